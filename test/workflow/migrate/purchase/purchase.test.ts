import { planFor, Stage } from '../../stage';

const minutes = (count: number): number => count * 60_000;

it('finds the order whose answer was lost instead of placing it again', async () => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'lost').orderLagMs = minutes(12);

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.audit.checkouts).toBe(1);
  expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
});

it('asks a person, and buys nothing, when no order shows in a quarter of an hour', async () => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'unheard');

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toEqual({ code: 'purchaseUnknown', facts: { cartStatus: 'active' } });
  expect(stage.world.audit.checkouts).toBe(1);
  expect(stage.world.placed).toHaveLength(0);
  expect(Date.parse(stage.world.clock.now().toISOString()) - Date.parse(stage.plan.madeAt)).toBeGreaterThan(
    minutes(15),
  );
});

it('asks again rather than buy when the run is only resumed', async () => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'unheard');
  await stage.live();

  await stage.control.resume(stage.plan.id);

  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.world.audit.checkouts).toBe(1);
});

describe('a person says that it was not bought', () => {
  it('and the same cart is checked out again when nothing shows', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'unheard');
    await stage.live();

    await expect(stage.control.answerPurchase(stage.plan.id, 'notBought')).resolves.toBe(true);

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.placed).toHaveLength(1);
    expect(stage.ledger.attempts.map(({ state }) => state)).toEqual(['refused', 'confirmed']);
    expect(new Set(stage.ledger.attempts.map(({ requestId }) => requestId)).size).toBe(2);
  });

  it('but the order shows, so it is adopted', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'lost').orderLagMs = minutes(20);
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    await stage.world.clock.sleep(minutes(10));

    await stage.control.answerPurchase(stage.plan.id, 'notBought');

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('but the cart reads as ordered, so the bot does not believe it', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'lost').orderLagMs = minutes(600);
    await stage.live();

    await stage.control.answerPurchase(stage.plan.id, 'notBought');

    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toEqual({ code: 'purchaseUnknown', facts: { cartStatus: 'ordered' } });
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('but the cart has expired, so no other is taken for it and a new review is asked for', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'unheard');
    await stage.live();
    await stage.world.clock.sleep(minutes(60 * 24 * 8));

    await stage.control.answerPurchase(stage.plan.id, 'notBought');

    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'expired' } });
    expect(stage.world.audit.checkouts).toBe(1);
    await expect(stage.control.stop(stage.plan.id)).resolves.toBe(true);
  });

  it('always, and whatever answers are lost, at most one order is placed', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'unheard').trouble('checkout', 'lost').orderLagMs = minutes(40);

    let state = await stage.live();
    for (let round = 0; state === 'waitingForPerson' && round < 10; round += 1) {
      await stage.control.answerPurchase(stage.plan.id, 'notBought');
      state = await stage.live();
      await stage.world.clock.sleep(minutes(10));
    }

    expect(state).toBe('done');
    expect(stage.world.placed).toHaveLength(1);
  });
});

it.each(['bought', 'keepLooking'] as const)('looks for another quarter of an hour after "%s"', async (answer) => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'lost').orderLagMs = minutes(25);
  await expect(stage.live()).resolves.toBe('waitingForPerson');

  await stage.control.answerPurchase(stage.plan.id, answer);

  await expect(stage.live()).resolves.toBe('done');
  expect(stage.world.audit.checkouts).toBe(1);
});

describe('a stop while nobody knows whether it was bought', () => {
  it('ends nothing while the cart may have been submitted: the subscription would be free for another purchase', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'lost').orderLagMs = minutes(60);
    await expect(stage.live()).resolves.toBe('waitingForPerson');

    await stage.control.stop(stage.plan.id);

    await expect(stage.live()).resolves.toBe('waitingForPerson');
    const facts = { cartStatus: 'ordered', stop: 'asked' };
    expect(stage.ledger.problem).toEqual({ code: 'purchaseUnknown', facts });
  });

  it('ends with the order when a last look finds it', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'lost').orderLagMs = minutes(20);
    await stage.live();
    await stage.world.clock.sleep(minutes(10));

    await stage.control.stop(stage.plan.id);

    await expect(stage.live()).resolves.toBe('stopped');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
    expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 0 });
  });

  it.each(['confirmed', 'refused'] as const)(
    'ends it, too, when the purchase turns out %s before the last look',
    async (state) => {
      const stage = new Stage();
      stage.world.trouble('checkout', 'unheard');
      await stage.live();
      await stage.control.stop(stage.plan.id);
      stage.ledger.attempts = stage.ledger.attempts.map((attempt) => ({ ...attempt, state }));

      await expect(stage.live()).resolves.toBe('stopped');

      expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 0 });
    },
  );

  it('ends nothing either while Partner Center is down and can’t be asked', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'lost').trouble('findByMark', 'serviceDown', 99);
    const openAttempt = stage.ledger.openAttempt.bind(stage.ledger);
    stage.ledger.openAttempt = async (...facts) => {
      stage.ledger.wanted = 'stop';
      return openAttempt(...facts);
    };

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'purchaseUnknown' });
  });
});

it('takes no answer about a purchase nobody asked about', async () => {
  const stage = new Stage();

  await expect(stage.control.answerPurchase(stage.plan.id, 'notBought')).resolves.toBe(false);
});

it('does not stop while it is unknown whether money was spent: it asks first', async () => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'unheard');
  const carts = { ...stage.world.carts };
  Object.assign(stage.world.carts, {
    checkout: async (...given: Parameters<typeof carts.checkout>) => {
      await stage.control.stop(stage.plan.id);
      return carts.checkout(...given);
    },
  });

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem?.code).toBe('purchaseUnknown');
  await stage.world.clock.sleep(minutes(16));
  await expect(stage.control.stop(stage.plan.id)).resolves.toBe(true);
  await expect(stage.live()).resolves.toBe('stopped');
  expect(stage.ledger.attempts).toMatchObject([{ state: 'refused' }]);
  expect(stage.world.placed).toHaveLength(0);
});

describe.each([
  ['stop', 'stopped'],
  ['pause', 'paused'],
] as const)('after a %s that was said while people were read', (word, state) => {
  function saidWhileRead({ control, plan, world }: Stage): void {
    const licences = { ...world.licences };
    Object.assign(world.licences, {
      holders: async (...given: Parameters<typeof licences.holders>) => {
        await control[word](plan.id);
        return licences.holders(...given);
      },
    });
  }

  it('nothing is bought', async () => {
    const stage = new Stage();
    saidWhileRead(stage);

    await expect(stage.live()).resolves.toBe(state);

    expect(stage.world.audit).toMatchObject({ checkouts: 0, attested: [] });
  });

  it('nothing is bought either where it was said while the cart was attested', async () => {
    const stage = new Stage();
    const carts = { ...stage.world.carts };
    stage.world.carts.attest = async (...given) => {
      await stage.control[word](stage.plan.id);
      return carts.attest(...given);
    };

    await expect(stage.live()).resolves.toBe(state);

    expect(stage.world.audit.checkouts).toBe(0);
    expect(stage.ledger.attempts).toEqual([]);
  });

  it('no cart is sent again of which a person says that it was not bought', async () => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'unheard');
    await stage.live();
    await stage.control.answerPurchase(stage.plan.id, 'notBought');
    saidWhileRead(stage);

    await expect(stage.live()).resolves.toBe(state);

    expect(stage.ledger.attempts).toMatchObject([{ state: 'refused' }]);
    expect(stage.world.audit.checkouts).toBe(1);
  });
});

describe('the quote has changed', () => {
  it.each([
    ['price', { pricing: { currency: 'EUR', seatPrice: 6.1, extendedPrice: 219.6 } }],
    ['seats', { quantity: 4 }],
    ['term', { billingCycle: 'annual' }],
  ])('by its %s, so nothing is bought and the difference is named', async (field, change) => {
    const stage = new Stage();
    const cart = stage.world.cart;
    stage.world.cart = cart && { ...cart, lines: cart.lines.map((line) => ({ ...line, ...change })) };

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field } });
    expect(stage.world.audit.checkouts).toBe(0);
  });

  it('because the cart is gone', async () => {
    const stage = new Stage();
    stage.world.cart = undefined;

    await stage.live();

    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'expired' } });
    expect(stage.ledger.attempts).toEqual([]);
  });
});

it('tells a refusal by Partner Center and buys when the agent has put it right', async () => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'refused');
  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.ledger.problem).toMatchObject({ code: 'purchaseRefused', facts: { serviceCode: 'fake-refused' } });

  await stage.control.resume(stage.plan.id);

  await expect(stage.live()).resolves.toBe('done');
  expect(stage.ledger.attempts.map(({ state }) => state)).toEqual(['refused', 'confirmed']);
});

it.each([
  ['that was turned away at the door', 'throttled'],
  ['that never left, because Entra gave no token, and asks nobody about it', 'unsent'],
] as const)('tries a checkout again %s', async (_which, fault) => {
  const stage = new Stage();
  stage.world.trouble('checkout', fault, 2);

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.ledger.attempts.map(({ state }) => state)).toEqual(['refused', 'refused', 'confirmed']);
  expect(stage.world.placed).toHaveLength(1);
});

it('waits a night for a token to check out with, and takes a stop meanwhile at its word', async () => {
  const stage = new Stage();
  stage.world.trouble('checkout', 'unsent', 99);
  const refuseAttempt = stage.ledger.refuseAttempt.bind(stage.ledger);
  stage.ledger.refuseAttempt = async (...which) => {
    if (stage.ledger.attempts.length === 50) stage.ledger.wanted = 'stop';
    return refuseAttempt(...which);
  };

  await expect(stage.live()).resolves.toBe('stopped');

  expect(stage.ledger.problem).toBeUndefined();
  expect(stage.world.placed).toEqual([]);
});

it('adopts an order of its cart that it has no record of, as after a restored backup', async () => {
  const stage = new Stage(planFor(2));
  await stage.world.carts.checkout(stage.plan.customer.id, 'cart-1', 'before the restore');

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.placed).toHaveLength(1);
  expect(stage.world.audit.checkouts).toBe(1);
});

describe('the attestation of the partner of record', () => {
  it('is said of the cart just before its one checkout, and of no cart that nobody confirmed', async () => {
    const stage = new Stage();

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.world.audit.attested).toEqual([0]);
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('buys nothing, and asks, where it has the cart priced anew', async () => {
    const stage = new Stage();
    stage.world.attestedPrice = 6.5;

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'price', is: 6.5 } });
    expect(stage.ledger.attempts).toEqual([]);
    expect(stage.world.audit.checkouts).toBe(0);
  });

  it('is said again, and nothing is bought twice, where no answer to it came', async () => {
    const stage = new Stage();
    stage.world.trouble('attest', 'lost');

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.world.audit.attested).toEqual([0, 0]);
    expect(stage.world.placed).toHaveLength(1);
  });
});
