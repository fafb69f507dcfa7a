import { lookAfterDoubts } from '../../../../src/workflow/migrate/purchase/lookAfter';
import { Fate } from '../../../support/fate';
import { planFor, Stage } from '../../stage';

const minutes = (count: number): number => count * 60_000;
const dead = ['error', 'cancelled', 'po review rejected'];

/** An order that says this of itself, and no seat of which comes. */
function placed(word: string): Stage {
  const stage = new Stage();
  stage.world.dead.set('order-1', word);
  return stage;
}

async function died(word = 'error'): Promise<Stage> {
  const stage = placed(word);
  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.ledger.problem?.code).toBe('orderDead');
  return stage;
}

const elapsed = ({ world, plan }: Stage): number => world.clock.now().getTime() - Date.parse(plan.madeAt);
const orders = ({ world }: Stage) => world.placed.map(({ orderId }) => orderId);

describe.each(dead)('an order that says "%s"', (word) => {
  it('is believed after an hour of it, and nothing is bought until a person says so', async () => {
    const stage = await died(word);

    expect(elapsed(stage)).toBeGreaterThanOrEqual(minutes(60));
    expect(stage.ledger.problem).toEqual({ code: 'orderDead', facts: { order: word } });
    expect(stage.ledger.attempts).toMatchObject([{ state: 'refused', orderId: 'order-1' }]);
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('is not believed while its subscriptions can’t be read in full', async () => {
    const stage = placed(word);
    stage.world.unread.set('readOrder', 1);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'seatsNotReady', facts: { order: word } });
    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed' }]);
  });

  it('is not believed when more licences of the plan are there than before', async () => {
    const stage = placed(word);
    stage.world.after('readOrder', () => (stage.world.seats = 1));

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'seatsNotReady', facts: { order: word, free: 1 } });
    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed' }]);
  });

  it('was bought and cancelled since, where a subscription of it had shown', async () => {
    const stage = placed(word);
    stage.world.cameOfIt = [{ status: 'active', quantity: 1 }];
    stage.world.after('readOrder', () => (stage.world.cameOfIt = []));
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toMatchObject({ code: 'orderPartly', facts: { fulfilled: 1, ordered: 3 } });

    await stage.control.resume(stage.plan.id);
    await stage.live();

    expect(stage.ledger.problem).toEqual({ code: 'orderCancelled', facts: { order: word } });
    expect(stage.world.audit.checkouts).toBe(1);
  });
});

it('is looked at as soon as the checkout says that something is amiss, and goes on when it was none', async () => {
  const stage = new Stage();
  stage.world.atCheckout = 'error';
  stage.world.orderStatus = 'pending review';
  stage.world.seatsLagMs = minutes(90);

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(elapsed(stage)).toBeLessThan(minutes(1));
  expect(stage.ledger.problem).toEqual({ code: 'orderPending', facts: { order: 'pending review' } });
  stage.world.seatsLagMs = 0;
  await stage.control.resume(stage.plan.id);
  await expect(stage.live()).resolves.toBe('done');
  expect(stage.ledger.attempts[0]).not.toHaveProperty('orderWord');
});

it('begins its hour anew when it says something else in between', async () => {
  const stage = placed('error');
  let looks = 0;
  stage.world.after('readOrder', () => stage.world.dead.set('order-1', (looks += 1) === 3 ? 'pending' : 'error'));

  await stage.live();

  expect(stage.ledger.problem?.code).not.toBe('orderDead');
});

describe('what is ordered again', () => {
  const again = async (stage: Stage) => {
    await expect(stage.control.orderAgain(stage.plan.id)).resolves.toBe(true);
    return stage.live();
  };

  it('is a cart of its own, as the next attempt of the same migration', async () => {
    const stage = await died();

    await expect(again(stage)).resolves.toBe('done');

    expect(stage.ledger.attempts).toMatchObject([
      { state: 'refused', orderId: 'order-1', cartId: 'cart-1' },
      { state: 'confirmed', orderId: 'order-2', cartId: 'cart-of-2' },
    ]);
    expect(stage.world.audit).toMatchObject({ checkouts: 2, blindCheckouts: 0 });
    expect(stage.ledger.deeds.at(-1)).toMatchObject({ what: 'orderedAgain', facts: { problem: 'orderDead' } });
  });

  it.each(['resume', 'checkAgain'] as const)('takes more than a "%s", which only asks once more', async (verb) => {
    const stage = await died();
    await stage.control[verb](stage.plan.id);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('orderDead');
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('is nothing to ask for while the order may still come', async () => {
    const stage = placed('pending review');
    await stage.live();

    await expect(stage.control.orderAgain(stage.plan.id)).resolves.toBe(false);
  });

  it.each(['pending', 'completed', 'partial success', 'strange'])(
    'is not ordered when the dead order says "%s" right before: that one is taken',
    async (word) => {
      const stage = await died();
      stage.world.dead.clear();
      stage.world.orderStatus = word;

      await expect(again(stage)).resolves.toBe('done');

      expect(orders(stage)).toEqual(['order-1']);
      expect(stage.ledger.attempts).toMatchObject([{ state: 'refused' }, { state: 'confirmed', orderId: 'order-1' }]);
      expect(stage.world.audit.checkouts).toBe(1);
    },
  );

  it('waits while the dead order can’t be read in full', async () => {
    const stage = await died();
    stage.world.unread.set('readOrder', 1);

    await expect(again(stage)).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('readingIncomplete');
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('waits while Partner Center does not know the dead order: that makes it neither alive nor dead', async () => {
    const stage = await died();
    stage.world.isSilent = true;

    await expect(again(stage)).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('readingIncomplete');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'refused' }]);
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('is not bought at another price than was confirmed', async () => {
    const stage = await died();
    stage.world.newPrice = 6.1;

    await expect(again(stage)).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'price' } });
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it.each(['lost', 'unheard'] as const)('is never bought twice when its answer is %s', async (fault) => {
    const stage = await died();
    stage.world.trouble('checkout', fault).orderLagMs = minutes(1);

    let state = await again(stage);
    for (let answers = 0; stage.ledger.problem?.code === 'purchaseUnknown' && answers < 3; answers += 1) {
      await stage.control.answerPurchase(stage.plan.id, 'notBought');
      state = await stage.live();
    }

    expect(state).toBe('done');
    expect(orders(stage)).toEqual(['order-1', 'order-2']);
    expect(stage.world.audit.blindCheckouts).toBe(0);
  });

  it('may die in its turn, and is ordered a third time', async () => {
    const stage = await died();
    stage.world.dead.set('order-2', 'cancelled');
    await expect(again(stage)).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toEqual({ code: 'orderDead', facts: { order: 'cancelled' } });

    await expect(again(stage)).resolves.toBe('done');

    expect(orders(stage)).toEqual(['order-1', 'order-2', 'order-3']);
    expect(stage.world.audit).toMatchObject({ checkouts: 3, blindCheckouts: 0 });
  });

  it('is bought once wherever the process dies', async () => {
    for (let nth = 1, state = 'died'; state === 'died'; nth += 1) {
      const stage = await died();
      stage.world.orderLagMs = minutes(1);
      await stage.control.orderAgain(stage.plan.id);
      state = await stage.live(new Fate(nth));
      if (state === 'died') await stage.live();
      for (let answers = 0; stage.ledger.problem?.code === 'purchaseUnknown' && answers < 3; answers += 1) {
        await stage.control.answerPurchase(stage.plan.id, 'notBought');
        await stage.live();
      }

      expect({ nth, state: stage.ledger.state, orders: orders(stage) }).toEqual({
        nth,
        state: 'done',
        orders: ['order-1', 'order-2'],
      });
      expect(stage.world.audit.blindCheckouts).toBe(0);
    }
  });
});

it('finds the order dead once, wherever the process dies while it waits', async () => {
  let deaths = 0;
  for (let nth = 60, state = 'died'; state === 'died'; nth += 41) {
    const stage = placed('error');
    state = await stage.live(new Fate(nth));
    if (state === 'died') await stage.live();
    deaths += Number(state === 'died');

    expect({ nth, code: stage.ledger.problem?.code }).toEqual({ nth, code: 'orderDead' });
    expect(stage.world.audit.checkouts).toBe(1);
  }
  expect(deaths).toBeGreaterThan(5);
});

it('buys nothing when a dead order of another migration is alive: its seats are there', async () => {
  const stage = new Stage(planFor(2));
  const other = {
    id: 'aa11bb22' as never,
    attempt: 1,
    orderId: 'other-order',
    seats: 2,
    mark: 'Basic [aa11bb22]',
    others: [],
    isSecond: false,
  };
  stage.ledger.otherDead = [other];
  stage.world.orderStatus = 'completed';

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({
    code: 'quoteChanged',
    facts: { field: 'boughtMeanwhile', was: 2, is: 'aa11bb22' },
  });
  expect(stage.ledger.revived).toEqual(['aa11bb22']);
  expect(stage.world.audit.checkouts).toBe(0);
});

describe('a dead order of which nobody has made anything yet', () => {
  const lookAfter = (stage: Stage) => lookAfterDoubts(stage.mortals(new Fate()));

  it('is looked at, and nothing is told as long as it stays dead', async () => {
    const stage = await died();

    await lookAfter(stage);

    expect(stage.shown).not.toContain('anew');
    expect(stage.ledger.problem?.code).toBe('orderDead');
  });

  it.each([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21])(
    'is told that it is alive though the process dies at point %i of the look',
    async (nth) => {
      const stage = await died();
      stage.world.dead.clear();
      const fate = new Fate(nth);
      await Promise.race([fate.death, lookAfterDoubts(stage.mortals(fate))]);

      await stage.world.clock.sleep(minutes(10));
      await lookAfter(stage);

      expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed' }]);
      expect(stage.shown).toContain('anew');
    },
  );

  it('is told later when it could not be told at once', async () => {
    const stage = await died();
    stage.world.dead.clear();
    const away = {
      ...stage.mortals(new Fate()).messenger,
      showMigrationAnew: async () => Promise.reject(new Error('away')),
    };
    await lookAfterDoubts({ ...stage.mortals(new Fate()), messenger: away });
    await stage.world.clock.sleep(minutes(10));

    await lookAfter(stage);

    expect(stage.shown.filter((how) => how === 'anew')).toHaveLength(1);
    await stage.world.clock.sleep(minutes(10));
    await lookAfter(stage);
    expect(stage.shown.filter((how) => how === 'anew')).toHaveLength(1);
  });

  it('is not said to be alive because Partner Center does not know it', async () => {
    const stage = await died();
    stage.world.isSilent = true;

    await lookAfter(stage);

    expect(stage.ledger.problem?.code).toBe('orderDead');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'refused' }]);
    expect(stage.shown).not.toContain('anew');
  });

  it('is the purchase when it is alive after the next one was refused, whatever was asked of that', async () => {
    const stage = await died();
    stage.world.trouble('checkout', 'refused');
    await stage.control.orderAgain(stage.plan.id);
    await stage.live();
    expect(stage.ledger.problem?.code).toBe('purchaseRefused');
    stage.world.dead.clear();

    await lookAfter(stage);

    expect(stage.ledger.problem?.code).toBe('seatsNotReady');
    await stage.control.resume(stage.plan.id);
    await expect(stage.live()).resolves.toBe('done');
    expect(orders(stage)).toEqual(['order-1']);
  });

  it.each(['waitingForPerson', 'stopped'])(
    'is told when it is alive after all, and is the purchase: %s',
    async (state) => {
      const stage = await died();
      if (state === 'stopped') await stage.control.stop(stage.plan.id);
      stage.world.dead.clear();

      await lookAfter(stage);

      expect(stage.ledger.state).toBe(state);
      expect(stage.ledger.problem?.code).toBe(state === 'stopped' ? undefined : 'seatsNotReady');
      expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
      expect(stage.shown.at(-1)).toBe('anew');
      expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 0 });
    },
  );
});

it('counts what a part of an order has given, for the offer of the rest', async () => {
  const stage = new Stage();
  stage.world.atCheckout = 'partial success';
  stage.world.orderStatus = 'partial success';
  stage.world.seatsLagMs = minutes(60 * 24);
  stage.world.cameOfIt = [{ status: 'active', quantity: 2 }];

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  const facts = { order: 'partial success', fulfilled: 2, ordered: 3 };
  expect(stage.ledger.problem).toEqual({ code: 'orderPartly', facts });
  expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', seats: 2 }]);
  await stage.control.stop(stage.plan.id);
  expect(stage.ledger.state).toBe('stopped');
});
