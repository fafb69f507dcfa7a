import { userId } from '../../../src/migration/ids';
import { aHolder, userNumber } from '../../support/survey';
import { planFor, Stage } from '../stage';

const minutes = (count: number): number => count * 60_000;
const hours = (count: number): number => minutes(60 * count);
const nothingDone = { checkouts: 0, licenceWrites: 0, closes: 0 };
const stranger = userId(userNumber(99));

/** Everybody of the plan has moved when somebody can no longer be read. */
const unreadAtClosing = (): Stage => {
  const stage = new Stage();
  stage.world.users.set(stranger, aHolder({ id: stranger }));
  return stage;
};

describe('the retired subscription stays open while', () => {
  it('a holder can’t be read; it is read again, then a person is asked, and closes when all is read', async () => {
    const stage = new Stage();
    const { ...licences } = stage.world.licences;
    const holders: typeof licences.holders = (customer, sku) => licences.holders(customer, sku);
    let looks = 0;
    Object.assign(stage.world.licences, {
      holders: async (...asked: Parameters<typeof holders>) => {
        const read = await holders(...asked);
        if (stage.ledger.state !== 'closing' || asked[1] !== stage.plan.retired.skuId) return read;
        looks += 1;
        return { ...read, unread: [{}] };
      },
    });

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'readingIncomplete', facts: { unread: 1, read: 0 } });
    expect(looks).toBeGreaterThan(4);
    expect(stage.world.audit).toMatchObject({ closes: 0, licenceWrites: 3 });

    stage.world.licences.holders = holders;
    await stage.control.resume(stage.plan.id);
    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.audit).toMatchObject({ checkouts: 1, closes: 1, closedWhileHeld: 0 });
  });

  it('another subscription can’t be read, whose seats a holder may need', async () => {
    const stage = unreadAtClosing();
    stage.world.unread.set('list', 1);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('readingIncomplete');
    expect(stage.world.audit.closes).toBe(0);
  });
});

describe('nothing is bought while', () => {
  it('somebody of the plan may be among those who can’t be read, and nobody is said to be gone', async () => {
    const stage = new Stage();
    stage.world.unread.set('holders', 1);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'readingIncomplete', facts: { unread: 1, read: 2 } });
    expect(stage.world.audit).toMatchObject(nothingDone);
    expect(stage.ledger.attempts).toEqual([]);
  });

  it('free seats that were counted on may be among what can’t be read', async () => {
    const stage = new Stage(planFor(3, { freeSeatsUsed: 2 }));
    stage.world.unread.set('skus', 1);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('readingIncomplete');
    expect(stage.world.audit).toMatchObject(nothingDone);
  });

  it('the retired subscription may be the one that can’t be read, and it is not said to be deleted', async () => {
    const stage = new Stage();
    stage.world.subscriptions.splice(0, 1);
    stage.world.unread.set('list', 1);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('readingIncomplete');
    expect(stage.world.audit).toMatchObject(nothingDone);
  });
});

it('buys although somebody else can’t be read, when everybody of the plan was', async () => {
  const stage = new Stage();
  stage.world.users.set(stranger, aHolder({ id: stranger }));
  stage.world.unread.set('holders', 1);

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 3, closes: 0 });
  expect(stage.ledger.problem?.code).toBe('readingIncomplete');
});

describe('a purchase stays in doubt while', () => {
  /** The checkout was lost, its order is there, and the place where it could show can't be read. */
  const inDoubt = async (place: 'findByMark' | 'findInRecords'): Promise<Stage> => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'lost').unread.set(place, 1);
    stage.world.orderLagMs = hours(99);
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toMatchObject({ code: 'purchaseUnknown', facts: { lists: 'unread' } });
    // Partner Center may be wrong about the cart, too.
    stage.world.cartStatus = 'active';
    return stage;
  };

  it.each(['findByMark', 'findInRecords'] as const)('its order may be what %s can’t read', async (place) => {
    const stage = await inDoubt(place);
    await stage.world.clock.sleep(hours(30));

    await stage.control.answerPurchase(stage.plan.id, 'notBought');
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toMatchObject({ code: 'purchaseUnknown', facts: { lists: 'unread' } });

    await stage.control.stop(stage.plan.id);
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem?.code).toBe('purchaseUnknown');
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('until it is read', async () => {
    const stage = await inDoubt('findByMark');
    stage.world.unread.clear();
    stage.world.orderLagMs = 0;

    await stage.control.answerPurchase(stage.plan.id, 'keepLooking');

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.audit.checkouts).toBe(1);
  });
});
