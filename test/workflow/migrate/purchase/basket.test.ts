import {
  aBasketPlan,
  basketLines,
  basketPurchase,
  basketReplacement,
  e3NoTeams,
  teamsEnterprise,
} from '../../../../gallery/contoso/basket';
import { skuId, userId } from '../../../../src/migration/ids';
import type { WholePlan } from '../../../../src/migration/plan/plan';
import { aHolder, aLicence, aPlannedPerson, userNumber } from '../../../support/survey';
import { Stage } from '../../stage';

const minutes = (count: number): number => count * 60_000;
const [base, teams] = basketLines(3).map(({ catalogItemId }) => catalogItemId);

const people = Array.from({ length: 3 }, (_, index) =>
  aPlannedPerson({ id: userId(userNumber(index + 1)), name: `Person ${index + 1}` }),
);

/** Three people, for whom three licences of each plan are bought unless the test says otherwise. */
const stageOf = (given: Partial<Omit<WholePlan, 'hash' | 'purchase'>> = {}, lines = basketLines(3)): Stage =>
  new Stage(aBasketPlan({ people, purchase: basketPurchase(lines), ...given }));

const held = ({ world }: Stage): readonly (readonly string[])[] =>
  [...world.users.values()].map(({ licences }) => licences.map(({ skuId }) => skuId).sort());

const everybodyHasBoth = Array.from({ length: 3 }, () => [teamsEnterprise, e3NoTeams].sort());

it('buys both plans in one cart, once, and gives everybody both licences for the retired one', async () => {
  const stage = stageOf();

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.audit).toMatchObject({ checkouts: 1, blindCheckouts: 0, halfSwaps: 0, licenceWrites: 3 });
  expect(held(stage)).toEqual(everybodyHasBoth);
  expect(stage.ledger.attempts).toMatchObject([
    { state: 'confirmed', orderId: 'order-1', lines: [{ catalogItemId: base }, { catalogItemId: teams }] },
  ]);
});

it('buys only of the plan that is not free, and waits only for that one', async () => {
  const stage = stageOf({ replacement: basketReplacement(3, 0) }, basketLines(0, 3));

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.placed).toMatchObject([{ all: [{ catalogItemId: teams, seats: 3 }] }]);
  expect(held(stage)).toEqual(everybodyHasBoth);
});

it('gives who has one of them already only the other', async () => {
  const stage = stageOf();
  const [first] = people;
  const licences = [...aHolder({}).licences, aLicence({ skuId: e3NoTeams })];
  stage.world.users.set(first!.id, { ...stage.world.users.get(first!.id)!, licences });

  await expect(stage.live()).resolves.toBe('done');

  expect(held(stage)).toEqual(everybodyHasBoth);
});

describe('whose answer at the checkout is lost', () => {
  it('is found by its mark, and never bought again', async () => {
    const stage = stageOf();
    stage.world.trouble('checkout', 'lost').orderLagMs = minutes(12);

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.world.audit.checkouts).toBe(1);
    expect(held(stage)).toEqual(everybodyHasBoth);
  });

  it('is not taken for whole while one of its lines does not show', async () => {
    const stage = stageOf();
    stage.world.trouble('checkout', 'lost');
    stage.world.fates.set(teams!, { shownAfterMs: minutes(10) });

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', lines: [{}, { catalogItemId: teams }] }]);
    const { confirmedAt = '' } = stage.ledger.attempts[0]!;
    expect(Date.parse(confirmedAt) - Date.parse(stage.plan.madeAt)).toBeGreaterThanOrEqual(minutes(10));
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('is known to be bought in part when one line never shows: nobody is moved, and a person hears which', async () => {
    const stage = stageOf();
    stage.world.trouble('checkout', 'lost');
    stage.world.fates.set(teams!, { isRefused: true });

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({
      code: 'seatsNotReady',
      facts: { needed: 6, free: 3, missing: 'Microsoft Teams Enterprise' },
    });
    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
    expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 0 });
  });

  it.each(['notBought', 'bought', 'asIs'] as const)('is not bought again on the word "%s"', async (word) => {
    const stage = stageOf();
    stage.world.trouble('checkout', 'lost');
    for (const item of [base!, teams!]) stage.world.fates.set(item, { shownAfterMs: minutes(40) });
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem?.code).toBe('purchaseUnknown');
    stage.world.fates.set(base!, {});
    stage.world.fates.set(teams!, { isRefused: true, shownAfterMs: minutes(4000), seatsAfterMs: minutes(4000) });

    await (word === 'asIs' ? stage.control.resume(stage.plan.id) : stage.control.answerPurchase(stage.plan.id, word));
    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.world.audit.checkouts).toBe(1);
    expect(stage.ledger.problem).toMatchObject({ facts: { missing: 'Microsoft Teams Enterprise' } });
  });
});

it('waits for the second plan when the first is ready, and moves nobody before', async () => {
  const stage = stageOf();
  stage.world.fates.set(teams!, { seatsAfterMs: minutes(30) });
  let writes = 0;
  const { audit, clock } = stage.world;
  const readyAt = clock.now().getTime() + minutes(30);
  stage.world.after('skus', () => {
    if (clock.now().getTime() < readyAt) writes = Math.max(writes, audit.licenceWrites);
  });

  await expect(stage.live()).resolves.toBe('done');

  expect(writes).toBe(0);
  expect(held(stage)).toEqual(everybodyHasBoth);
});

it('goes on when the missing plan has been bought by hand', async () => {
  const stage = stageOf();
  stage.world.fates.set(teams!, { isRefused: true });
  await expect(stage.live()).resolves.toBe('waitingForPerson');

  const common = { partNumber: 'NEW', enabled: 3, consumed: 0, capabilityStatus: 'Enabled', servicePlans: [] };
  stage.world.tenant = [e3NoTeams, teamsEnterprise].map((skuId) => ({ ...common, skuId }));
  await stage.control.resume(stage.plan.id);

  await expect(stage.live()).resolves.toBe('done');
  expect(stage.world.audit.checkouts).toBe(1);
  expect(held(stage)).toEqual(everybodyHasBoth);
});

it('says which plan is missing of an order that went through in part', async () => {
  const stage = stageOf();
  stage.world.orderStatus = 'partial success';
  stage.world.atCheckout = 'partial success';
  stage.world.fates.set(teams!, { seatsAfterMs: minutes(4000) });
  stage.world.cameOfIt = [{ status: 'active', quantity: 3, offerId: base! }];

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toEqual({
    code: 'orderPartly',
    facts: { order: 'partial success', ordered: 3, missing: 'Microsoft Teams Enterprise' },
  });
});

it('orders both again after an order that came to nothing', async () => {
  const stage = stageOf();
  stage.world.dead.set('order-1', 'error');
  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.ledger.problem?.code).toBe('orderDead');
  for (const { catalogItemId, price } of basketLines(3))
    stage.world.newPrices.set(catalogItemId, price.seatPerCharge!.amount);

  await stage.control.orderAgain(stage.plan.id);
  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.placed.map(({ all }) => all.map(({ catalogItemId }) => catalogItemId))).toEqual([
    [base, teams],
    [base, teams],
  ]);
  expect(held(stage)).toEqual(everybodyHasBoth);
});

it('is not ordered again while another order of the same cart may still bring one of its plans', async () => {
  const stage = stageOf();
  const { world } = stage;
  world.dead.set('order-1', 'error');
  world.fates.set(teams!, { isRefused: true });
  world.after('checkout', () => {
    const placed = { orderId: 'order-2', seats: 3, placedAt: world.clock.now().getTime() };
    world.placed.push({ ...placed, all: [{ catalogItemId: teams!, seats: 3 }] });
  });

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem?.code).toBe('seatsNotReady');
  expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
  await stage.control.orderAgain(stage.plan.id);
  await stage.live();
  expect(world.audit.checkouts).toBe(1);
});

it('sets each of the new subscriptions to end when none was to renew itself', async () => {
  const plan = aBasketPlan({ people, purchase: basketPurchase(basketLines(3), { renewsItself: false }) });
  const stage = new Stage(plan);

  await expect(stage.live()).resolves.toBe('done');

  const bought = stage.world.subscriptions.filter(({ friendlyName }) => friendlyName === plan.purchase?.mark);
  expect(bought.map(({ autoRenew }) => autoRenew)).toEqual([false, false]);
});

it('is asked about anew when the price of its second plan has changed', async () => {
  const stage = stageOf();
  const { cart } = stage.world;
  const [first, second] = cart!.lines;
  const pricing = { currency: 'EUR', seatPrice: 6, extendedPrice: 6 * 3 * 12 };
  stage.world.cart = { ...cart!, lines: [first!, { ...second!, pricing }] };

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'price', was: 5, is: 6 } });
  expect(stage.world.audit.checkouts).toBe(0);
});

it.each([
  ['a line is missing', (lines: readonly object[]) => lines.slice(0, 1)],
  [
    'a line was added',
    (lines: readonly object[]) => [...lines, { ...lines[0]!, catalogItemId: 'CFQ7TTC0LF8R:0001:X' }],
  ],
  [
    'a line is in error',
    ([one, two]: readonly object[]) => [one, { ...two, error: { code: '10003', description: '' } }],
  ],
])('is asked about anew when in its cart %s', async (_, change) => {
  const stage = stageOf();
  stage.world.cart = { ...stage.world.cart!, lines: change(stage.world.cart!.lines) as never };

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'line' } });
  expect(stage.world.audit.checkouts).toBe(0);
});

describe('what the new plan needs beside it', () => {
  const copilotBase = skuId('06ebc4ee-1bb5-47dd-8120-11324bc54e06');
  const resting = people.map((person) => ({ ...person, restsOn: [copilotBase] }));
  const needing = { people: resting, replacement: { ...basketReplacement(), needs: [copilotBase] } };

  const give = ({ world }: Stage, index: number): void => {
    const { id } = people[index]!;
    const user = world.users.get(id)!;
    world.users.set(id, { ...user, licences: [...user.licences, aLicence({ skuId: copilotBase })] });
  };

  it('is looked for once more before the licences change: who has lost it keeps what they have', async () => {
    const stage = stageOf(needing);
    give(stage, 0);
    give(stage, 1);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.rows.map(({ state, failure }) => [state, failure?.code])).toEqual([
      ['done', undefined],
      ['done', undefined],
      ['failed', 'baseGone'],
    ]);
    expect(held(stage)[2]).toEqual([stage.plan.retired.skuId]);
  });

  it('is why the subscription is left open for somebody who was not moved', async () => {
    const stage = stageOf({ ...needing, people: resting.slice(0, 1) });
    give(stage, 0);
    const other = aHolder({ id: userId(userNumber(9)), name: 'Person 9' });
    stage.world.users.set(other.id, other);

    await expect(stage.live()).resolves.toBe('leftOpen');

    expect(stage.ledger.left).toMatchObject([{ name: 'Person 9', reason: 'lacksBase' }]);
  });
});
