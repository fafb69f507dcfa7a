import { userId } from '../../../src/migration/ids';
import type { UnkeptEnd } from '../../../src/migration/endOfTerm/unkeptEnd';
import { aHolder, userNumber } from '../../support/survey';
import { planFor, Stage } from '../stage';

const extendedName = 'Kaizala Pro Extended Service Term';
const unkept: UnkeptEnd = {
  ...{ endOfTerm: 'renews', isExtended: true, quantity: 40, readAt: '2026-11-22T10:00:00.000Z' },
};

/** Set to end with its term, and in an extended term all the same; by what the radar has read. */
async function anExtended(read: UnkeptEnd = unkept, offerName = extendedName): Promise<Stage> {
  const stage = new Stage(planFor(2, { close: 'endAtTerm' }));
  await stage.live();
  const { subscriptions } = stage.world;
  const now = { autoRenew: true, scheduledActions: [], commerce: 'nce', offerName } as const;
  subscriptions.splice(0, 1, { ...subscriptions[0]!, ...now });
  stage.ledger.state = 'leftOpen';
  stage.ledger.closed = undefined;
  stage.ledger.unkept = read;
  return stage;
}

const seen = ({ ledger, world }: Stage): readonly unknown[] => [
  ledger.state,
  ledger.closed?.action,
  world.subscriptions[0]?.status,
];

it('cancels what is in an extended term at once, on the word of who pressed', async () => {
  const stage = await anExtended();

  await expect(stage.control.endNow(stage.plan.id)).resolves.toBe(true);
  await stage.live();

  expect(seen(stage)).toEqual(['done', 'endNow', 'deleted']);
  expect(stage.ledger.deeds).toMatchObject([{ what: 'endedNow', by: stage.plan.agentId }]);
});

it('cancels nothing that somebody holds', async () => {
  const stage = await anExtended();
  const stayer = aHolder({ id: userId(userNumber(99)), name: 'Robin Late' });
  stage.world.users.set(stayer.id, stayer);

  await stage.control.endNow(stage.plan.id);
  await stage.live();

  expect(seen(stage)).toEqual(['leftOpen', undefined, 'active']);
  expect(stage.ledger.left).toMatchObject([{ name: 'Robin Late' }]);
});

it('cancels nothing that is in an ordinary term by what is read now, and asks', async () => {
  const stage = await anExtended(unkept, 'Kaizala Pro');

  await stage.control.endNow(stage.plan.id);
  await stage.live();

  expect(seen(stage)).toEqual(['waitingForPerson', undefined, 'active']);
  expect(stage.ledger.problem?.code).toBe('notExtended');
});

it('then sets it to end with its term, where somebody says so', async () => {
  const stage = await anExtended(unkept, 'Kaizala Pro');
  await stage.control.endNow(stage.plan.id);
  await stage.live();

  await stage.control.checkAgain(stage.plan.id);
  await stage.live();

  expect(seen(stage)).toEqual(['done', 'endAtTerm', 'active']);
});

it.each([
  ['notExtended', 'checkAgain', ['done', 'endAtTerm', 'active']],
  ['closeRefused', 'resume', ['done', 'endNow', 'deleted']],
] as const)('leaves the new subscription to the customer when it is tried again (%s)', async (code, press, then) => {
  const stage = await anExtended(unkept, code === 'notExtended' ? 'Kaizala Pro' : extendedName);
  const { subscriptions } = stage.world;
  const bought = { ...subscriptions.at(-1)!, autoRenew: false };
  subscriptions.splice(-1, 1, bought);
  if (code === 'closeRefused') stage.world.trouble('close', 'refused');
  await stage.control.endNow(stage.plan.id);
  await stage.live();
  expect(stage.ledger.problem?.code).toBe(code);

  await stage.control[press](stage.plan.id);
  await stage.live();

  expect(seen(stage)).toEqual(then);
  expect(subscriptions.at(-1)).toEqual(bought);
});

it('finds it cancelled when no answer came', async () => {
  const stage = await anExtended();
  stage.world.trouble('close', 'lost');

  await stage.control.endNow(stage.plan.id);
  await stage.live();

  expect(seen(stage)).toEqual(['done', 'endNow', 'deleted']);
  expect(stage.world.audit.closes).toBe(1);
});

it('takes what somebody has deleted meanwhile for cancelled', async () => {
  const stage = await anExtended();
  await stage.control.endNow(stage.plan.id);
  stage.world.subscriptions.shift();

  await stage.live();

  expect([stage.ledger.state, stage.ledger.closed?.action]).toEqual(['done', 'endNow']);
});

it.each<[string, UnkeptEnd]>([
  ['in an ordinary term', { endOfTerm: 'extends', quantity: 40, readAt: unkept.readAt }],
  ['that somebody wants to stay as it is', { ...unkept, isSettled: true }],
])('begins no run for one %s', async (_what, read) => {
  const stage = await anExtended(read);

  await expect(stage.control.endNow(stage.plan.id)).resolves.toBe(false);

  expect(stage.ledger.state).toBe('leftOpen');
});
