import { customerId, skuId, subscriptionId } from '../../../src/migration/ids';
import { planHash } from '../../../src/migration/plan/planHash';
import type { WholePlan } from '../../../src/migration/plan/plan';
import type { ProblemCode } from '../../../src/migration/plan/progress';
import type { Migrations, Purchases } from '../../../src/migration/ports';
import { aPurchase } from '../../support/survey';
import { aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const hoursLater = (hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
const again = { hours: 6, days: 90 };
const contoso = customerId('contoso');
const basic = skuId('sku-basic');

let migrations: Migrations;
let purchases: Purchases;
let plan: WholePlan;

freshLedger((ledger) => {
  ({ migrations, purchases } = ledger);
  const bought = { ...aPlan({ id: 'aa11bb22' }), purchase: aPurchase({ mark: 'Basic [aa11bb22]' }) };
  plan = { ...bought, hash: planHash(bought) };
});

const send = (attempt: number, cartId = 'cart-1') =>
  purchases.openAttempt(plan.id, {
    ...{ attempt, cartId, cartExpiresAt: hoursLater(24 * attempt), requestId: `request-${attempt}`, sentAt: at },
  });
const confirm = (attempt: number, orderId: string, word?: string) =>
  purchases.confirmAttempt(plan.id, attempt, { orderId, seats: 3, ...(word === undefined ? {} : { word }) }, at);

/** Its checkout was answered. */
async function ordered(word?: string): Promise<void> {
  await migrations.freeze(plan, at, async () => undefined);
  await send(1);
  await confirm(1, 'order-1', word);
}

async function buried(): Promise<void> {
  await ordered();
  await purchases.noteOrder(plan.id, 1, { word: 'error', deadSince: at });
  await purchases.buryOrder(plan.id, 1, hoursLater(1));
}

const latest = () => purchases.latestAttempt(plan.id);
const waits = (code: ProblemCode = 'orderPending') =>
  migrations.setState(plan.id, 'waitingForPerson', at, { code, facts: {} });

it('keeps a word of the checkout that is to be looked into, and none that every order says at first', async () => {
  await ordered('pending review');
  await expect(latest()).resolves.toMatchObject({ state: 'confirmed', orderWord: 'pending review', seats: 3 });

  await purchases.noteOrder(plan.id, 1, {});
  await confirm(1, 'order-1', 'pending review');

  expect(await latest()).not.toHaveProperty('orderWord');
});

it('keeps nothing of an order that is only pending', async () => {
  await ordered('pending');

  expect(await latest()).not.toHaveProperty('orderWord');
});

it('lets a dead order go, and opens the next attempt with a cart of its own', async () => {
  await buried();

  await expect(latest()).resolves.toMatchObject({ state: 'refused', orderId: 'order-1', diedAt: hoursLater(1) });
  await expect(migrations.load(plan.id)).resolves.not.toHaveProperty('bought');
  await expect(send(2, 'cart-2')).resolves.toBe(true);
  await expect(latest()).resolves.toMatchObject({ cartId: 'cart-2', cartExpiresAt: hoursLater(48) });
});

it.each([
  ['whose seats had shown', { word: 'error', deadSince: at, seatsShownAt: at }],
  ['of which no reading says that it is', { word: 'error' }],
])('does not bury an order %s', async (_which, seen) => {
  await ordered();
  await purchases.noteOrder(plan.id, 1, seen);

  await purchases.buryOrder(plan.id, 1, hoursLater(1));

  await expect(latest()).resolves.toMatchObject({ state: 'confirmed' });
});

describe('an order of which nothing shows any more', () => {
  it('leaves its purchase in doubt, which holds up another one of the plan until its order shows again', async () => {
    await ordered('pending review');
    await purchases.noteOrder(plan.id, 1, { word: 'unknown', deadSince: at });
    await purchases.doubtOrder(plan.id, 1);
    await migrations.setState(plan.id, 'stopped', at);

    await expect(latest()).resolves.toMatchObject({ state: 'sent', orderId: 'order-1' });
    await expect(purchases.endedInDoubt(contoso, basic)).resolves.toBe(plan.id);
    await expect(migrations.load(plan.id)).resolves.toMatchObject({ doubt: { sentAt: at } });
    await expect(purchases.claimLookedAfter(hoursLater(1), again)).resolves.toMatchObject([{ attempt: 1 }]);

    await confirm(1, 'order-1');
    await expect(purchases.endedInDoubt(contoso, basic)).resolves.toBeUndefined();
    await expect(migrations.load(plan.id)).resolves.toMatchObject({ bought: { orderId: 'order-1' } });
  });

  it('stays bought where seats of it had shown', async () => {
    await ordered();
    await purchases.noteOrder(plan.id, 1, { word: 'unknown', deadSince: at, seatsShownAt: at });
    await purchases.doubtOrder(plan.id, 1);
    await expect(latest()).resolves.toMatchObject({ state: 'confirmed' });
  });
});

it('never forgets that seats had shown', async () => {
  await ordered();
  await purchases.noteOrder(plan.id, 1, { seatsShownAt: at });

  await purchases.noteOrder(plan.id, 1, { seatsShownAt: hoursLater(1) });
  await purchases.noteOrder(plan.id, 1, {});

  await expect(latest()).resolves.toMatchObject({ seatsShownAt: at });
});

it('knows what became of it once its seats are there', async () => {
  await ordered('pending review');

  await purchases.setSeatsReady(plan.id, at);

  expect(await latest()).not.toHaveProperty('orderWord');
  await expect(latest()).resolves.toMatchObject({ seatsShownAt: at });
});

describe('a dead order', () => {
  it('stays known to its customer and plan, with the mark it bears', async () => {
    await buried();

    const dead = { id: plan.id, attempt: 1, orderId: 'order-1', seats: 3, mark: 'Basic [aa11bb22]', isSecond: false };
    await expect(purchases.deadOrders(contoso, basic)).resolves.toEqual([{ ...dead, others: [] }]);
    await expect(purchases.deadOrders(customerId('fabrikam'), basic)).resolves.toEqual([]);
    await expect(purchases.deadOrders(contoso, skuId('sku-e1'))).resolves.toEqual([]);
  });

  it('is known beside what was ordered again, which bears its mark as well', async () => {
    await buried();
    await send(2);
    await confirm(2, 'order-2');
    await expect(purchases.deadOrders(contoso, basic)).resolves.toMatchObject([{ others: ['order-2'] }]);

    const subscription = subscriptionId('bought-2');
    await purchases.confirmAttempt(plan.id, 2, { orderId: 'order-2', seats: 3, subscriptionId: subscription }, at);

    await expect(purchases.deadOrders(contoso, basic)).resolves.toMatchObject([{ others: ['order-2', subscription] }]);
  });

  it('is none any more when a later attempt has taken it for its purchase', async () => {
    await buried();
    await send(2);
    await confirm(2, 'order-1');

    await expect(purchases.deadOrders(contoso, basic)).resolves.toEqual([]);
  });

  it('that is alive after all is the purchase of its migration', async () => {
    await buried();

    await purchases.reviveOrder(plan.id, 1, hoursLater(5));

    await expect(purchases.deadOrders(contoso, basic)).resolves.toEqual([]);
    await expect(migrations.load(plan.id)).resolves.toMatchObject({
      bought: { orderId: 'order-1', at: hoursLater(5) },
    });
  });

  it('that is alive beside the order that followed it is told as a second one, and never taken for that', async () => {
    await buried();
    await send(2);
    await confirm(2, 'order-2');

    await purchases.reviveOrder(plan.id, 1, hoursLater(5));

    const [dead] = await purchases.deadOrders(contoso, basic);
    expect(dead).toMatchObject({ orderId: 'order-1', isSecond: true });
    await expect(migrations.load(plan.id)).resolves.toMatchObject({
      bought: { orderId: 'order-2', secondOrderId: 'order-1' },
    });
  });

  it('is no second one of an attempt by which nothing was bought', async () => {
    await buried();
    await send(2);
    await purchases.reviveOrder(plan.id, 1, hoursLater(5));
    await expect(purchases.deadOrders(contoso, basic)).resolves.toMatchObject([{ isSecond: true }]);

    await purchases.refuseAttempt(plan.id, 2);

    await expect(purchases.deadOrders(contoso, basic)).resolves.toMatchObject([{ isSecond: false }]);
  });

  it('is the last attempt once it is alive, whatever was refused after it', async () => {
    await buried();
    await send(2);
    await purchases.refuseAttempt(plan.id, 2);

    await purchases.reviveOrder(plan.id, 1, hoursLater(5));

    await expect(latest()).resolves.toMatchObject({ attempt: 1, state: 'confirmed', orderId: 'order-1' });
  });

  it('is looked after for 90 days, while no run does it', async () => {
    await buried();
    await expect(purchases.claimLookedAfter(hoursLater(2), again)).resolves.toEqual([]);
    await waits('orderDead');

    const looked = { id: plan.id, attempt: 1, isDead: true };
    await expect(purchases.claimLookedAfter(hoursLater(2), again)).resolves.toEqual([looked]);
    await expect(purchases.claimLookedAfter(hoursLater(7.9), again)).resolves.toEqual([]);
    await expect(purchases.claimLookedAfter(hoursLater(24 * 90), again)).resolves.toEqual([looked]);
    await expect(purchases.claimLookedAfter(hoursLater(24 * 91), again)).resolves.toEqual([]);
  });
});

describe('an order of which nobody knows what becomes', () => {
  it('is looked at each hour while its migration waits, by one process', async () => {
    await ordered('pending review');
    await expect(purchases.claimLookedAfter(at, again)).resolves.toEqual([]);
    await waits();

    const claims = await Promise.all([1, 2, 3].map(() => purchases.claimLookedAfter(at, again)));

    expect(claims.flat()).toEqual([{ id: plan.id, attempt: 1, isUndecided: true }]);
    await expect(purchases.claimLookedAfter(hoursLater(0.9), again)).resolves.toEqual([]);
    await expect(purchases.claimLookedAfter(hoursLater(1), again)).resolves.toHaveLength(1);
  });

  it('is looked at, too, when nobody could ask after it as it was to be stopped', async () => {
    await ordered();
    await waits();

    await expect(purchases.claimLookedAfter(at, again)).resolves.toHaveLength(1);
  });

  it('is looked at no more when that is known', async () => {
    await ordered('pending review');
    await waits('seatsNotReady');
    await purchases.noteOrder(plan.id, 1, {});

    await expect(purchases.claimLookedAfter(at, again)).resolves.toEqual([]);
  });
});

it('tells what is only ordered from what is bought', async () => {
  await ordered();
  await purchases.noteOrder(plan.id, 1, { word: 'pending review' });
  await expect(migrations.load(plan.id)).resolves.toMatchObject({ bought: { isPending: true } });

  await purchases.noteOrder(plan.id, 1, {});
  expect((await migrations.load(plan.id))?.bought).not.toHaveProperty('isPending');
});

it('tells of a purchase that was cancelled since, and counts on no seats of it', async () => {
  await ordered();
  await purchases.noteOrder(plan.id, 1, { deadSince: at, seatsShownAt: at });
  await waits();
  await migrations.setState(plan.id, 'stopped', at);

  await expect(migrations.load(plan.id)).resolves.toMatchObject({ bought: { isCancelled: true } });
  await expect(purchases.seatsOnTheirWay(contoso, basic, hoursLater(-1))).resolves.toBeUndefined();
});

it('counts on what a part of an order has given, and on no more', async () => {
  await ordered();
  await purchases.noteOrder(plan.id, 1, { seats: 2 });
  await waits();
  await migrations.setState(plan.id, 'stopped', at);

  await expect(purchases.seatsOnTheirWay(contoso, basic, hoursLater(-1))).resolves.toEqual({ id: plan.id, seats: 2 });
});
