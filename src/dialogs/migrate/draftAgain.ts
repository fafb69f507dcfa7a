import type { AgentId } from '../../migration/ids';
import type { PeopleChoice } from '../../migration/people/people';
import type { MigrationPlan, WholePlan } from '../../migration/plan/plan';
import { defined } from '../../platform/defined';
import { emptyDraft } from './draft';
import type { Draft } from './draft';

/** The answers of which a plan was made, beside who is meant. */
export function answersOf({ customer, retired, replacement, purchase, close, otherAudience }: MigrationPlan): Draft {
  const term = purchase && { termDuration: purchase.termDuration, billingCycle: purchase.billingCycle };
  return {
    ...emptyDraft,
    customer: { id: customer.id, name: customer.name },
    subscriptionId: retired.subscriptionId,
    formId: replacement.formId,
    frontlineConfirmed: true,
    ...(otherAudience ? { audienceConfirmedFor: replacement.formId } : {}),
    close,
    renewsItself: purchase?.renewsItself ?? true,
    ...defined({ term, partnerOfRecord: purchase?.partnerOfRecord }),
  };
}

/**
 * All the answers of a confirmed plan, so that nothing is asked of it but what has changed. What only its own agent can
 * vouch for, another is asked about; and where its people can't be named by one choice, who moves.
 */
export function draftAgain(plan: WholePlan, by: AgentId): Draft {
  const { purchase, usageLocation } = plan;
  const { frontlineConfirmed, audienceConfirmedFor, ...answers } = answersOf(plan);
  const vouched = defined({ frontlineConfirmed, audienceConfirmedFor });
  const chosen = choiceOf(plan);
  return {
    ...answers,
    ...(by === plan.agentId ? vouched : {}),
    ...(purchase && { partnerOfRecord: purchase.partnerOfRecord ?? '' }),
    ...(chosen && { people: { ...chosen, ...defined({ usageLocation }) }, peopleChosen: true }),
  };
}

/** Undefined where not everybody of a kind is to be treated alike. */
function choiceOf({ people, staying }: WholePlan): PeopleChoice | undefined {
  const [first] = people.filter(({ restsOn }) => restsOn === undefined);
  const all = first?.disposition ?? 'move';
  const isAlike = people.every(({ disposition, restsOn }) => restsOn !== undefined || disposition === all);
  if (people.length === 0 || !isAlike) return undefined;
  const covered = people.some(({ restsOn }) => restsOn !== undefined) ? 'remove' : all;
  const isEverybody = all === 'move' && isNobody(staying);
  return { ...(isEverybody ? everybody : justThese(people)), members: all, blocked: all, guests: all, covered };
}

const isNobody = (staying: MigrationPlan['staying']): boolean => staying?.who === '';

/** Whoever has come since moves as well. */
const everybody: Pick<PeopleChoice, 'base' | 'listed'> = { base: 'all', listed: [] };

const justThese = (people: WholePlan['people']): Pick<PeopleChoice, 'base' | 'listed'> => ({
  base: 'none',
  listed: people.map(({ id }) => id),
});
