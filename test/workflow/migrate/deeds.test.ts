import type { Deed } from '../../../src/migration/deed';
import { agentId } from '../../../src/migration/ids';
import type { Migration, MigrationState, ProblemCode } from '../../../src/migration/plan/progress';
import { allowedFacts } from '../../../src/platform/facts';
import { createControl } from '../../../src/workflow/migrate/control';
import { Fate } from '../../support/fate';
import { withoutApprovals } from '../../support/memoryApprovals';
import { planFor, Stage } from '../stage';

const blair = agentId('agent-blair');
type Asked = ReturnType<Stage['by']>;

function standing(state: MigrationState, problem?: ProblemCode): Stage {
  const stage = new Stage(planFor(3));
  stage.ledger.state = state;
  stage.ledger.problem = problem && { code: problem, facts: { stop: 'asked' } };
  return stage;
}

const asks: Readonly<Record<string, (asked: Asked, id: Migration['plan']['id']) => Promise<boolean>>> = {
  pause: (asked, id) => asked.pause(id),
  resume: (asked, id) => asked.resume(id),
  stop: (asked, id) => asked.stop(id),
  retryFailed: (asked, id) => asked.retry(id, 'retryFailed'),
  leaveOutFailed: (asked, id) => asked.retry(id, 'leaveOutFailed'),
  checkAgain: (asked, id) => asked.checkAgain(id),
  settle: (asked, id) => asked.settle(id),
  bought: (asked, id) => asked.answerPurchase(id, 'bought'),
  notBought: (asked, id) => asked.answerPurchase(id, 'notBought'),
  keepLooking: (asked, id) => asked.answerPurchase(id, 'keepLooking'),
  lookAtOrder: (asked, id) => asked.answerPurchase(id, { named: '\u0000order-7' }),
  adopt: (asked, id) => asked.answerPurchase(id, { adopt: 'order-7' }),
  endInDoubt: (asked, id) => asked.endInDoubt(id),
};

const pressed = (stage: Stage, ask: string) => asks[ask]!(stage.by(blair), stage.plan.id);

it.each<[string, MigrationState, ProblemCode | undefined, string, number, Deed['facts']?]>([
  ['pause', 'moving', undefined, 'paused', 1],
  ['resume', 'paused', undefined, 'resumed', 2],
  ['resume', 'waitingForPerson', 'noAccess', 'triedAgain', 2],
  ['stop', 'moving', undefined, 'stopped', 1],
  ['stop', 'paused', undefined, 'stopped', 1],
  ['retryFailed', 'waitingForPerson', 'peopleFailed', 'triedAgain', 2, { people: 0 }],
  ['leaveOutFailed', 'waitingForPerson', 'peopleFailed', 'leftOut', 2, { people: 0 }],
  ['checkAgain', 'leftOpen', undefined, 'checkedAgain', 2],
  ['settle', 'leftOpen', undefined, 'leftOpen', 1],
  ['settle', 'waitingForPerson', 'closeRefused', 'leftOpen', 1],
  ['settle', 'waitingForPerson', 'renewalNotSet', 'endedAsItIs', 1],
  ['bought', 'waitingForPerson', 'purchaseUnknown', 'saidBought', 2],
  ['notBought', 'waitingForPerson', 'purchaseUnknown', 'saidNotBought', 2],
  ['keepLooking', 'waitingForPerson', 'purchaseUnknown', 'keptLooking', 2],
  ['lookAtOrder', 'waitingForPerson', 'purchaseUnknown', 'namedOrder', 2, { order: 'order-7' }],
  ['adopt', 'waitingForPerson', 'purchaseUnknown', 'adoptedOrder', 2, { order: 'order-7' }],
  ['endInDoubt', 'waitingForPerson', 'purchaseUnknown', 'endedInDoubt', 1],
])(
  '%s, pressed twice while %s (%s), is one deed of who pressed it: %s',
  async (ask, state, problem, what, runNo, ...[more]) => {
    const stage = standing(state, problem);
    const at = stage.world.clock.now().toISOString();

    await expect(pressed(stage, ask)).resolves.toBe(true);
    await pressed(stage, ask);

    const facts = { ...(problem && { problem }), ...more };
    expect(stage.ledger.deeds).toEqual([{ what, by: blair, at, facts, runNo }]);
    expect(stage.informed).toEqual([
      ['A person has decided.', { migrationId: stage.plan.id, agentId: blair, kind: what }],
    ]);
  },
);

it.each(Object.keys(asks).flatMap((ask) => [[ask, 'done'] as const, [ask, 'stopped'] as const]))(
  '%s is no deed where there is nothing to do any more (%s)',
  async (ask, state) => {
    const stage = standing(state);

    await expect(pressed(stage, ask)).resolves.toBe(false);

    expect([stage.ledger.deeds, stage.informed]).toEqual([[], []]);
  },
);

it('is still pausing for who asks it to pause once more, and says so', async () => {
  const stage = standing('moving');
  await pressed(stage, 'pause');

  await expect(pressed(stage, 'pause')).resolves.toBe(true);
});

it('keeps how many were left out', async () => {
  const stage = standing('waitingForPerson', 'peopleFailed');
  stage.ledger.rows = stage.ledger.rows.map((row, n) => ({ ...row, state: n === 0 ? 'done' : 'failed' }));

  await pressed(stage, 'leaveOutFailed');

  expect(stage.ledger.deeds).toMatchObject([{ what: 'leftOut', facts: { problem: 'peopleFailed', people: 2 } }]);
});

it('takes a stop while a purchase is in doubt for a deed, though a last look comes first', async () => {
  const stage = standing('waitingForPerson', 'purchaseUnknown');
  await stage.ledger.openAttempt(stage.plan.id, { attempt: 1, cartId: 'c', requestId: 'r', sentAt: stage.plan.madeAt });

  await pressed(stage, 'stop');

  expect(stage.ledger.deeds).toMatchObject([{ what: 'stopped', runNo: 2 }]);
});

it('tells the log who confirmed, once, by nothing but ids', async () => {
  const stage = new Stage();
  const presses = [true, false];
  stage.ledger.freeze = async () => presses.shift()!;
  const control = createControl({
    ...stage.mortals(new Fate()),
    ...withoutApprovals(),
    takeBacks: { ask: async () => false },
    client: () => Promise.reject(new Error('no engine')) as never,
  });

  await control.start(stage.plan);
  await control.start(stage.plan);

  const facts = { migrationId: stage.plan.id, agentId: stage.plan.agentId, kind: 'confirmed' };
  expect(stage.informed).toEqual([['A person has decided.', facts]]);
  expect(allowedFacts(facts)).toEqual(facts);
});

describe('“leave it open” and “I have set it”', () => {
  const attempt = { attempt: 1, cartId: 'cart-1', requestId: 'request-1', sentAt: '2026-11-22T10:15:00.000Z' };

  it('is a stop, and no word on the retired subscription, while nobody knows of the purchase', async () => {
    const stage = standing('waitingForPerson', 'purchaseUnknown');
    stage.ledger.attempts = [{ ...attempt, state: 'sent' }];

    await expect(pressed(stage, 'settle')).resolves.toBe(true);

    expect(stage.ledger.deeds).toMatchObject([{ what: 'stopped', runNo: 2 }]);
  });

  it('is an end of its own where everybody has moved and the closing was refused, and can be tried again', async () => {
    const stage = new Stage();
    stage.world.trouble('close', 'refused');
    await stage.live();

    await expect(pressed(stage, 'settle')).resolves.toBe(true);
    expect(stage.ledger).toMatchObject({ state: 'leftOpen', problem: undefined, closed: undefined });
    expect(stage.ledger.rows.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    await expect(pressed(stage, 'checkAgain')).resolves.toBe(true);

    expect(stage.ledger.deeds.map(({ what }) => what)).toEqual(['leftOpen', 'checkedAgain']);
  });

  it('ends what is done as it is, though nobody noted when its seats were there', async () => {
    const stage = standing('waitingForPerson', 'renewalNotSet');
    stage.ledger.attempts = [{ ...attempt, state: 'confirmed', orderId: 'order-1' }];
    stage.ledger.closed = { action: 'suspend', at: attempt.sentAt };

    await expect(pressed(stage, 'settle')).resolves.toBe(true);

    expect(stage.ledger).toMatchObject({ state: 'done', runNo: 1 });
  });
});
