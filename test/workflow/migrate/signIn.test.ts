import { Stage } from '../stage';

it.each(['users', 'holders'] as const)(
  'a run waits for a sign-in however long it takes, says so once, and goes on by itself: %s',
  async (operation) => {
    const stage = new Stage();
    const told: unknown[] = [];
    const setState = stage.ledger.setState.bind(stage.ledger);
    stage.ledger.setState = async (...given) => {
      told.push(given[3]?.code);
      return setState(...given);
    };
    // At a minute each, longer than any outage is waited for.
    stage.world.trouble(operation, 'signInNeeded', 2_000);

    await expect(stage.live()).resolves.toBe('done');

    expect(told.filter((code) => code === 'signInNeeded')).toHaveLength(1);
    expect(stage.ledger.problem).toBeUndefined();
  },
);

it.each(['users', 'holders'] as const)(
  'a run that is asked to wait for long says so at once, waits that long, and goes on by itself: %s',
  async (operation) => {
    const stage = new Stage();
    const told: unknown[] = [];
    const setState = stage.ledger.setState.bind(stage.ledger);
    stage.ledger.setState = async (...given) => {
      told.push(given[3]?.facts['code']);
      return setState(...given);
    };
    const { clock } = stage.world;
    const slept: number[] = [];
    const sleep = clock.sleep.bind(clock);
    clock.sleep = async (ms, signal) => {
      slept.push(ms);
      return sleep(ms, signal);
    };
    stage.world.trouble(operation, 'throttled');

    await expect(stage.live()).resolves.toBe('done');

    expect(told.filter((code) => code === 'throttled')).toHaveLength(1);
    expect(slept).toContain(30_000);
    expect(stage.ledger.problem).toBeUndefined();
  },
);
