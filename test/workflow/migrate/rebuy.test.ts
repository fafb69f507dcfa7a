import { subscriptionId, userId } from '../../../src/migration/ids';
import type { CloseAction } from '../../../src/migration/packs/pack';
import type { Staying } from '../../../src/migration/plan/plan';
import { stayingMarks } from '../../../src/migration/plan/stayingMarks';
import { completeReading } from '../../../src/migration/reading';
import { Fate } from '../../support/fate';
import { aHolder, aLicence, aPlan, aPurchase, kaizalaSkuId, userNumber } from '../../support/survey';
import { planFor, Stage } from '../stage';

const people = 3;

const holder = (n: number) => {
  const id = userId(userNumber(n));
  return aHolder({ id, name: `Person ${n}`, licences: [aLicence({ skuId: kaizalaSkuId })] });
};

/** Everybody keeps the licence that retired plan and replacement share. */
function rebuying(
  given: { readonly seats?: number; readonly close?: CloseAction; readonly staying?: Staying } = {},
): Stage {
  const { replacement } = aPlan();
  const { seats = people, close = 'suspend' } = given;
  const { purchase } = planFor(seats);
  const stage = new Stage(
    aPlan({
      ...{ way: 'rebuy', people: [], freeSeatsUsed: 0, close },
      ...{ replacement: { ...replacement, skuId: kaizalaSkuId }, purchase: aPurchase(purchase) },
      rebuy: { inUse: people, elsewhere: people - seats },
      staying: given.staying ?? { people, unread: 0, seatsLeft: seats },
    }),
  );
  for (let n = 1; n <= people; n += 1) stage.world.users.set(userId(userNumber(n)), holder(n));
  return stage;
}

const retiredIn = ({ world, plan }: Stage) => world.subscriptions.find(({ id }) => id === plan.retired.subscriptionId);

/** Nobody's licences were touched. */
const untouched = { licenceWrites: 0, blindCheckouts: 0 };

describe('a plan that is bought anew with the licence it has', () => {
  it('is bought once, waited for and closed, and nobody’s licence is touched', async () => {
    const stage = rebuying();
    stage.world.seatsLagMs = 5 * 60_000;

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.ledger.states).toEqual(['queued', 'buying', 'waitingForSeats', 'closing', 'done']);
    expect(stage.world.placed).toHaveLength(1);
    expect(stage.world.audit).toMatchObject(untouched);
    expect(retiredIn(stage)?.status).toBe('suspended');
    expect(stage.ledger.left).toEqual([]);
  });

  it('is not taken for there by the seats of another subscription of it that is set to end', async () => {
    const stage = rebuying();
    const id = subscriptionId('left to end');
    stage.world.subscriptions.push({ ...retiredIn(stage)!, id, quantity: people, autoRenew: false });
    stage.world.seatsLagMs = 5 * 60_000;

    await expect(stage.live()).resolves.toBe('done');

    const readyAt = Date.parse(stage.ledger.seatsReadyAt ?? '');
    expect(readyAt - (stage.world.placed[0]?.placedAt ?? 0)).toBeGreaterThanOrEqual(5 * 60_000);
  });

  it('is bought once and finished wherever the process dies, and is never closed before its seats are there', async () => {
    let deaths = 0;
    for (let nth = 1; ; nth += 1) {
      const stage = rebuying();
      stage.world.seatsLagMs = 60_000;
      stage.world.orderLagMs = 60_000;
      const first = await stage.live(new Fate(nth));
      let state = first === 'died' ? await stage.live() : first;
      if (stage.ledger.problem?.code === 'purchaseUnknown') {
        await stage.control.answerPurchase(stage.plan.id, 'notBought');
        state = await stage.live();
      }

      expect({ nth, state, orders: stage.world.placed.length }).toEqual({ nth, state: 'done', orders: 1 });
      expect(stage.world.audit).toMatchObject({ ...untouched, closes: 1 });
      if (first !== 'died') break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(30);
  });

  it('asks a person when its seats do not come, and goes on when they have', async () => {
    const stage = rebuying();
    stage.world.seatsLagMs = Infinity;

    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toMatchObject({ code: 'seatsNotReady', facts: { needed: people, free: 0 } });
    expect(retiredIn(stage)?.status).toBe('active');

    stage.world.seatsLagMs = 0;
    await stage.control.resume(stage.plan.id);
    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.placed).toHaveLength(1);
  });

  it.each<[string, (stage: Stage) => void, number]>([
    [
      'somebody has bought the same meanwhile',
      (stage) => stage.world.subscriptions.push({ ...retiredIn(stage)!, id: subscriptionId('by hand'), quantity: 2 }),
      1,
    ],
    ['fewer people have it', ({ world }) => world.users.delete(userId(userNumber(1))), 2],
  ])('is not bought with more than is needed where %s, and a person is asked', async (_what, since, is) => {
    const stage = rebuying();
    since(stage);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'quoteChanged', facts: { field: 'needed', was: people, is } });
    expect(stage.world.audit.checkouts).toBe(0);
  });

  it('asks again before anything is bought for whoever has got the licence since, and goes on over one who comes later', async () => {
    const { id } = aPlan();
    const ids = Array.from({ length: people }, (_, index) => userId(userNumber(index + 1)));
    const known = { ...{ people, unread: 0, seatsLeft: people }, who: stayingMarks(id, ids) };
    const [before, after] = [rebuying({ staying: known }), rebuying({ staying: known })];
    before.world.users.set(userId(userNumber(9)), holder(9));
    after.world.after('checkout', () => after.world.users.set(userId(userNumber(9)), holder(9)));
    after.world.seats = 1;

    await expect(before.live()).resolves.toBe('waitingForPerson');
    await expect(after.live()).resolves.toBe('leftOpen');

    const facts = { field: 'arrived', was: 'Person 9', is: 1 };
    expect(before.ledger.problem).toEqual({ code: 'quoteChanged', facts });
    expect(before.world.audit.checkouts).toBe(0);
  });

  it('stays open for one who got the licence meanwhile, and is closed once there is a seat for them', async () => {
    const stage = rebuying();
    stage.world.after('checkout', () => stage.world.users.set(userId(userNumber(9)), holder(9)));
    stage.world.seats = 1;

    await expect(stage.live()).resolves.toBe('leftOpen');
    expect(retiredIn(stage)?.status).toBe('active');
    expect(stage.ledger.left).toHaveLength(people + 1);

    const extra = { ...retiredIn(stage)!, id: subscriptionId('extra'), quantity: 1 };
    stage.world.seats = 0;
    stage.world.subscriptions.push(extra);
    await stage.control.checkAgain(stage.plan.id);
    await expect(stage.live()).resolves.toBe('done');
    expect(stage.ledger.left).toEqual([]);
  });

  it('counts on no seats of what is set to end as well', async () => {
    const stage = rebuying({ seats: people - 1 });
    const ending = { ...retiredIn(stage)!, id: subscriptionId('ending'), quantity: 5, autoRenew: false };
    stage.world.subscriptions.push({ ...ending, endsOn: '2027-03-01' });

    await expect(stage.live()).resolves.toBe('leftOpen');
    expect(retiredIn(stage)?.status).toBe('active');
  });

  it('stays open while the tenant counts more in use than remain, whoever its list of people leaves out', async () => {
    const stage = rebuying();
    stage.world.after('checkout', () => stage.world.users.set(userId(userNumber(9)), holder(9)));
    stage.world.seats = 1;
    stage.world.licences.holders = async () =>
      completeReading([...stage.world.users.values()].filter(({ name }) => name !== 'Person 9'));

    await expect(stage.live()).resolves.toBe('leftOpen');
    expect(retiredIn(stage)?.status).toBe('active');
  });

  it('is stopped before its closing, and what was bought stays bought', async () => {
    const stage = rebuying();
    stage.world.after('checkout', () => {
      stage.ledger.wanted = 'stop';
    });

    await expect(stage.live()).resolves.toBe('stopped');

    expect(stage.world.placed).toHaveLength(1);
    expect(retiredIn(stage)?.status).toBe('active');
  });

  it('is left as it is where that was confirmed, with nobody to be named', async () => {
    const stage = rebuying({ close: 'leave' });

    await expect(stage.live()).resolves.toBe('done');

    expect(retiredIn(stage)?.status).toBe('active');
    expect(stage.ledger.left).toEqual([]);
  });
});
