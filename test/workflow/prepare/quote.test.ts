import { agentId, migrationId } from '../../../src/migration/ids';
import { answeredFor } from '../../../src/migration/people/planless';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import { planHash } from '../../../src/migration/plan/planHash';
import type { QuoteChoice } from '../../../src/migration/plan/quoteChoice';
import type { PreparationResult } from '../../../src/migration/ports';
import { newMigrationId } from '../../../src/workflow/prepare/newMigrationId';
import { quote } from '../../../src/workflow/prepare/quote';
import { anOffer, aSurvey, someHolders } from '../../support/survey';
import type { SurveyWish } from '../../support/survey';
import { Office } from './preparing';

const choice: QuoteChoice = {
  formId: 'microsoft-365-business-basic',
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  people: defaultChoice,
  renewsItself: true,
  close: 'suspend',
};

const quoted = async (office: Office, given: Partial<QuoteChoice> = {}, survey: SurveyWish = {}) => {
  office.keep('survey-1', aSurvey({ offers: [anOffer({ freeSeats: 1 })], ...survey }));
  return quote(office.world, {
    surveyId: 'survey-1',
    choice: { ...choice, ...given },
    preparationId: 'question-2',
    agentId: agentId('agent'),
    migrationId: migrationId('kp7d2m9x'),
  });
};
const planOf = (result: PreparationResult) => {
  if (result.kind !== 'quote') throw new Error(JSON.stringify(result));
  return result.plan;
};
const refusals = (result: PreparationResult) =>
  result.kind === 'refused' ? result.refusals.map(({ code }) => code) : [result.kind];

it.each([
  ['transfer', 'active', 'transferOpen'],
  ['transition', 'started', 'transitionOpen'],
] as const)('makes no cart while a %s of the retired subscription is open', async (kind, status, code) => {
  const office = new Office();
  office.inMotion = [{ kind, status }];

  expect(refusals(await quoted(office))).toEqual([code]);
  expect(office.carts).toEqual([]);

  office.inMotion = [{ kind, status: 'completed' }];
  expect(refusals(await quoted(office))).toEqual(['quote']);
});

it('takes free seats first and freezes exactly the cart that was priced', async () => {
  const office = new Office();

  const plan = planOf(await quoted(office));

  expect(plan.freeSeatsUsed).toBe(1);
  expect(plan.purchase).toMatchObject({
    cartId: `cart-${office.carts[0]?.requestId}`,
    catalogItemId: 'item-monthly',
    seats: 2,
    price: { currency: 'EUR', charges: 12, total: { amount: 134.4, currency: 'EUR' }, atMost: false },
    termEndsOn: '2027-11-21',
    cancellableUntil: '2026-11-29T10:00:00.000Z',
    mark: 'Microsoft 365 Business Basic [kp7d2m9x]',
  });
  expect(office.carts[0]?.lines).toMatchObject([{ mark: plan.purchase?.mark, quantity: 2 }]);
  expect(plan.people).toHaveLength(3);
  expect(plan.hash).toBe(planHash(plan));
});

it('carries what the review tells of the plan’s people', async () => {
  const result = await quoted(new Office());

  expect(result).toMatchObject({
    cohorts: [{ count: 3, disposition: 'move' }],
    summary: { members: 3, moving: 3, removing: 0, staying: 0 },
  });
});

it('makes the same plan when it is repeated', async () => {
  const office = new Office();

  const first = planOf(await quoted(office));

  expect(planOf(await quoted(office)).hash).toBe(first.hash);
});

it('makes no cart when nothing has to be bought', async () => {
  const office = new Office();

  const plan = planOf(await quoted(office, {}, { offers: [anOffer({ freeSeats: 3 })] }));

  expect(plan.purchase).toBeUndefined();
  expect(office.carts).toEqual([]);
});

it('buys no fewer seats than the catalogue sells at once', async () => {
  const office = new Office();
  office.minimumSeats = 5;

  expect(planOf(await quoted(office)).purchase?.seats).toBe(5);
});

it('carries the partner of record into the cart', async () => {
  const office = new Office();

  const plan = planOf(await quoted(office, { partnerOfRecord: '4390934' }));

  expect(office.carts[0]?.lines[0]?.partnerOfRecord).toBe('4390934');
  expect(plan.purchase?.partnerOfRecord).toBe('4390934');
});

it('says what the partner of record is called, where Partner Center tells it, and never fails for want of it', async () => {
  const office = new Office();
  office.partnerNames = { '4390934': 'Fabrikam Resale' };

  await expect(quoted(office, { partnerOfRecord: '4390934' })).resolves.toMatchObject({
    partnerName: 'Fabrikam Resale',
  });
  await expect(quoted(office, { partnerOfRecord: '7654321' })).resolves.not.toHaveProperty('partnerName');
  await expect(quoted(office)).resolves.not.toHaveProperty('partnerName');
  const failing = new Office();
  failing.partnersFail = true;
  const result = await quoted(failing, { partnerOfRecord: '4390934' });
  expect(planOf(result).purchase?.partnerOfRecord).toBe('4390934');
  expect(result).not.toHaveProperty('partnerName');
});

it('buys without a price only where the partner allowed it', async () => {
  const office = new Office();
  office.seatPrice = undefined;
  await expect(quoted(office).then(refusals)).resolves.toEqual(['noPrice']);

  office.allowUnpriced = true;
  expect(planOf(await quoted(office)).purchase?.price).toEqual({ currency: '', charges: 12, atMost: false });
});

it.each<readonly [string, Partial<QuoteChoice>, SurveyWish]>([
  ['nobodyLeft', { people: { ...choice.people, base: 'none' } }, {}],
  ['seatLimit', {}, { offers: [anOffer({ freeSeats: 0, seatsLeft: 2 })] }],
  ['notPurchasable', { termDuration: 'P3Y' }, {}],
  ['planChanged', { formId: 'no-such-form' }, {}],
])('refuses by the rule %s', async (code, given, survey) => {
  await expect(quoted(new Office(), given, survey).then(refusals)).resolves.toEqual([code]);
});

it('tells what Partner Center says about a line that can not be ordered', async () => {
  const office = new Office();
  office.lineError = { code: '10003', description: 'Inventory is not available.' };

  await expect(quoted(office)).resolves.toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'cartLine', facts: { serviceCode: '10003', description: 'Inventory is not available.' } }],
  });
});

it('makes ids of migrations that people can read aloud', () => {
  const ids = Array.from({ length: 200 }, newMigrationId);

  expect(ids.every((id) => /^[2-9b-df-hj-km-np-tv-z]{8}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(200);
});

describe('seats that a stopped migration bought and that are not there yet', () => {
  it('are waited for instead of bought a second time', async () => {
    const office = new Office();
    office.coming = { id: migrationId('aa11bb22'), seats: 3 };

    const result = await quoted(office);

    expect(result).toMatchObject({
      refusals: [{ code: 'seatsOnTheirWay', facts: { seats: 3, migration: 'aa11bb22' } }],
    });
    expect(office.carts).toEqual([]);
  });

  it('stand in the way of nothing once they are free', async () => {
    const office = new Office();
    office.coming = { id: migrationId('aa11bb22'), seats: 1 };

    expect(planOf(await quoted(office)).purchase?.seats).toBe(2);
  });
});

it('prices nothing that a migration may have bought which was ended without knowing', async () => {
  const office = new Office();
  office.doubted = migrationId('aa11bb22');

  await expect(quoted(office)).resolves.toMatchObject({
    refusals: [{ code: 'purchaseInDoubt', facts: { migration: 'aa11bb22' } }],
  });
  expect(office.carts).toEqual([]);
});

it('prices nothing for people whom a migration of a sibling subscription moves already', async () => {
  const office = new Office();
  office.moving = migrationId('aa11bb22');

  expect(refusals(await quoted(office))).toEqual(['alreadyMigrating']);
  expect(office.carts).toEqual([]);
});

it('is refused, and no cart is made, while nobody was asked about those who would have no plan at all', async () => {
  const office = new Office();
  const people = { ...defaultChoice, members: 'remove' } as const;

  expect(refusals(await quoted(office, { people }))).toEqual(['planlessUnasked']);
  const survey = aSurvey({ holders: someHolders(2) });
  const ofOthers = answeredFor(people, verdicts(survey, anOffer(), people), 'remove');
  expect(refusals(await quoted(office, { people: ofOthers }))).toEqual(['planlessUnasked']);
  expect(office.carts).toEqual([]);
});

it('freezes how many have no plan afterwards, once that was asked about them', async () => {
  const people = { ...defaultChoice, members: 'remove' } as const;
  const asked = answeredFor(people, verdicts(aSurvey(), anOffer(), people), 'remove');

  const plan = planOf(await quoted(new Office(), { people: asked }));

  expect(plan.planless).toBe(3);
  expect(planHash({ ...plan, planless: 2 })).not.toBe(plan.hash);
});

describe('of a plan that is sold for other people than the retired one', () => {
  const offers = [anOffer({ freeSeats: 17, audience: 'faculty', needsConfirmation: 'audience' })];

  it('uses none of its free licences before somebody has confirmed it', async () => {
    expect(refusals(await quoted(new Office(), {}, { offers }))).toEqual(['audienceUnasked']);
  });

  it('freezes that it was confirmed', async () => {
    const plan = planOf(await quoted(new Office(), { audienceConfirmed: true }, { offers }));

    expect(plan).toMatchObject({ otherAudience: true, freeSeatsUsed: 3 });
    expect(planOf(await quoted(new Office(), { audienceConfirmed: true }))).not.toHaveProperty('otherAudience');
  });
});

describe('a plan that is sold only with a condition', () => {
  it('is refused before a cart is made, and its unused licences are used all the same', async () => {
    const office = new Office();
    office.needsAttestation = true;

    expect(refusals(await quoted(office))).toEqual(['lineAttestation']);
    expect(planOf(await quoted(office, {}, { offers: [anOffer({ freeSeats: 3 })] })).purchase).toBeUndefined();
    expect(office.carts).toEqual([]);
  });

  it('is refused with the same words where only the cart tells', async () => {
    const office = new Office();
    office.lineError = { code: '10012', description: 'not accepted' };

    expect(refusals(await quoted(office))).toEqual(['lineAttestation']);
  });
});
