import { lookAfterDoubts } from '../../../../src/workflow/migrate/purchase/lookAfter';
import { Fate } from '../../../support/fate';
import { Stage } from '../../stage';

const minutes = (count: number): number => count * 60_000;
const lookAfter = (stage: Stage) => lookAfterDoubts(stage.mortals(new Fate()));

describe('an order that waits for somebody', () => {
  const waiting = async (word: string): Promise<Stage> => {
    const stage = new Stage();
    stage.world.atCheckout = word;
    stage.world.orderStatus = word;
    stage.world.seatsLagMs = minutes(60 * 24);
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    return stage;
  };
  const words = ['pending review', 'pending po upload', 'po upload complete', 'suspended'];

  it.each(words)('is told at once: %s', async (word) => {
    const stage = await waiting(word);

    expect(stage.ledger.problem).toEqual({ code: 'orderPending', facts: { order: word } });
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it.each([...words, 'strange', 'pending'])('ends with a stop only when it has ended: %s', async (word) => {
    const stage = await waiting(word);

    await stage.control.stop(stage.plan.id);
    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'orderPending', facts: { order: word, stop: 'asked' } });
  });

  /** Told to stop right after the checkout, before anybody has looked at the order. */
  const toldToStop = (word: string): Stage => {
    const stage = new Stage();
    stage.world.orderStatus = word;
    stage.world.seatsLagMs = minutes(60 * 24);
    stage.world.after('skus', () => (stage.ledger.wanted = 'stop'));
    return stage;
  };

  it('ends no sooner with a stop while its seats are waited for', async () => {
    const stage = toldToStop('pending');

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'orderPending', facts: { order: 'pending', stop: 'asked' } });
  });

  it('ends with that stop when it was completed', async () => {
    await expect(toldToStop('completed').live()).resolves.toBe('stopped');
  });

  it('does not end with that stop while nobody can ask after it', async () => {
    const stage = toldToStop('completed');
    stage.world.trouble('readOrder', 'serviceDown', 999);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'orderPending', facts: { order: '', stop: 'asked' } });
    stage.world.heal();
    await lookAfter(stage);
    expect(stage.ledger.state).toBe('stopped');
  });

  it('ends as it always has in a run that the release before was about to stop', async () => {
    const stage = toldToStop('pending');
    stage.notTaken.push('a look at the order before a stop');

    await expect(stage.live()).resolves.toBe('stopped');
  });

  it('is asked after as before in a run that the release before has begun', async () => {
    const stage = new Stage();
    stage.notTaken.push('the state of an order while its seats are waited for');
    stage.world.orderStatus = 'error';
    stage.world.seatsLagMs = minutes(60 * 24);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'seatsNotReady', facts: { needed: 3, free: 0, order: 'error' } });
  });

  const stopped = async (word: string): Promise<Stage> => {
    const stage = await waiting(word);
    await stage.control.stop(stage.plan.id);
    await stage.live();
    return stage;
  };

  it('is looked at meanwhile, and tells nothing as long as nothing is new', async () => {
    const stage = await stopped('pending review');

    await lookAfter(stage);

    expect(stage.shown).not.toContain('anew');
    expect(stage.ledger.state).toBe('waitingForPerson');
  });

  it('ends the stopped migration when it has come to nothing, as nothing bought', async () => {
    const stage = await stopped('pending review');
    stage.world.dead.set('order-1', 'po review rejected');
    await lookAfter(stage);
    expect(stage.ledger.state).toBe('waitingForPerson');

    await stage.world.clock.sleep(minutes(60));
    await lookAfter(stage);

    expect(stage.ledger.state).toBe('stopped');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'refused' }]);
    expect(stage.shown.at(-1)).toBe('anew');
  });

  it('ends the stopped migration when it was completed, as bought', async () => {
    const stage = await stopped('pending po upload');
    stage.world.orderStatus = 'completed';

    await lookAfter(stage);

    expect(stage.ledger.state).toBe('stopped');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed' }]);
    expect(stage.world.audit.licenceWrites).toBe(0);
  });

  it('tells when it has gone through, and moves nobody by itself', async () => {
    const stage = await waiting('pending review');
    stage.world.orderStatus = 'completed';

    await lookAfter(stage);

    expect(stage.ledger.problem).toEqual({ code: 'seatsNotReady', facts: {} });
    expect(stage.shown.at(-1)).toBe('anew');
    expect(stage.world.audit.licenceWrites).toBe(0);
  });

  it('goes on after all with a person who had wanted to stop', async () => {
    const stage = await stopped('pending review');
    stage.world.orderStatus = 'completed';
    stage.world.seatsLagMs = 0;

    await stage.control.resume(stage.plan.id);

    await expect(stage.live()).resolves.toBe('done');
  });

  describe('of which nothing shows any more', () => {
    const unknown = async (): Promise<Stage> => {
      const stage = await stopped('pending review');
      stage.world.isUnknown = true;
      return stage;
    };
    const anHourLater = async (stage: Stage): Promise<void> => {
      await stage.world.clock.sleep(minutes(60));
      await lookAfter(stage);
    };

    it('ends the stopped migration without knowing, after two looks an hour apart', async () => {
      const stage = await unknown();
      await lookAfter(stage);
      expect(stage.ledger.state).toBe('waitingForPerson');

      await anHourLater(stage);

      expect(stage.ledger.state).toBe('stopped');
      expect(stage.ledger.attempts).toMatchObject([{ state: 'sent', orderId: 'order-1' }]);
      await expect(stage.ledger.load()).resolves.toHaveProperty('doubt');
      expect(stage.shown.at(-1)).toBe('anew');
    });

    it('ends so with a stop that is pressed once more', async () => {
      const stage = await unknown();
      await lookAfter(stage);
      await stage.world.clock.sleep(minutes(60));

      await stage.control.stop(stage.plan.id);

      await expect(stage.live()).resolves.toBe('stopped');
      expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
    });

    it.each<[string, (stage: Stage) => void]>([
      ['a look could not read everything', ({ world }) => world.unread.set('readOrder', 1)],
      ['it may not be asked for', ({ world }) => ((world.isUnknown = false), (world.isSilent = true))],
      ['it shows in the list by its mark', ({ world }) => ((world.isUnknown = false), (world.isLost = true))],
      ['something came of it', ({ world }) => (world.cameOfIt = [{ status: 'suspended', quantity: 3 }])],
      ['it is there again', ({ world }) => (world.isUnknown = false)],
    ])('goes on waiting where %s', async (_why, change) => {
      const stage = await unknown();
      await lookAfter(stage);
      change(stage);

      await anHourLater(stage);
      expect(stage.ledger.state).toBe('waitingForPerson');
    });

    it('begins the hour anew with each look that shows something of it', async () => {
      const stage = await unknown();
      await lookAfter(stage);
      stage.world.isUnknown = false;
      await anHourLater(stage);
      stage.world.isUnknown = true;

      await anHourLater(stage);

      expect(stage.ledger.state).toBe('waitingForPerson');
    });

    it('takes no error from before for a look that shows nothing', async () => {
      const stage = await stopped('pending review');
      stage.world.dead.set('order-1', 'error');
      await lookAfter(stage);
      stage.world.isUnknown = true;

      await anHourLater(stage);

      expect(stage.ledger.state).toBe('waitingForPerson');
    });

    it('ends nothing that nobody wants stopped', async () => {
      const stage = await waiting('pending review');
      stage.world.isUnknown = true;
      await lookAfter(stage);

      await anHourLater(stage);

      expect(stage.ledger.state).toBe('waitingForPerson');
      expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed' }]);
    });

    const ended = async (): Promise<Stage> => {
      const stage = await unknown();
      await lookAfter(stage);
      await anHourLater(stage);
      return stage;
    };

    it('stays in doubt however long nothing shows, though its cart is gone', async () => {
      const stage = await ended();
      stage.world.cart = undefined;
      await stage.world.clock.sleep(minutes(60 * 24 * 30));
      await lookAfter(stage);

      await stage.control.answerPurchase(stage.plan.id, 'notBought');
      await expect(stage.live()).resolves.toBe('waitingForPerson');

      expect(stage.ledger.problem).toMatchObject({ code: 'purchaseUnknown', facts: { stop: 'asked' } });
      expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
      expect(stage.world.audit.checkouts).toBe(1);
    });

    it('is known as soon as it is there again, and complete', async () => {
      const stage = await ended();
      stage.world.isUnknown = false;
      stage.world.orderStatus = 'completed';
      await lookAfter(stage);

      expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
      expect(stage.shown.at(-1)).toBe('anew');
    });
  });
});
