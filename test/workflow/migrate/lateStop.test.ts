import { Fate } from '../../support/fate';
import { planFor, Stage } from '../stage';

const ending = (): Stage => {
  const { retired: confirmed } = planFor(2);
  const stage = new Stage(planFor(2, { close: 'endAtTerm', retired: { ...confirmed, endsOn: '2027-02-20' } }));
  const [retired] = stage.world.subscriptions;
  stage.world.subscriptions[0] = { ...retired!, commerce: 'nce', termDuration: 'P1Y', endsOn: '2027-02-20' };
  return stage;
};

const told = ({ ledger, world: { audit, subscriptions } }: Stage) => ({
  state: ledger.state,
  closed: ledger.closed?.action,
  closes: audit.closes,
  status: subscriptions[0]?.status,
  renews: subscriptions[0]?.autoRenew,
});

const open = { closed: undefined, closes: 0, status: 'active', renews: true };

function stopAsItIsSent({ ledger, world }: Stage): void {
  const subscriptions = { ...world.subscriptionsPort };
  world.subscriptionsPort.close = async (...given) => {
    ledger.wanted = 'stop';
    return subscriptions.close(...given);
  };
}

describe.each([
  ['stop', 'stopped'],
  ['pause', 'paused'],
] as const)('after a late %s', (word, state) => {
  it.each([
    ['the last people are moved', 'change'],
    ['those who still hold it are read', 'holders'],
  ] as const)('that was said while %s nothing is closed', async (_when, call) => {
    const stage = new Stage();
    const licences = { ...stage.world.licences } as Record<string, (...given: unknown[]) => Promise<unknown>>;
    Object.assign(stage.world.licences, {
      [call]: async (...given: unknown[]) => {
        if (stage.ledger.state === 'moving' || stage.ledger.state === 'closing')
          await stage.control[word](stage.plan.id);
        return licences[call]!(...given);
      },
    });

    await stage.live();

    expect(told(stage)).toEqual({ state, ...open });
    expect(stage.ledger.rows.every((row) => row.state === 'done')).toBe(true);
  });
});

it('closes what was only put off, once somebody resumes', async () => {
  const stage = new Stage();
  stage.world.after('change', () => (stage.ledger.wanted = 'pause'));
  await stage.live();

  await stage.control.resume(stage.plan.id);

  await expect(stage.live()).resolves.toBe('done');
  expect(stage.world.audit).toMatchObject({ checkouts: 1, closes: 1 });
});

it.each([
  ['suspended', () => new Stage()],
  ['set to end', ending],
])('buys once, and calls open what is open alone, wherever a process dies before a stop: %s', async (_how, make) => {
  for (let nth = 1, first = 'died'; first === 'died'; nth += 1) {
    const stage = make();
    stage.world.orderLagMs = 60_000;
    first = await stage.live(new Fate(nth));
    if (first === 'died') {
      stage.ledger.wanted = 'stop';
      await stage.live();
    }

    const { state, closed, status, renews } = told(stage);
    const isClosed = status !== 'active' || renews === false;
    const isUnknown = stage.ledger.problem?.code === 'purchaseUnknown';
    expect({ nth, state, isSaid: closed !== undefined }).toEqual({
      nth,
      state: isClosed ? 'done' : isUnknown ? 'waitingForPerson' : 'stopped',
      isSaid: isClosed,
    });
    expect(stage.ledger.attempts.some((one) => one.state === 'sent')).toBe(isUnknown);
    expect(stage.world.placed.length).toBeLessThan(2);
  }
});

it.each([
  ['suspending it', () => new Stage(), 'close'],
  ['setting it to end', ending, 'setAutoRenew'],
] as const)('calls nothing open where %s was not answered before the stop', async (_how, make, call) => {
  const stage = make();
  stage.world.trouble(call, 'lost');
  stopAsItIsSent(stage);

  await stage.live();

  const { state, closed } = told(stage);
  expect({ state, isSaid: closed !== undefined }).toEqual({ state: 'done', isSaid: true });
});

it('leaves no renewal off that a stop left without an end', async () => {
  const stage = ending();
  stage.world.trouble('setAutoRenew', 'lost').forgetsActions = true;
  stopAsItIsSent(stage);

  await stage.live();

  expect(told(stage)).toEqual({ state: 'stopped', ...open });
});

it('takes a stop as it was taken where the run is older than the look', async () => {
  const stage = new Stage();
  stage.notTaken.push('a look at the retired subscription before a stop');
  stage.world.trouble('close', 'unheard');
  stopAsItIsSent(stage);

  await stage.live();

  expect(told(stage)).toEqual({ state: 'stopped', ...open });
});
