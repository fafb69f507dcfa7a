import { agentId, customerId, migrationId, skuId, subscriptionId } from '../../../src/migration/ids';
import type { Migrations, Purchases } from '../../../src/migration/ports';
import type { WholePlan } from '../../../src/migration/plan/plan';
import { planHash } from '../../../src/migration/plan/planHash';
import { aPurchase } from '../../support/survey';
import { aDeed, aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const hoursLater = (hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
const again = { hours: 6, days: 90 };
const order = { orderId: 'order-1', subscriptionId: subscriptionId('bought-1'), seats: 3 };
const contoso = customerId('contoso');

let migrations: Migrations;
let purchases: Purchases;
let firstPlan: WholePlan;

const withPurchase = (of: Parameters<typeof aPlan>[0], mark: string): WholePlan => {
  const bought = { ...aPlan(of), purchase: aPurchase({ mark }) };
  return { ...bought, hash: planHash(bought) };
};

async function sent(plan: WholePlan): Promise<void> {
  await migrations.freeze(plan, at, async () => undefined);
  const attempt = { attempt: 1, cartId: 'cart', requestId: `request-${plan.id}`, sentAt: at };
  await purchases.openAttempt(plan.id, attempt);
}

async function endedInDoubt(plan: WholePlan): Promise<void> {
  await sent(plan);
  await migrations.setState(plan.id, 'waitingForPerson', at, { code: 'purchaseUnknown', facts: {} });
  await migrations.setState(plan.id, 'stopped', at);
}

freshLedger((ledger) => {
  ({ migrations, purchases } = ledger);
  firstPlan = withPurchase({ id: 'aa11bb22' }, 'Basic [aa11bb22]');
});

const secondPlan = withPurchase({ id: 'cc33dd44', subscription: 'retired-2', people: 1 }, 'Basic [cc33dd44]');

it('gives an order to one migration, also when two take it at once', async () => {
  await sent(firstPlan);
  await migrations.setState(firstPlan.id, 'stopped', at);
  await sent(secondPlan);

  const taken = await Promise.all([
    purchases.adoptOrder(firstPlan.id, 1, order, at),
    purchases.adoptOrder(secondPlan.id, 1, order, at),
  ]);

  expect(taken.filter(Boolean)).toHaveLength(1);
});

it('does not take up one that was stopped while another moves the same people', async () => {
  await endedInDoubt(firstPlan);
  await migrations.freeze(secondPlan, at, async () => undefined);
  const again = () => migrations.startRun(firstPlan.id, 'asIs', aDeed, async () => undefined);

  await expect(again()).resolves.toBe(false);

  await migrations.setState(secondPlan.id, 'stopped', at);
  await expect(again()).resolves.toBe(true);
});

it('takes no order for a purchase that is not in doubt any more', async () => {
  await sent(firstPlan);
  await purchases.refuseAttempt(firstPlan.id, 1);

  await expect(purchases.adoptOrder(firstPlan.id, 1, order, at)).resolves.toBe(false);
});

it('finds no purchase in what is that of another migration', async () => {
  await sent(firstPlan);
  await purchases.confirmAttempt(firstPlan.id, 1, order, at);
  await migrations.setState(firstPlan.id, 'done', at);
  await sent(secondPlan);

  await expect(purchases.confirmAttempt(secondPlan.id, 1, order, at)).resolves.toBe(false);

  await expect(purchases.latestAttempt(secondPlan.id)).resolves.toMatchObject({ state: 'sent' });
});

it('tells what the other migrations of the customer have, and by which marks', async () => {
  await sent(firstPlan);
  await purchases.confirmAttempt(firstPlan.id, 1, order, at);
  await migrations.setState(firstPlan.id, 'done', at);
  await sent(secondPlan);

  const taken = await purchases.takenOrders(secondPlan.id, contoso);

  expect([...taken.ids].sort()).toEqual(['bought-1', 'order-1']);
  expect(taken.marks).toEqual(['Basic [aa11bb22]']);
  expect((await purchases.takenOrders(firstPlan.id, contoso)).marks).toEqual(['Basic [cc33dd44]']);
});

describe('the doubt of a migration that was ended without knowing', () => {
  it('is of its plan and customer, until the order is known', async () => {
    await endedInDoubt(firstPlan);
    const doubt = () => purchases.endedInDoubt(contoso, skuId('sku-basic'));

    await expect(doubt()).resolves.toBe(firstPlan.id);
    await expect(purchases.endedInDoubt(contoso, skuId('sku-e1'))).resolves.toBeUndefined();
    await expect(purchases.endedInDoubt(customerId('fabrikam'), skuId('sku-basic'))).resolves.toBeUndefined();

    await purchases.confirmAttempt(firstPlan.id, 1, order, at);
    await expect(doubt()).resolves.toBeUndefined();
  });

  it('is none while the migration itself is still there to ask', async () => {
    await sent(firstPlan);

    await expect(purchases.endedInDoubt(contoso, skuId('sku-basic'))).resolves.toBeUndefined();
    await expect(purchases.claimLookedAfter(at, again)).resolves.toEqual([]);
  });

  it('is on its card, with what came back of the checkout', async () => {
    await endedInDoubt(firstPlan);
    await purchases.noteAnswer(firstPlan.id, 1, '503');

    await expect(migrations.load(firstPlan.id)).resolves.toMatchObject({ doubt: { sentAt: at, answer: '503' } });
  });

  it('is looked after by one process, a few times a day', async () => {
    await endedInDoubt(firstPlan);
    const looked = { id: firstPlan.id, attempt: 1 };

    const claims = await Promise.all([1, 2, 3].map(() => purchases.claimLookedAfter(at, again)));

    expect(claims.flat()).toEqual([looked]);
    await expect(purchases.claimLookedAfter(hoursLater(5.9), again)).resolves.toEqual([]);
    await expect(purchases.claimLookedAfter(hoursLater(6), again)).resolves.toEqual([looked]);
  });
});

it('looks after an adopted order for 90 days, or until a second one was told', async () => {
  await sent(firstPlan);
  await purchases.adoptOrder(firstPlan.id, 1, order, at);
  const looked = { id: firstPlan.id, attempt: 1, adopted: 'order-1' };

  await expect(purchases.claimLookedAfter(hoursLater(24 * 89), again)).resolves.toEqual([looked]);
  await expect(purchases.claimLookedAfter(hoursLater(24 * 90), again)).resolves.toEqual([]);
  await expect(purchases.noteSecondOrder(firstPlan.id, 1, 'order-2')).resolves.toBe(true);
  await expect(purchases.noteSecondOrder(firstPlan.id, 1, 'order-3')).resolves.toBe(false);
  await expect(purchases.claimLookedAfter(hoursLater(48), again)).resolves.toEqual([]);
  await expect(migrations.load(firstPlan.id)).resolves.toMatchObject({ bought: { secondOrderId: 'order-2' } });
});

it('gives a look that nobody ended to one process after a while, and no more once it is ended', async () => {
  await endedInDoubt(firstPlan);
  await purchases.beginLook(firstPlan.id, 1, at);
  const claim = (minutes: number) => purchases.claimUnendedLooks(hoursLater(minutes / 60), 10);

  await expect(claim(9)).resolves.toEqual([]);
  const claims = await Promise.all([10, 10, 10].map(claim));
  expect(claims.flat()).toEqual([{ id: firstPlan.id, attempt: 1 }]);

  await purchases.endLook(firstPlan.id, 1);
  await expect(claim(60)).resolves.toEqual([]);
});

describe('what waits for somebody who can’t be told', () => {
  const gone = [agentId('agent-alex')];

  it('is claimed once for each run', async () => {
    await sent(firstPlan);
    await expect(migrations.claimUnheard(gone, at)).resolves.toEqual([]);
    await migrations.setState(firstPlan.id, 'waitingForPerson', at, { code: 'purchaseUnknown', facts: {} });

    const claims = await Promise.all([1, 2, 3].map(() => migrations.claimUnheard(gone, at)));

    expect(claims.flat()).toEqual([migrationId('aa11bb22')]);
    await migrations.startRun(firstPlan.id, 'asIs', aDeed, async () => undefined);
    await migrations.setState(firstPlan.id, 'waitingForPerson', at, { code: 'purchaseUnknown', facts: {} });
    await expect(migrations.claimUnheard(gone, at)).resolves.toEqual([firstPlan.id]);
  });

  it('is claimed as well where it was paused, for nobody else resumes it unasked', async () => {
    await sent(firstPlan);
    await migrations.setState(firstPlan.id, 'paused', at);

    await expect(migrations.claimUnheard(gone, at)).resolves.toEqual([firstPlan.id]);
    await expect(migrations.claimUnheard([agentId('agent-dana')], hoursLater(1))).resolves.toEqual([]);
  });

  it('is claimed again after ten minutes if nobody was told, and not once somebody was', async () => {
    await sent(firstPlan);
    await migrations.setState(firstPlan.id, 'waitingForPerson', at, { code: 'purchaseUnknown', facts: {} });
    const [soon, later] = [hoursLater(0.1), hoursLater(0.2)];
    await migrations.claimUnheard(gone, at);

    await expect(migrations.claimUnheard(gone, soon)).resolves.toEqual([]);
    await expect(migrations.claimUnheard(gone, later)).resolves.toEqual([firstPlan.id]);
    // Too late: somebody else has claimed it since.
    await migrations.setHeard(firstPlan.id, at);
    await expect(migrations.claimUnheard(gone, hoursLater(1))).resolves.toEqual([firstPlan.id]);

    await migrations.setHeard(firstPlan.id, hoursLater(1));
    await expect(migrations.claimUnheard(gone, hoursLater(9))).resolves.toEqual([]);
  });

  it('is claimed by its number where its customer is not theirs any more, and is not looked for once it was told', async () => {
    await sent(firstPlan);
    await migrations.setState(firstPlan.id, 'waitingForPerson', at, { code: 'purchaseUnknown', facts: {} });
    const wait = { id: firstPlan.id, agentId: firstPlan.agentId, customerId: firstPlan.customer.id };

    await expect(migrations.untoldOf([agentId('agent-dana')])).resolves.toEqual([]);
    await expect(migrations.untoldOf(gone)).resolves.toEqual([wait]);
    await expect(migrations.claimUnheard([], at, [firstPlan.id])).resolves.toEqual([firstPlan.id]);
    await expect(migrations.claimUnheard([], at, [firstPlan.id])).resolves.toEqual([]);
    await migrations.setHeard(firstPlan.id, at);
    await expect(migrations.untoldOf(gone)).resolves.toEqual([]);
  });

  it('is left to those who can', async () => {
    await sent(firstPlan);
    await migrations.setState(firstPlan.id, 'waitingForPerson', at, { code: 'purchaseUnknown', facts: {} });

    await expect(migrations.claimUnheard([agentId('agent-dana')], at)).resolves.toEqual([]);
    await expect(migrations.claimUnheard([], at)).resolves.toEqual([]);
  });
});
