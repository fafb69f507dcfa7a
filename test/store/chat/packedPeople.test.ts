import { agentId, customerId, subscriptionId } from '../../../src/migration/ids';
import type { Holder } from '../../../src/migration/offers/survey';
import { createPreparationStore } from '../../../src/store/chat/preparationStore';
import { freshStore } from '../../support/database';
import { aHolder, aLicence, aSurvey, someHolders, yammerPlan } from '../../support/survey';

const at = '2026-11-22T10:15:00.000Z';

let store: Awaited<ReturnType<typeof freshStore>>;

beforeEach(async () => {
  store = await freshStore();
});

afterEach(() => store.drop());

async function readBack(holders: readonly Holder[]): Promise<readonly Holder[]> {
  const preparations = createPreparationStore(store.db);
  const wish = {
    kind: 'survey',
    customerId: customerId('contoso'),
    subscriptionId: subscriptionId('retired-1'),
  } as const;
  await preparations.open({ id: 'question', agentId: agentId('alex'), wish }, at, async () => undefined);
  await preparations.complete('question', { kind: 'survey', survey: aSurvey({ holders }) }, at);
  const result = (await preparations.get('question'))?.result;
  return result?.kind === 'survey' ? result.survey.holders : [];
}

const sameAsLess = { licences: [aLicence({ disabledPlans: [yammerPlan] })], working: [yammerPlan] };

describe('people kept packed', () => {
  it('are read as they were written, and share what they have in common', async () => {
    const people = [
      ...someHolders(3),
      aHolder({ id: 'guest', guest: true, usageLocation: undefined }),
      aHolder({ id: 'less', ...structuredClone(sameAsLess) }),
      aHolder({ id: 'like', name: '"Like", \\ò\n', ...structuredClone(sameAsLess) }),
    ];

    const read = await readBack(people);

    const [first, second, third, guest, less, like] = read;
    expect(read).toEqual(people);
    expect([second?.licences, third?.licences].every((each) => each === first?.licences)).toBe(true);
    expect(guest?.licences).not.toBe(first?.licences);
    expect(like?.licences).toBe(less?.licences);
  });

  it.each([0, 4_999, 5_000, 10_001])('are all there where there are %i, in their order', async (count) => {
    const read = await readBack(someHolders(count));

    expect(read.map(({ id }) => id)).toEqual(someHolders(count).map(({ id }) => id));
  });
});
