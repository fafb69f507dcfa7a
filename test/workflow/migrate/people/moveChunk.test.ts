import { skuId, userId } from '../../../../src/migration/ids';
import type { UserId } from '../../../../src/migration/ids';
import type { WholePlan } from '../../../../src/migration/plan/plan';
import type { LicenceChange, Licences } from '../../../../src/migration/ports';
import { TooLate } from '../../../../src/platform/quota/lane';
import { moveChunk } from '../../../../src/workflow/migrate/people/moveChunk';
import { SendingGate } from '../../../../src/workflow/migrate/people/sendingGate';
import { Fate } from '../../../support/fate';
import { Journal } from '../../../support/journal';
import { aHolder, aLicence, aPlannedPerson, userNumber } from '../../../support/survey';
import { planFor, Stage } from '../../stage';

const asIs = { runNo: 1, intent: 'asIs', doing: 'moving' } as const;

type Change = (changes: readonly LicenceChange[], one: OneChunk, until: Date) => ReturnType<Licences['change']>;

/** One chunk of some people, of which each change goes through `change`. */
class OneChunk {
  readonly stage: Stage;
  readonly halt = new AbortController();
  look = async (): Promise<void> => undefined;

  constructor(plan: WholePlan, change: Change) {
    this.stage = new Stage(plan);
    const asked: Licences['change'] = async (_customer, changes, when) => {
      when?.signal?.throwIfAborted();
      return change(changes, this, when!.until!);
    };
    Object.assign(this.stage.world.licences, { change: asked });
  }

  async move(): Promise<{ readonly seconds: number; readonly states: readonly string[] }> {
    const { plan, ledger, world } = this.stage;
    const begunAt = world.clock.now().getTime();
    const { planned } = ledger.stored;
    const run = { id: plan.id, plan, planned, ports: this.stage.mortals(new Fate()), steps: new Journal(), ...asIs };
    await moveChunk(run, await ledger.nextPeople(plan.id, 20), new SendingGate(5, this.halt.signal, () => this.look()));
    const seconds = (world.clock.now().getTime() - begunAt) / 1_000;
    return { seconds, states: ledger.rows.map(({ state }) => state) };
  }
}

it('waits for no quota once nobody further is to be moved', async () => {
  const chunk = new OneChunk(planFor(3), async (changes, { halt, stage }) => {
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
  const chunk = new OneChunk(planFor(3), async (changes, { halt, stage }) => {
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

describe('a reading that a wait has outlived', () => {
  const [first, second] = [1, 2].map((number) => userId(userNumber(number))) as [UserId, UserId];
  const suite = skuId('d0000000-0000-4000-8000-000000000002');
  const people = [first, second].map((id) => aPlannedPerson({ id, disposition: 'remove', restsOn: [suite] }));
  const both = { licences: [aLicence(), aLicence({ skuId: suite })] };
  const plan = planFor(2, { people, purchase: undefined });

  /** One of whom somebody takes what the move rests on, as soon as they were read. */
  function outlived(waiting: (one: OneChunk) => Promise<void>): OneChunk {
    let isFirst = true;
    const chunk = new OneChunk(plan, async (changes, one, until) => {
      if (isFirst) await waiting(one);
      isFirst = false;
      if (one.stage.world.clock.now() > until) throw new TooLate();
      return one.stage.change(plan.customer.id, changes);
    });
    for (const id of [first, second]) chunk.stage.world.users.set(id, aHolder({ id, ...both }));
    return chunk;
  }
  const lose = ({ stage }: OneChunk): void =>
    void stage.world.users.set(second, aHolder({ id: second, licences: [aLicence()] }));

  it('is not acted upon, be it the wait for the quota', async () => {
    const chunk = outlived(async (one) => {
      lose(one);
      await one.stage.world.clock.sleep(150_000);
    });

    expect((await chunk.move()).states).toEqual(['done', 'failed']);
    expect(chunk.stage.world.audit.licenceWrites).toBe(1);
  });

  it('or the wait for the other batches', async () => {
    const chunk = outlived(async () => undefined);
    chunk.look = async () => {
      if (chunk.stage.world.audit.licenceWrites > 0) return;
      lose(chunk);
      await chunk.stage.world.clock.sleep(150_000);
    };

    expect((await chunk.move()).states).toEqual(['done', 'failed']);
    expect(chunk.stage.world.audit.licenceWrites).toBe(1);
  });
});

describe('a country that is set before the move', () => {
  const people = Array.from({ length: 12 }, (_, index) =>
    aPlannedPerson({ id: userId(userNumber(index + 1)), setsUsageLocation: true }),
  );
  const plan = planFor(12, { people, usageLocation: 'IT' });

  it('is set for nobody further once nobody further is to be moved', async () => {
    const chunk = new OneChunk(plan, async (changes, { stage }) => stage.change(plan.customer.id, changes));
    const { world } = chunk.stage;
    let set = 0;
    for (const { id } of people) world.users.set(id, aHolder({ id, usageLocation: undefined }));
    const licences = { ...world.licences };
    Object.assign(world.licences, {
      setUsageLocation: async (...given: Parameters<typeof licences.setUsageLocation>) => {
        set += 1;
        chunk.halt.abort(new Error('paused'));
        return licences.setUsageLocation(...given);
      },
    });

    await chunk.move();

    // Those that were under way beside the first.
    expect(set).toBeLessThanOrEqual(4);
    expect(world.audit.licenceWrites).toBe(0);
  });
});
