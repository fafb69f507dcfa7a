import { groupId, userId } from '../../../src/migration/ids';
import {
  aHolder,
  aLicence,
  aPlannedPerson,
  businessBasicSku,
  kaizalaSkuId,
  officeE3Sku,
  userNumber,
} from '../../support/survey';
import { planFor, Stage } from '../stage';

const first = userId(userNumber(1));
const stranger = userId(userNumber(99));

const licencesOf = (stage: Stage, id = first) => stage.world.users.get(id)?.licences.map(({ skuId }) => skuId);

it('buys, moves everybody in one call each and closes, in this order', async () => {
  const stage = new Stage(planFor(45));

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.ledger.states).toEqual(['queued', 'buying', 'waitingForSeats', 'moving', 'closing', 'done']);
  expect(stage.world.placed).toHaveLength(1);
  expect([...stage.world.users.keys()].map((id) => licencesOf(stage, id))).toEqual(Array(45).fill([businessBasicSku]));
  expect(stage.world.audit).toEqual({
    checkouts: 1,
    attested: [0],
    blindCheckouts: 0,
    licenceWrites: 45,
    repeatedWrites: 0,
    halfSwaps: 0,
    closedWhileHeld: 0,
    closes: 1,
  });
  expect(stage.ledger.closed?.action).toBe('suspend');
  expect(stage.shown.at(-1)).toBe('done');
  // What was at hand of them at the confirmation is let go before, and what moving them has left behind after.
  expect(stage.swept).toEqual([
    { people: 45, moved: 0 },
    { people: 45, moved: 45 },
  ]);
});

it('buys nothing when nothing has to be bought', async () => {
  const stage = new Stage(planFor(3, { purchase: undefined, freeSeatsUsed: 3 }));

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.audit.checkouts).toBe(0);
  expect(stage.ledger.states).not.toContain('buying');
});

it('waits until the bought seats are there before it moves anybody', async () => {
  const stage = new Stage();
  stage.world.seatsLagMs = 10 * 60_000;

  await expect(stage.live()).resolves.toBe('done');

  const readyAt = Date.parse(stage.ledger.seatsReadyAt ?? '');
  expect(readyAt - (stage.world.placed[0]?.placedAt ?? 0)).toBeGreaterThanOrEqual(10 * 60_000);
  expect(stage.ledger.rows.every(({ movedAt }) => Date.parse(movedAt ?? '') >= readyAt)).toBe(true);
});

it('asks a person when the seats do not come within an hour, and goes on when they came', async () => {
  const stage = new Stage();
  stage.world.seatsLagMs = 90 * 60_000;

  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.ledger.problem).toEqual({ code: 'seatsNotReady', facts: { needed: 3, free: 0 } });

  stage.world.seatsLagMs = 0;
  await stage.control.resume(stage.plan.id);
  await expect(stage.live()).resolves.toBe('done');
  expect(stage.world.placed).toHaveLength(1);
});

it.each([
  ['error', 'orderDead', {}],
  ['pending po upload', 'orderPending', {}],
  ['partial success', 'seatsNotReady', { needed: 3, free: 0 }],
  ['mislaid', 'seatsNotReady', { needed: 3, free: 0 }],
])('tells what Partner Center says of an order whose licences do not come: %s', async (order, code, facts) => {
  const stage = new Stage();
  stage.world.seatsLagMs = 24 * 60 * 60_000;
  stage.world.orderStatus = order;

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toEqual({ code, facts: { ...facts, order } });
  expect(stage.world.audit.checkouts).toBe(1);
});

it('leaves alone who is where they should be already', async () => {
  const stage = new Stage();
  stage.world.after('checkout', () =>
    stage.world.users.set(first, aHolder({ id: first, licences: [aLicence({ skuId: businessBasicSku })] })),
  );

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.audit).toMatchObject({ licenceWrites: 2, repeatedWrites: 0 });
  expect(stage.ledger.rows.every(({ state }) => state === 'done')).toBe(true);
});

it('only takes the retired licence away where that is what was confirmed', async () => {
  const people = [aPlannedPerson({ disposition: 'remove' })];
  const stage = new Stage(planFor(1, { purchase: undefined, freeSeatsUsed: 0, people }));

  await expect(stage.live()).resolves.toBe('done');

  expect(licencesOf(stage)).toEqual([]);
});

it('takes the retired licence from nobody whose other licence has gone since', async () => {
  const second = userId(userNumber(2));
  const people = [aPlannedPerson({ disposition: 'remove', restsOn: [officeE3Sku] }), aPlannedPerson({ id: second })];
  const stage = new Stage(planFor(1, { people }));
  stage.world.users.set(second, aHolder({ id: second }));

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.rows[0]).toMatchObject({ state: 'failed', failure: { code: 'coverGone' } });
  expect(licencesOf(stage)).toEqual([kaizalaSkuId]);
});

it('keeps off what an admin switched off, as far as the replacement has it here', async () => {
  const stage = new Stage(planFor(1, { people: [aPlannedPerson({ keepOff: ['live', 'unknown-here'] })] }));

  await stage.live();

  expect(stage.world.users.get(first)?.licences).toEqual([
    aLicence({ skuId: businessBasicSku, disabledPlans: ['live'] }),
  ]);
});

it('sets the confirmed country for people without one, and for nobody else', async () => {
  const people = [aPlannedPerson({ setsUsageLocation: true }), aPlannedPerson({ id: userId(userNumber(2)) })];
  const stage = new Stage(planFor(2, { people, usageLocation: 'IT' }));
  stage.world.users.set(first, aHolder({ id: first, usageLocation: undefined }));

  await expect(stage.live()).resolves.toBe('done');

  expect([...stage.world.users.values()].map(({ usageLocation }) => usageLocation)).toEqual(['IT', 'DE']);
});

describe('a person who cannot be moved', () => {
  it('waits for the agent and moves with the next try, while nobody else is touched again', async () => {
    const stage = new Stage();
    stage.world.failing.set(first, 'planConflict');
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toEqual({ code: 'peopleFailed', facts: { failed: 1, done: 2 } });
    expect(stage.ledger.closed).toBeUndefined();

    stage.world.failing.clear();
    await stage.control.retry(stage.plan.id, 'retryFailed');

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.audit).toMatchObject({ licenceWrites: 3, repeatedWrites: 0, checkouts: 1 });
  });

  it('keeps the retired subscription open when left out', async () => {
    const stage = new Stage();
    stage.world.failing.set(first, 'planConflict');
    await stage.live();

    await stage.control.retry(stage.plan.id, 'leaveOutFailed');

    await expect(stage.live()).resolves.toBe('leftOpen');
    expect(stage.ledger.left).toMatchObject([{ id: first, reason: 'leftOut' }]);
    expect(stage.world.audit.closes).toBe(0);
  });

  it.each([
    ['is gone', undefined, 'userGone'],
    [
      'has it from a group since',
      aHolder({ id: first, licences: [aLicence({ direct: false, groupIds: [groupId('g1')] })] }),
      'inheritedFromGroup',
    ],
  ])('is named when the person %s', async (_what, user, code) => {
    const stage = new Stage();
    stage.world.after('checkout', () => {
      if (user) stage.world.users.set(first, user);
      else stage.world.users.delete(first);
    });

    await stage.live();

    expect(stage.ledger.rows[0]).toMatchObject({ state: 'failed', failure: { code } });
  });

  it('is not blamed for a missing seat: the move waits for it', async () => {
    const stage = new Stage();
    stage.world.failing.set(first, 'noSeat');
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem).toEqual({ code: 'seatsNotReady', facts: { needed: 1, free: 0 } });
    expect(stage.ledger.rows.map(({ state }) => state)).toEqual(['todo', 'done', 'done']);

    stage.world.failing.clear();
    await stage.control.resume(stage.plan.id);

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.audit).toMatchObject({ licenceWrites: 3, repeatedWrites: 0 });
  });

  it('counts as moved only when a later read shows it', async () => {
    const stage = new Stage(planFor(1));
    const { licences } = stage.world;
    Object.assign(licences, { users: async () => [aHolder({ id: first })] });

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.rows[0]).toMatchObject({ state: 'failed', failure: { code: 'notReadBack' } });
    expect(stage.world.audit.licenceWrites).toBe(1);
  });
});

describe('closing', () => {
  it('leaves the subscription open while somebody who was not chosen holds its licence', async () => {
    const stage = new Stage();
    stage.world.users.set(stranger, aHolder({ id: stranger, name: 'Stranger' }));

    await expect(stage.live()).resolves.toBe('leftOpen');

    expect(stage.ledger.left).toMatchObject([{ id: stranger, reason: 'notChosen' }]);
    expect(stage.world.audit).toMatchObject({ closes: 0, closedWhileHeld: 0 });
  });

  it('closes after a second look when the last holder is gone', async () => {
    const stage = new Stage();
    stage.world.users.set(stranger, aHolder({ id: stranger }));
    await stage.live();

    stage.world.users.delete(stranger);
    await stage.control.checkAgain(stage.plan.id);

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.ledger.left).toEqual([]);
    expect(stage.world.placed).toHaveLength(1);
  });

  it('leaves the new subscription as the customer has made it since, when only the closing is looked at again', async () => {
    const plan = planFor(1);
    const stage = new Stage({ ...plan, ...(plan.purchase && { purchase: { ...plan.purchase, renewsItself: false } }) });
    stage.world.users.set(stranger, aHolder({ id: stranger }));
    await expect(stage.live()).resolves.toBe('leftOpen');
    const bought = stage.world.subscriptions.findIndex(({ id }) => id !== plan.retired.subscriptionId);
    const since = { autoRenew: true, scheduledActions: [] };
    stage.world.subscriptions[bought] = { ...stage.world.subscriptions[bought]!, ...since };

    stage.world.users.delete(stranger);
    await stage.control.checkAgain(stage.plan.id);

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.subscriptions[bought]).toMatchObject({ autoRenew: true });
  });

  it('closes when the others fit into another subscription of the same licence', async () => {
    const stage = new Stage(planFor(3, { purchase: undefined, freeSeatsUsed: 3 }));
    stage.world.users.set(stranger, aHolder({ id: stranger }));
    const [retired] = stage.world.subscriptions;
    if (retired) stage.world.subscriptions.push({ ...retired, id: 'other' as typeof retired.id, quantity: 1 });

    await expect(stage.live()).resolves.toBe('done');

    expect(licencesOf(stage, stranger)).toEqual([kaizalaSkuId]);
    expect(stage.world.audit.closes).toBe(1);
  });

  it('tells who refused to close it', async () => {
    const stage = new Stage();
    stage.world.trouble('close', 'refused');

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'closeRefused', facts: { serviceCode: 'fake-refused' } });
  });

  it('takes a subscription that somebody deleted by hand for closed', async () => {
    const stage = new Stage();
    stage.world.after('users', () => {
      if (stage.world.subscriptions[0]?.id === stage.plan.retired.subscriptionId) stage.world.subscriptions.shift();
    });

    await expect(stage.live()).resolves.toBe('done');
  });

  it('does nothing when the agent chose to leave the subscription as it is', async () => {
    const stage = new Stage(planFor(3, { close: 'leave' }));

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.world.audit.closes).toBe(0);
  });
});

describe('an agent who steers', () => {
  const chunkThen = (stage: Stage, ask: () => Promise<unknown>) => {
    const change = stage.change;
    Object.assign(stage.world.licences, {
      change: async (...given: Parameters<typeof change>) => {
        await ask();
        return change(...given);
      },
    });
  };

  it('pauses after the batches under way, five at most, and resumes where it was', async () => {
    const stage = new Stage(planFor(260));
    chunkThen(stage, () => stage.control.pause(stage.plan.id));

    await expect(stage.live()).resolves.toBe('paused');
    expect(stage.world.audit.licenceWrites).toBe(100);
    expect(stage.ledger.rows.filter(({ state }) => state === 'done')).toHaveLength(100);

    chunkThen(stage, async () => undefined);
    await expect(stage.control.resume(stage.plan.id)).resolves.toBe(true);
    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.audit).toMatchObject({ licenceWrites: 260, repeatedWrites: 0, checkouts: 1 });
  });

  it('stops for good, and nothing more happens', async () => {
    const stage = new Stage(planFor(260));
    chunkThen(stage, () => stage.control.stop(stage.plan.id));

    await expect(stage.live()).resolves.toBe('stopped');

    await expect(stage.control.resume(stage.plan.id)).resolves.toBe(false);
    expect(stage.world.audit).toMatchObject({ licenceWrites: 100, closes: 0 });
  });

  it('stops before anything is bought when asked in time', async () => {
    const stage = new Stage();
    await stage.control.stop(stage.plan.id);

    await expect(stage.live()).resolves.toBe('stopped');

    expect(stage.world.audit.checkouts).toBe(0);
  });

  it('is not overruled by what is left of an earlier run', async () => {
    const stage = new Stage();
    stage.ledger.runNo = 2;

    await expect(stage.live(undefined, 1)).resolves.toBe('superseded');

    expect(stage.ledger.states).toEqual(['queued']);
  });
});

describe('services that fail', () => {
  it('are asked again later, and the card says so meanwhile', async () => {
    const stage = new Stage();
    stage.world.trouble('skus', 'serviceDown', 8);

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.ledger.states.filter((state) => state === 'waitingForSeats')).toHaveLength(3);
    expect(stage.ledger.problem).toBeUndefined();
  });

  it('are left to a person when they stay away half a day', async () => {
    const stage = new Stage();
    stage.world.trouble('holders', 'serviceDown', Infinity);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'unreachable', facts: { code: 'serviceDown' } });
  });

  it('turn the bot away without costing anybody their move', async () => {
    const stage = new Stage(planFor(20));
    stage.world.trouble('change', 'throttled', 300);

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.world.audit).toMatchObject({ licenceWrites: 20, repeatedWrites: 0 });
  });

  it('that lack the right are for an admin, not for the people', async () => {
    const stage = new Stage();
    stage.world.trouble('users', 'noAccess');

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('noAccess');
    expect(stage.ledger.rows.every(({ state }) => state === 'todo')).toBe(true);
  });

  it('in a way nobody foresaw end with a person and a line in the log, not in silence', async () => {
    const stage = new Stage();
    Object.assign(stage.world.licences, { holders: () => Promise.reject(new TypeError('a bug')) });

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('unreachable');
    expect(stage.logged).toHaveLength(5);
  });
});
