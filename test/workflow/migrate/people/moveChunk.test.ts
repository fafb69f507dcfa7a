import type { LicenceChange, Licences } from '../../../../src/migration/ports';
import { moveChunk } from '../../../../src/workflow/migrate/people/moveChunk';
import { SendingGate } from '../../../../src/workflow/migrate/people/sendingGate';
import { Fate } from '../../../support/fate';
import { Journal } from '../../../support/journal';
import { planFor, Stage } from '../../stage';

const asIs = { runNo: 1, intent: 'asIs', doing: 'moving' } as const;
const look = async (): Promise<void> => undefined;

/** One chunk of some people, of which each change goes through `change`. */
class OneChunk {
  readonly stage: Stage;
  readonly halt = new AbortController();

  constructor(
    people: number,
    change: (changes: readonly LicenceChange[], one: OneChunk) => ReturnType<Licences['change']>,
  ) {
    this.stage = new Stage(planFor(people));
    Object.assign(this.stage.world.licences, {
      change: (_customer: unknown, changes: readonly LicenceChange[]) => change(changes, this),
    });
  }

  async move(): Promise<{ readonly seconds: number; readonly states: readonly string[] }> {
    const { plan, ledger, world } = this.stage;
    const begunAt = world.clock.now().getTime();
    const run = { id: plan.id, plan, ports: this.stage.mortals(new Fate()), steps: new Journal(), ...asIs };
    await moveChunk(run, await ledger.nextPeople(plan.id, 20), new SendingGate(5, this.halt.signal, look));
    const seconds = (world.clock.now().getTime() - begunAt) / 1_000;
    return { seconds, states: ledger.rows.map(({ state }) => state) };
  }
}

it('waits for no quota once nobody further is to be moved', async () => {
  const chunk = new OneChunk(3, async (changes, { halt, stage }) => {
    halt.abort(new Error('paused'));
    const [first, ...others] = changes;
    return [
      ...(await stage.change(stage.plan.customer.id, [first!])),
      ...others.map(({ userId }) => ({ userId, result: 'unsure', retryAfterSeconds: 150 }) as const),
    ];
  });

  const { seconds, states } = await chunk.move();

  expect(states).toEqual(['done', 'todo', 'todo']);
  expect(seconds).toBeLessThan(60);
});

it('looks a while for whoever may have been changed without an answer, before it stops', async () => {
  const chunk = new OneChunk(3, async (changes, { halt, stage }) => {
    halt.abort(new Error('stopped'));
    const before = new Map(stage.world.users);
    await stage.change(stage.plan.customer.id, changes.slice(0, 2));
    const after = new Map(stage.world.users);
    for (const [id, user] of before) stage.world.users.set(id, user);
    const { sleep } = stage.world.clock;
    // The write shows a second later.
    stage.world.clock.sleep = async (...given) => {
      await sleep(...given);
      if (given[0] > 0) for (const [id, user] of after) stage.world.users.set(id, user);
    };
    return changes.map(({ userId }) => ({ userId, result: 'unsure' }) as const);
  });

  const { seconds, states } = await chunk.move();

  expect(states).toEqual(['done', 'done', 'todo']);
  expect(seconds).toBeLessThan(30);
});
