import { KnownError } from '../../migration/errors';
import type { CustomerId } from '../../migration/ids';
import type { PreparationWish } from '../../migration/ports';
import type { Services } from '../services';
import { ifSeen, sees } from './seeing';
import type { Seeing } from './seeing';

type Prepared = Pick<Services, 'preparations' | 'surveys' | 'preparer'>;

/** What was read of the customers whom a person sees, also what was asked for before they ceased to. */
export function preparationsWithin({ preparations, surveys, preparer }: Prepared, seeing: Seeing): Prepared {
  const customerOf = async (wish: PreparationWish): Promise<CustomerId | undefined> =>
    wish.kind === 'survey' ? wish.customerId : (await surveys.facts(wish.surveyId))?.survey.customer.id;
  const isSeen = async (wish: PreparationWish): Promise<boolean> => {
    if ((await seeing()).now === 'all') return true;
    const customer = await customerOf(wish);
    return customer !== undefined && sees(seeing, customer);
  };
  return {
    preparations: {
      get: async (id) => {
        const found = await preparations.get(id);
        return found && (await isSeen(found.wish)) ? found : undefined;
      },
    },
    surveys: {
      isKept: (id) => surveys.isKept(id),
      forget: (draft) => surveys.forget(draft),
      facts: async (id) => ifSeen(seeing, await surveys.facts(id), ({ survey }) => survey.customer.id),
      quoted: async (id) => ifSeen(seeing, await surveys.quoted(id), ({ facts }) => facts.survey.customer.id),
    },
    preparer: {
      prepare: async (preparation) => {
        if (await isSeen(preparation.wish)) return preparer.prepare(preparation);
        throw new KnownError('noAccess', 'askAdmin', 'Somebody wished for a customer whom they do not see.');
      },
    },
  };
}
