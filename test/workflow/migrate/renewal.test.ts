import { KnownError } from '../../../src/migration/errors';
import type { Subscriptions } from '../../../src/migration/ports';
import { planFor, Stage } from '../stage';

it('switches the renewal of the new subscription off when the agent did not want it', async () => {
  const plan = planFor(1);
  const stage = new Stage({ ...plan, ...(plan.purchase && { purchase: { ...plan.purchase, renewsItself: false } }) });

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.subscriptions.at(-1)).toMatchObject({ autoRenew: false });
});

describe('a renewal that Partner Center does not let us set', () => {
  const refusing = () => {
    const plan = planFor(1);
    const stage = new Stage({ ...plan, ...(plan.purchase && { purchase: { ...plan.purchase, renewsItself: false } }) });
    stage.world.trouble('setAutoRenew', 'refused');
    return stage;
  };

  it('keeps nobody from moving, and a person hears of it when all else is done', async () => {
    const stage = refusing();

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'renewalNotSet', facts: { wanted: 'off' } });
    expect(stage.ledger.rows.every(({ state }) => state === 'done')).toBe(true);
    expect(stage.world.audit.closes).toBe(1);
  });

  it('is set when it is tried again, and nothing else is done twice', async () => {
    const stage = refusing();
    await stage.live();

    await stage.control.resume(stage.plan.id);

    await expect(stage.live()).resolves.toBe('done');
    expect(stage.world.subscriptions.at(-1)).toMatchObject({ autoRenew: false });
    expect(stage.world.audit).toMatchObject({ closes: 1, repeatedWrites: 0 });
    expect(stage.world.placed).toHaveLength(1);
  });

  it('ends as done when the person has set it by hand', async () => {
    const stage = refusing();
    await stage.live();

    await expect(stage.control.settle(stage.plan.id)).resolves.toBe(true);

    expect(stage.ledger.state).toBe('done');
  });
});

it('switches the renewal on where the new subscription came without it', async () => {
  const stage = new Stage();
  stage.world.after('checkout', () => {
    const bought = stage.world.subscriptions.pop();
    if (bought) stage.world.subscriptions.push({ ...bought, autoRenew: false });
  });

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.subscriptions.at(-1)).toMatchObject({ autoRenew: true });
});

describe('where the closing is refused', () => {
  const refused = (more: (stage: Stage) => void = () => undefined) => {
    const plan = planFor(1);
    const stage = new Stage({ ...plan, ...(plan.purchase && { purchase: { ...plan.purchase, renewsItself: false } }) });
    stage.world.trouble('close', 'refused');
    more(stage);
    return stage;
  };

  it('what was bought does not renew itself all the same, because a person may leave it so', async () => {
    const stage = refused();

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'closeRefused' });
    expect(stage.world.subscriptions.at(-1)).toMatchObject({ autoRenew: false });
  });

  it.each([
    ['pause', 'paused'],
    ['stop', 'stopped'],
  ] as const)('a %s while that is tried is obeyed', async (wanted, state) => {
    const stage = refused(({ ledger, world }) => {
      const port = { ...world.subscriptionsPort };
      const whileTried: Subscriptions['close'] = async (...closing) => {
        if (closing[2] !== 'endAtTerm') return port.close(...closing);
        ledger.wanted = wanted;
        throw new KnownError('serviceDown', 'waitAndRetry', 'away');
      };
      Object.assign(world.subscriptionsPort, { close: whileTried });
    });

    await expect(stage.live()).resolves.toBe(state);
  });

  it('a renewal that is refused too does not take the place of what the person is asked', async () => {
    const stage = refused(({ world }) => world.trouble('setAutoRenew', 'refused'));

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'closeRefused' });
  });
});

it('asks a person at once where what was bought is suspended, which no waiting sets to renew', async () => {
  const stage = new Stage(planFor(1, { close: 'leave' }));
  const begunAt = stage.world.clock.now().getTime();
  stage.world.after('users', () => {
    stage.world.subscriptions.push({ ...stage.world.subscriptions.pop()!, status: 'suspended' });
  });

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({ code: 'renewalNotSet', facts: { wanted: 'on' } });
  expect(stage.world.clock.now().getTime() - begunAt).toBeLessThan(60_000);
});
