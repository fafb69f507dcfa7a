import { basketReview, e3NoTeams, teamsEnterprise } from '../../../gallery/contoso/basket';
import whiteboard from '../../../examples/packs/whiteboard-pro.json';
import { agentId, migrationId } from '../../../src/migration/ids';
import type { Survey } from '../../../src/migration/offers/survey';
import { parsePack } from '../../../src/migration/packs/packSchema';
import { defaultChoice } from '../../../src/migration/people/preflight';
import { planHash } from '../../../src/migration/plan/planHash';
import { quote } from '../../../src/workflow/prepare/quote';
import { Office } from './preparing';

const base = 'CFQ7TTC0LFLX:0021:AV1';
const teams = 'CFQ7TTC0TENT:0001:AV2';

/** Twelve people, for whom four licences of the second plan are there already. */
const survey: Survey = basketReview.survey;

function office(): Office {
  const made = new Office();
  made.sources = parsePack(JSON.stringify(whiteboard), 'whiteboard-pro.json').sources;
  made.items.set('CFQ7TTC0LFLX', base).set('CFQ7TTC0TENT', teams);
  made.seatPrices.set(base, 30).set(teams, 5);
  made.keep('survey-1', survey);
  return made;
}

const quoted = (made: Office) =>
  quote(made.world, {
    surveyId: 'survey-1',
    choice: {
      ...{ formId: 'microsoft-365-e3-no-teams', termDuration: 'P1Y', billingCycle: 'monthly' },
      ...{ people: defaultChoice, renewsItself: true, close: 'suspend' },
    },
    ...{ preparationId: 'question-2', agentId: agentId('agent'), migrationId: migrationId('kp7d2m9x') },
  });

async function planned(made: Office) {
  const result = await quoted(made);
  if (result.kind !== 'quote') throw new Error(JSON.stringify(result));
  return result.plan;
}

const eur = (amount: number) => ({ amount, currency: 'EUR' });

it('puts both plans into one cart with one mark, each with as many seats as are not free', async () => {
  const made = office();

  const plan = await planned(made);

  expect(made.carts).toHaveLength(1);
  expect(made.carts[0]?.lines).toMatchObject([
    { catalogItemId: base, quantity: 12, mark: plan.purchase?.mark },
    { catalogItemId: teams, quantity: 8, mark: plan.purchase?.mark },
  ]);
  expect(plan.replacement.parts).toMatchObject([
    { skuId: e3NoTeams, freeSeatsUsed: 0 },
    { skuId: teamsEnterprise, freeSeatsUsed: 4 },
  ]);
  expect(plan.hash).toBe(planHash(plan));
});

it('sums up what Partner Center asks for each of them', async () => {
  const { purchase } = await planned(office());

  expect(purchase?.price).toMatchObject({ seatPerCharge: eur(35), charges: 12, total: eur(4800), atMost: false });
  expect(purchase?.lines).toMatchObject([
    { seats: 12, needed: 12, price: { total: eur(4320) } },
    { seats: 8, needed: 8, price: { total: eur(480) } },
  ]);
});

it('says of each plan how many are needed where Partner Center sells no fewer', async () => {
  const made = office();
  made.minimumSeats = 10;

  expect((await planned(made)).purchase?.lines).toMatchObject([
    { seats: 12, needed: 12 },
    { seats: 10, needed: 8 },
  ]);
});

it.each([base, teams])('buys nothing where the line %s can’t be ordered', async (item) => {
  const made = office();
  made.faultyItem = item;
  made.lineError = { code: '10003', description: 'Inventory is not available.' };

  await expect(quoted(made)).resolves.toMatchObject({
    ...{ kind: 'refused', refusals: [{ code: 'cartLine', facts: { serviceCode: '10003' } }] },
  });
});

it.each(['doubted', 'coming'] as const)(
  'buys nothing while seats of one of them may be there twice: %s',
  async (what) => {
    const made = office();
    if (what === 'doubted') made.doubted = migrationId('other123');
    else made.coming = { id: migrationId('other123'), seats: 30 };

    const result = await quoted(made);

    expect(result).toMatchObject({
      ...{ kind: 'refused', refusals: [{ code: what === 'doubted' ? 'purchaseInDoubt' : 'seatsOnTheirWay' }] },
    });
    expect(made.carts).toEqual([]);
  },
);

it('hashes every part, so that nothing of it is changed after the confirmation', async () => {
  const plan = await planned(office());
  const [first, second] = plan.replacement.parts!;
  const other = { ...plan, replacement: { ...plan.replacement, parts: [first!, { ...second!, freeSeatsUsed: 3 }] } };

  expect(planHash(other)).not.toBe(plan.hash);
});
