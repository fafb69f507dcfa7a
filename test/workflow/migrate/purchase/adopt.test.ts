import { subscriptionId } from '../../../../src/migration/ids';
import type { SeenOrder } from '../../../../src/migration/plan/seenOrder';
import { lookAfterDoubts } from '../../../../src/workflow/migrate/purchase/lookAfter';
import { Fate } from '../../../support/fate';
import { Stage } from '../../stage';

const minutes = (count: number): number => count * 60_000;
const days = (count: number): number => minutes(count * 24 * 60);

/** A purchase that went through, whose answer was lost and whose mark did not arrive. */
async function unmarked(): Promise<Stage> {
  const stage = new Stage();
  stage.world.trouble('checkout', 'lost').orderLagMs = Infinity;
  await stage.live();
  const { purchase } = stage.plan;
  stage.world.listed = [
    {
      orderId: 'order-1',
      subscriptionId: subscriptionId('0e000000-0000-4000-8000-000000000001'),
      seats: purchase!.seats,
      catalogItemId: purchase!.catalogItemId,
      friendlyName: '',
      placedAt: new Date(stage.world.placed[0]!.placedAt + 1).toISOString(),
    },
  ];
  return stage;
}

const another = (order: SeenOrder): SeenOrder => ({ ...order, orderId: 'order-2', subscriptionId: undefined as never });

/** What a person says, and how the run ends that it starts. */
async function says(stage: Stage, answer: Parameters<Stage['control']['answerPurchase']>[1]): Promise<string> {
  await stage.control.answerPurchase(stage.plan.id, answer);
  return stage.live();
}

const orders = (stage: Stage) => stage.ledger.problem?.orders?.map(({ orderId }) => orderId);

it('leaves a purchase in doubt whose order somebody took for that of another migration', async () => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'lost');
  stage.ledger.taken = { ids: new Set(['order-1']), marks: [] };

  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.ledger.problem).toMatchObject({ code: 'purchaseUnknown', facts: { lists: 'unread' } });
  await says(stage, 'notBought');

  expect(stage.ledger.problem?.code).toBe('purchaseUnknown');
  expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  expect(stage.world.audit.checkouts).toBe(1);
});

describe('an order that does not bear our mark', () => {
  it('is shown once a person says that it was bought, and taken on one more press', async () => {
    const stage = await unmarked();

    await expect(says(stage, 'bought')).resolves.toBe('waitingForPerson');
    expect(orders(stage)).toEqual(['order-1']);
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);

    await expect(says(stage, { adopt: 'order-1' })).resolves.toBe('done');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
    expect(stage.world.audit).toMatchObject({ checkouts: 1, halfSwaps: 0 });
  });

  it('is looked for an hour long, because the one with the mark may still come', async () => {
    const stage = await unmarked();
    stage.world.orderLagMs = minutes(55);

    await expect(says(stage, 'bought')).resolves.toBe('done');

    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed' }]);
    expect(stage.ledger.attempts[0]).not.toHaveProperty('adoptedAt');
  });

  it('is one of several, so that the person says which', async () => {
    const stage = await unmarked();
    stage.world.listed = [...stage.world.listed, another(stage.world.listed[0]!)];

    await says(stage, 'bought');

    expect(orders(stage)).toEqual(['order-1', 'order-2']);
  });

  it('is not looked for while the cart reads as never submitted', async () => {
    const stage = await unmarked();
    stage.world.cartStatus = 'active';

    await says(stage, 'bought');

    expect(stage.ledger.problem).toEqual({ code: 'purchaseUnknown', facts: { cartStatus: 'active' } });
  });

  it('is not taken from a list that could not be read in full', async () => {
    const stage = await unmarked();
    stage.world.unread.set('listed', 1);

    await expect(says(stage, 'bought')).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'purchaseUnknown', facts: { lists: 'unread' } });
    await says(stage, { adopt: 'order-1' });
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  });

  it('is not taken when another migration has taken it since it was shown', async () => {
    const stage = await unmarked();
    await says(stage, 'bought');
    stage.ledger.taken = { ids: new Set(['order-1']), marks: [] };

    await expect(says(stage, { adopt: 'order-1' })).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'purchaseUnknown', facts: { named: 'taken', found: 0 } });
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  });

  it('gives way to the one with our mark when that shows before the press', async () => {
    const stage = await unmarked();
    await says(stage, 'bought');
    stage.world.orderLagMs = 0;
    stage.world.listed = [another(stage.world.listed[0]!)];

    await expect(says(stage, { adopt: 'order-2' })).resolves.toBe('done');

    expect(stage.ledger.attempts).toMatchObject([{ orderId: 'order-1' }]);
  });

  it('is taken once, however often the process dies while it is', async () => {
    for (let call = 1; call < 40; call += 1) {
      const stage = await unmarked();
      await says(stage, 'bought');
      await stage.control.answerPurchase(stage.plan.id, { adopt: 'order-1' });
      if ((await stage.live(new Fate(call))) !== 'died') return expect(call).toBeGreaterThan(20);

      await expect(stage.live()).resolves.toBe('done');
      expect(stage.ledger.attempts).toHaveLength(1);
      expect(stage.world.audit.checkouts).toBe(1);
    }
  });
});

describe('an order that a person names', () => {
  it('is looked at by the same rules, and asked about once more', async () => {
    const stage = await unmarked();
    await stage.world.clock.sleep(minutes(60));

    await expect(says(stage, { named: '0E000000-0000-4000-8000-000000000001' })).resolves.toBe('waitingForPerson');

    expect(orders(stage)).toEqual(['order-1']);
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  });

  it.each<[string, (stage: Stage) => void]>([
    ['notFound', ({ world }) => (world.listed = [])],
    ['otherSeats', ({ world }) => (world.listed = world.listed.map((order) => ({ ...order, seats: 1 })))],
    ['cartOpen', ({ world }) => void (world.cartStatus = 'active')],
    ['taken', ({ ledger }) => (ledger.taken = { ids: new Set(['order-1']), marks: [] })],
  ])('is refused with its reason: %s', async (named, change) => {
    const stage = await unmarked();
    await stage.world.clock.sleep(minutes(60));
    change(stage);

    await says(stage, { named: 'order-1' });

    expect(stage.ledger.problem).toEqual({ code: 'purchaseUnknown', facts: { named, found: 0 } });
  });

  it('is refused while it is too soon to know', async () => {
    const stage = await unmarked();

    await says(stage, { named: 'order-1' });

    expect(stage.ledger.problem?.facts).toMatchObject({ named: 'tooSoon' });
  });
});

describe('a migration that is ended without knowing', () => {
  async function ended(stage: Stage): Promise<Stage> {
    await stage.control.stop(stage.plan.id);
    await stage.live();
    await expect(stage.control.endInDoubt(stage.plan.id)).resolves.toBe(true);
    return stage;
  }
  const lookAfter = (stage: Stage) => lookAfterDoubts(stage.mortals(new Fate()));

  it('takes a stop first, which looks once more', async () => {
    const stage = await unmarked();

    await expect(stage.control.endInDoubt(stage.plan.id)).resolves.toBe(false);
    await ended(stage);

    expect(stage.ledger.state).toBe('stopped');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  });

  it('keeps its doubt until the order shows, and tells it then', async () => {
    const stage = await ended(await unmarked());
    await lookAfter(stage);
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);

    stage.world.orderLagMs = 0;
    await lookAfter(stage);

    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
    expect(stage.shown.at(-1)).toBe('anew');
  });

  it('keeps its doubt for ever while the cart reads as submitted', async () => {
    const stage = await ended(await unmarked());
    await stage.world.clock.sleep(days(60));

    await lookAfter(stage);

    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  });

  it('was not bought when a day after its cart has ended nothing shows, and everything could be read', async () => {
    const stage = await ended(await unmarked());
    stage.world.cartStatus = 'active';
    await stage.world.clock.sleep(days(6));
    await lookAfter(stage);
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
    stage.world.unread.set('findByMark', 1);
    await stage.world.clock.sleep(days(3));
    await lookAfter(stage);
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);

    stage.world.unread.clear();
    await lookAfter(stage);

    expect(stage.ledger.attempts).toMatchObject([{ state: 'refused' }]);
    expect(stage.shown.at(-1)).toBe('anew');
  });

  it('keeps its doubt while an order that may be it stands there, with no mark on it', async () => {
    const stage = await ended(await unmarked());
    stage.world.cart = undefined;
    await stage.world.clock.sleep(days(9));

    await lookAfter(stage);

    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  });

  it('is not stopped as never bought while such an order stands there and the cart is gone', async () => {
    const stage = await unmarked();
    stage.world.cart = undefined;
    await stage.world.clock.sleep(days(9));

    await stage.control.stop(stage.plan.id);
    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(orders(stage)).toEqual(['order-1']);
    expect(stage.ledger.problem).toMatchObject({ code: 'purchaseUnknown', facts: { stop: 'asked' } });
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  });

  it('can be taken up again, by a person who says then that it was bought', async () => {
    const stage = await ended(await unmarked());

    await expect(says(stage, 'keepLooking')).resolves.toBe('waitingForPerson');
    await expect(says(stage, 'bought')).resolves.toBe('waitingForPerson');

    expect(orders(stage)).toEqual(['order-1']);
  });

  it('moves nobody by itself when a look shows that it was bought', async () => {
    const stage = await ended(await unmarked());
    stage.world.orderLagMs = 0;

    await expect(says(stage, 'keepLooking')).resolves.toBe('stopped');

    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
    expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 0, closes: 0 });
  });

  it('keeps others that were confirmed before from buying the same once it is known that it has', async () => {
    const stage = new Stage();
    stage.ledger.seatsOnTheirWay = async (_customer, _sku, since) =>
      since === stage.plan.madeAt ? { id: 'aa11bb22' as never, seats: 2 } : undefined;

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({
      code: 'quoteChanged',
      facts: { field: 'boughtMeanwhile', is: 'aa11bb22' },
    });
    expect(stage.world.audit.checkouts).toBe(0);
  });

  it('keeps others from buying the same, also those that were confirmed before', async () => {
    const stage = new Stage();
    stage.ledger.endedInDoubt = async () => 'aa11bb22' as never;

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'doubt', is: 'aa11bb22' } });
    expect(stage.world.audit.checkouts).toBe(0);
  });
});

it('tells once when an order with our mark shows beside the one that was taken for it', async () => {
  const stage = await unmarked();
  stage.world.listed = [another(stage.world.listed[0]!)];
  await says(stage, 'bought');
  await says(stage, { adopt: 'order-2' });
  await lookAfterDoubts(stage.mortals(new Fate()));
  expect(stage.ledger.secondOrderId).toBeUndefined();
  stage.world.orderLagMs = 0;

  await lookAfterDoubts(stage.mortals(new Fate()));
  await lookAfterDoubts(stage.mortals(new Fate()));

  expect(stage.ledger.secondOrderId).toBe('order-1');
  expect(stage.shown.filter((how) => how === 'anew')).toHaveLength(1);
});

it('is not mistaken for an order with our mark that shows while the subscription of the taken one is looked for', async () => {
  const stage = await unmarked();
  stage.world.listed = [another(stage.world.listed[0]!)];
  await says(stage, 'bought');
  await stage.control.answerPurchase(stage.plan.id, { adopt: 'order-2' });
  stage.ledger.adoptOrder = (
    (adopt) =>
    async (...facts) => {
      stage.world.orderLagMs = 0;
      return adopt(...facts);
    }
  )(stage.ledger.adoptOrder.bind(stage.ledger));

  await stage.live();
  await lookAfterDoubts(stage.mortals(new Fate()));

  expect(stage.ledger.secondOrderId).toBe('order-1');
});
