import { customerId, skuId, subscriptionId } from '../../../src/migration/ids';
import type { SkuId } from '../../../src/migration/ids';
import type { Migrations, Purchases } from '../../../src/migration/ports';
import type { WholePlan, PurchaseLine } from '../../../src/migration/plan/plan';
import { planHash } from '../../../src/migration/plan/planHash';
import type { Database } from '../../../src/store/database';
import { setToEndSql } from '../../../src/store/ledger/unkeptEnds';
import { aPurchase } from '../../support/survey';
import { aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const contoso = customerId('contoso');
const base = skuId('sku-basic');
const addOn = skuId('sku-teams');

let migrations: Migrations;
let purchases: Purchases;
let db: Database;
freshLedger((ledger, store) => {
  ({ migrations, purchases } = ledger);
  db = store;
});

const part = (sku: SkuId, freeSeatsUsed: number) => ({
  ...{ formId: sku, name: sku, skuId: sku, productId: 'CFQ7TTC0LH18', catalogSkuId: '0001', freeSeatsUsed },
});

const line = (sku: SkuId, seats: number): PurchaseLine => ({
  ...{ formId: sku, name: sku, skuId: sku, catalogItemId: `${sku}:0001:x`, seats, needed: seats },
  price: aPurchase().price,
});

/** A basket of two plans for three people; the add-on alone is bought unless the test says otherwise. */
function basket(lines: readonly PurchaseLine[] = [line(addOn, 3)]): WholePlan {
  const single = aPlan();
  const purchase = aPurchase({ mark: 'Basket [ab12cd34]', seats: lines[0]!.seats, lines, renewsItself: false });
  const plan = { ...single, replacement: { ...single.replacement, parts: [part(base, 3), part(addOn, 0)] }, purchase };
  return { ...plan, hash: planHash(plan) };
}

const placed = {
  ...{ orderId: 'order-1', subscriptionId: subscriptionId('bought-1'), seats: 3 },
  lines: [
    { catalogItemId: 'sku-basic:0001:x', seats: 3, subscriptionId: subscriptionId('bought-1') },
    { catalogItemId: 'sku-teams:0001:x', seats: 2, subscriptionId: subscriptionId('bought-2') },
  ],
};

async function bought(plan: WholePlan, order = placed): Promise<void> {
  await migrations.freeze(plan, at, async () => undefined);
  await purchases.openAttempt(plan.id, { attempt: 1, cartId: 'cart', requestId: 'request', sentAt: at });
  await purchases.confirmAttempt(plan.id, 1, order, at);
}

it('keeps every line of a purchase, and counts them together', async () => {
  const plan = basket([line(base, 3), line(addOn, 2)]);
  await bought(plan);

  await expect(purchases.latestAttempt(plan.id)).resolves.toMatchObject({ state: 'confirmed', lines: placed.lines });
  await expect(migrations.load(plan.id)).resolves.toMatchObject({ bought: { seats: 5, lines: placed.lines } });
});

it('holds against its hash what is stored of a basket', async () => {
  const plan = basket();
  await migrations.freeze(plan, at, async () => undefined);

  await expect(migrations.confirmed(plan.id)).resolves.toMatchObject({ isAsConfirmed: true });
  await db.pool.query(`update planshift.migration set plan = replace(plan::text, '"needed":3', '"needed":2')::json`);
  await expect(migrations.confirmed(plan.id)).resolves.toMatchObject({ isAsConfirmed: false });
});

it('lets nobody take what came of any of its lines for another purchase', async () => {
  await bought(basket([line(base, 3), line(addOn, 2)]));
  const other = aPlan({ id: 'cc33dd44', subscription: 'retired-2' });

  const { ids } = await purchases.takenOrders(other.id, contoso);

  expect([...ids].sort()).toEqual(['bought-1', 'bought-2', 'order-1']);
});

it('lets nobody count on the seats of any of its plans', async () => {
  await migrations.freeze(basket(), at, async () => undefined);

  expect([...(await purchases.seatsClaimed(contoso))].sort()).toEqual([
    [base, 3],
    [addOn, 3],
  ]);
});

describe('a basket that was stopped', () => {
  it('holds up another purchase of each of its plans while nobody knows whether it was bought', async () => {
    const plan = basket();
    await migrations.freeze(plan, at, async () => undefined);
    await purchases.openAttempt(plan.id, { attempt: 1, cartId: 'cart', requestId: 'request', sentAt: at });
    await migrations.setState(plan.id, 'stopped', at);

    for (const sku of [base, addOn]) await expect(purchases.endedInDoubt(contoso, sku)).resolves.toBe(plan.id);
    await expect(purchases.endedInDoubt(contoso, skuId('sku-other'))).resolves.toBeUndefined();
  });

  it('has seats on their way only of the plan that was bought, as many as of that one', async () => {
    const plan = basket([line(addOn, 2)]);
    await bought(plan);
    await migrations.setState(plan.id, 'stopped', at);
    const since = '2026-11-22T10:00:00.000Z';

    await expect(purchases.seatsOnTheirWay(contoso, base, since)).resolves.toBeUndefined();
    await expect(purchases.seatsOnTheirWay(contoso, addOn, since)).resolves.toEqual({ id: plan.id, seats: 2 });
  });
});

it('knows its order that came to nothing by each of its plans', async () => {
  const plan = basket();
  await bought(plan);
  await purchases.noteOrder(plan.id, 1, { word: 'error', deadSince: at });
  await purchases.buryOrder(plan.id, 1, at);

  for (const sku of [base, addOn])
    await expect(purchases.deadOrders(contoso, sku)).resolves.toMatchObject([{ orderId: 'order-1' }]);
});

it('watches over the end of every subscription that was bought not to renew itself', async () => {
  const plan = basket([line(base, 3), line(addOn, 2)]);
  await bought(plan);
  await migrations.setState(plan.id, 'done', at);

  const { rows } = await db.pool.query<{ id: string }>(setToEndSql);

  expect(rows.map(({ id }) => id).sort()).toEqual(['bought-1', 'bought-2']);
});
