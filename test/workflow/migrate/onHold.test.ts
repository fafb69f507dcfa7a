import type { Hold } from '../../../src/migration/hold/hold';
import type { MigrationId } from '../../../src/migration/ids';
import type { RunPorts } from '../../../src/workflow/deps';
import { whileFree } from '../../../src/workflow/migrate/whileFree';
import { Fate } from '../../support/fate';
import { planFor, Stage } from '../stage';

const hold: Hold = { since: '2026-11-27T10:00:00.000Z', because: ['restored'] };
const hours = (count: number): number => count * 3_600_000;
const days = (count: number): number => hours(count) * 24;

/** Lifts the hold once so much time has passed, and tells what was done outside until then. */
function liftAfter(stage: Stage, ms: number): { readonly whileHeld: { writes: number } } {
  const { world } = stage;
  const [sleep, until] = [world.clock.sleep, world.clock.now().getTime() + ms];
  const whileHeld = { writes: 0 };
  world.clock.sleep = async (slept, signal) => {
    await sleep(slept, signal);
    if (world.held === undefined) return;
    const { checkouts, licenceWrites, closes } = world.audit;
    whileHeld.writes = checkouts + licenceWrites + closes;
    if (world.clock.now().getTime() >= until) world.held = undefined;
  };
  return { whileHeld };
}

const flawless = { checkouts: 1, blindCheckouts: 0, repeatedWrites: 0, halfSwaps: 0, closedWhileHeld: 0, closes: 1 };

it('buys nothing while the house is on hold, says so at once, and goes on when it is lifted, days later', async () => {
  const stage = new Stage();
  stage.world.held = hold;
  const told: unknown[] = [];
  const setState = stage.ledger.setState.bind(stage.ledger);
  stage.ledger.setState = async (...given) => {
    told.push(given[3]?.code);
    return setState(...given);
  };
  const { whileHeld } = liftAfter(stage, days(3));

  await expect(stage.live()).resolves.toBe('done');

  expect(whileHeld.writes).toBe(0);
  expect(told.filter((code) => code === 'onHold')).toHaveLength(1);
  expect(stage.ledger.problem).toBeUndefined();
  expect(stage.ledger.attempts).toMatchObject([{ attempt: 1, state: 'confirmed' }]);
  expect(stage.world.audit).toMatchObject(flawless);
});

it.each(['checkout', 'users', 'holders'] as const)(
  'waits in the middle, right after “%s”, and does then what is still to do',
  async (operation) => {
    const stage = new Stage(planFor(45));
    stage.world.after(operation, () => {
      stage.world.held ??= hold;
      stage.world.after(operation, () => undefined);
    });
    liftAfter(stage, hours(1));

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.ledger.rows.every(({ state }) => state === 'done')).toBe(true);
    expect(stage.world.audit).toMatchObject(flawless);
  },
);

it('looks for what was bought meanwhile: a cart that is ordered is not submitted a second time', async () => {
  const stage = new Stage();
  // The records are of the time before the purchase.
  await stage.world.carts.checkout(stage.plan.customer.id, stage.plan.purchase!.cartId, 'before the restore');
  stage.world.audit.checkouts = 0;
  stage.world.held = hold;
  liftAfter(stage, hours(1));

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.world.audit).toMatchObject({ ...flawless, checkouts: 0 });
  expect(stage.world.placed).toHaveLength(1);
});

it('can be stopped while it waits', async () => {
  const stage = new Stage();
  stage.world.held = hold;
  stage.ledger.wanted = 'stop';

  await expect(stage.live()).resolves.toBe('stopped');

  expect(stage.world.audit).toMatchObject({ checkouts: 0, licenceWrites: 0, closes: 0 });
});

/** The house is free; this migration is let go on once so much time has passed. */
function letGoOnAfter(stage: Stage, ms: number): { readonly whileHeld: { writes: number } } {
  const { world, ledger } = stage;
  const [sleep, until] = [world.clock.sleep, world.clock.now().getTime() + ms];
  const whileHeld = { writes: 0 };
  world.clock.sleep = async (slept, signal) => {
    await sleep(slept, signal);
    if (!ledger.isHeldAlone) return;
    const { checkouts, licenceWrites, closes } = world.audit;
    whileHeld.writes = checkouts + licenceWrites + closes;
    if (world.clock.now().getTime() >= until) await stage.control.letGoOn(stage.plan.id);
  };
  return { whileHeld };
}

describe('a migration that is to be let go on by itself', () => {
  it('waits although the house is free, and goes on with a deed', async () => {
    const stage = new Stage();
    stage.ledger.isHeldAlone = true;
    const { whileHeld } = letGoOnAfter(stage, days(3));

    await expect(stage.live()).resolves.toBe('done');

    expect(whileHeld.writes).toBe(0);
    expect(stage.ledger.deeds).toMatchObject([{ what: 'letGoOn', by: stage.plan.agentId, runNo: 1 }]);
    expect(stage.world.audit).toMatchObject(flawless);
  });

  it.each(['checkout', 'users', 'change', 'holders', 'close'] as const)(
    'writes nothing from “%s” on until then, whatever comes next',
    async (operation) => {
      const stage = new Stage(planFor(45));
      let writes = 0;
      const { audit } = stage.world;
      stage.world.after(operation, () => {
        stage.ledger.isHeldAlone = true;
        stage.world.after(operation, () => undefined);
        writes = audit.checkouts + audit.licenceWrites + audit.closes;
      });
      const { whileHeld } = letGoOnAfter(stage, hours(1));

      await expect(stage.live()).resolves.toBe('done');

      expect(whileHeld.writes === 0 || whileHeld.writes === writes).toBe(true);
      expect(stage.world.audit).toMatchObject(flawless);
    },
  );
});

const plan = planFor(1);
const { customer, retired, people } = plan;

it.each<[string, (ports: RunPorts) => Promise<unknown>]>([
  ['a checkout', ({ carts }) => carts.checkout(customer.id, 'cart', 'request')],
  ['a change of licences', ({ licences }) => licences.change(customer.id, [])],
  ['a usage location', ({ licences }) => licences.setUsageLocation(customer.id, people[0]!.id, 'DE')],
  ['a closing', ({ subscriptions }) => subscriptions.close(customer.id, retired.subscriptionId, 'suspend')],
  ['a renewal', ({ subscriptions }) => subscriptions.setAutoRenew(customer.id, retired.subscriptionId, false)],
])('sends nothing of %s for a migration that is held, and asks of that one alone', async (_what, act) => {
  const stage = new Stage(plan);
  const asked: unknown[] = [];
  const isHeld = async (id: MigrationId) => asked.push(id) > 0;

  await expect(act(whileFree({ ...stage.mortals(new Fate()), houseHold: { isHeld } }, plan.id))).rejects.toMatchObject({
    code: 'onHold',
  });

  expect(asked).toEqual([plan.id]);
});
