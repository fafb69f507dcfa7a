import { Stage } from '../stage';

const minutes = (count: number): number => count * 60_000;
const hours = (count: number): number => minutes(60 * count);

describe('a purchase that shows in no list', () => {
  it('is adopted from the records of changes before anybody is asked', async () => {
    const stage = new Stage();
    Object.assign(stage.world.trouble('checkout', 'lost'), { orderLagMs: hours(99), recordLagMs: 0 });

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('is adopted from them although a person says that it was not bought', async () => {
    const stage = new Stage();
    Object.assign(stage.world.trouble('checkout', 'lost'), { orderLagMs: hours(99), recordLagMs: minutes(20) });
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    // Partner Center may be wrong about the cart too.
    stage.world.cartStatus = 'active';
    await stage.world.clock.sleep(minutes(10));

    await stage.control.answerPurchase(stage.plan.id, 'notBought');

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('is adopted from them when the agent wants to stop', async () => {
    const stage = new Stage();
    Object.assign(stage.world.trouble('checkout', 'lost'), { orderLagMs: hours(99), recordLagMs: minutes(20) });
    await stage.live();
    await stage.world.clock.sleep(minutes(10));

    await stage.control.stop(stage.plan.id);

    await expect(stage.live()).resolves.toBe('stopped');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed' }]);
  });
});

describe('a cart that can’t be used any more says nothing about a purchase, so nobody is offered another', () => {
  const useless: readonly [string, (stage: Stage) => void][] = [
    [
      'because it has expired',
      ({ world }) => {
        world.cart = world.cart && { ...world.cart, expiresAt: world.clock.now().toISOString() };
      },
    ],
    [
      'because each of its lines is in error',
      ({ world }) => {
        const error = { code: '10006', description: 'Unable to process' };
        world.cart = world.cart && { ...world.cart, lines: world.cart.lines.map((line) => ({ ...line, error })) };
      },
    ],
  ];

  it.each(useless)('%s, before a day has shown no order', async (_why, spoil) => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'unheard');
    await stage.live();
    spoil(stage);
    await stage.world.clock.sleep(hours(20));

    await stage.control.answerPurchase(stage.plan.id, 'notBought');
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem?.code).toBe('purchaseUnknown');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);

    await stage.world.clock.sleep(hours(5));
    await stage.control.answerPurchase(stage.plan.id, 'notBought');
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem?.code).toBe('quoteChanged');
    expect(stage.world.audit.checkouts).toBe(1);
  });
});
