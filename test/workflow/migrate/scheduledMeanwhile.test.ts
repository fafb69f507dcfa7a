import type { MigrationPlan } from '../../../src/migration/plan/plan';
import type { ScheduledAction } from '../../../src/migration/endOfTerm/scheduledAction';
import { planFor, Stage } from '../stage';

const another: ScheduledAction = { scheduleType: 'TermEnd', actionType: 'Transition', product: 'CFQ7:0001' };
const nothing = { endOfTerm: 'renews', scheduled: { actions: [] } } as const;

/** Of new commerce, with what was scheduled when it was confirmed. */
function confirmedWith(retired: Partial<MigrationPlan['retired']>, close: MigrationPlan['close'] = 'endAtTerm'): Stage {
  const plan = planFor(2, { close });
  const stage = new Stage(
    planFor(2, { close, retired: { ...plan.retired, commerce: 'nce', endsOn: '2027-02-20', ...retired } }),
  );
  change(stage, { commerce: 'nce', termDuration: 'P1Y', endsOn: '2027-02-20' });
  return stage;
}

function change({ world }: Stage, given: Partial<Stage['world']['subscriptions'][number]>): void {
  world.subscriptions.splice(0, 1, { ...world.subscriptions[0]!, ...given });
}

/** Somebody does so in Partner Center once the purchase is through. */
function schedules(stage: Stage): Stage {
  stage.world.after('checkout', () => change(stage, { scheduledActions: [another] }));
  return stage;
}

const actionOf = ({ world }: Stage): string | undefined => world.subscriptions[0]?.scheduledActions?.[0]?.actionType;

it('buys nothing where something else was scheduled since the review', async () => {
  const stage = confirmedWith(nothing);
  change(stage, { scheduledActions: [another] });

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toEqual({
    code: 'quoteChanged',
    facts: { field: 'scheduled', was: 'renews', is: 'changes' },
  });
  expect(stage.world.audit.checkouts).toBe(0);
});

it('does not write over what somebody has scheduled meanwhile, and asks', async () => {
  const stage = schedules(confirmedWith(nothing));

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({ code: 'scheduledMeanwhile', facts: { is: 'changes' } });
  expect(actionOf(stage)).toBe('Transition');
});

it.each(['checkAgain', 'resume'] as const)('ends it all the same on the word of a person (%s)', async (verb) => {
  const stage = schedules(confirmedWith(nothing));
  await stage.live();

  await stage.control[verb](stage.plan.id);

  await expect(stage.live()).resolves.toBe('done');
  expect(actionOf(stage)).toBe('Cancel');
  expect(stage.world.audit.checkouts).toBe(1);
});

it('stays open as it is scheduled where a person wants that', async () => {
  const stage = schedules(confirmedWith(nothing));
  await stage.live();

  await stage.control.settle(stage.plan.id);

  expect(stage.ledger.state).toBe('leftOpen');
  expect(actionOf(stage)).toBe('Transition');
});

it.each<[string, Partial<MigrationPlan['retired']>]>([
  ['it was confirmed with it', { endOfTerm: 'changes', scheduled: { actions: [another] } }],
  ['a former release kept no schedule', { endOfTerm: 'renews' }],
])('asks nobody about another plan where %s', async (_what, retired) => {
  const stage = confirmedWith(retired);
  change(stage, { scheduledActions: [another] });

  await expect(stage.live()).resolves.toBe('done');

  expect(actionOf(stage)).toBe('Cancel');
});

it('asks nobody where it is to be left as it is', async () => {
  const stage = confirmedWith(nothing, 'leave');
  change(stage, { scheduledActions: [another] });

  await expect(stage.live()).resolves.toBe('done');

  expect(actionOf(stage)).toBe('Transition');
});
