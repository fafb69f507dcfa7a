import { takeBackAsked } from '../../../src/workflow/migrate/later/takeBackAsked';
import type { TakeBackPorts } from '../../../src/workflow/migrate/later/takeBackAsked';
import { tellWhatBecame } from '../../../src/workflow/migrate/later/tellWhatBecame';
import { takingBack } from '../../../src/workflow/migrate/takingBack';
import { Fate } from '../../support/fate';
import { MemoryTakeBacks } from '../../support/memoryTakeBacks';
import { planFor, Stage } from '../stage';
import { everybody, nobody } from '../../support/someRights';

const minuteMs = 60_000;

/** Set to end, and wanted back by the agent who confirmed it. */
class WantedBack {
  readonly stage: Stage;
  readonly takeBacks: MemoryTakeBacks;
  changes: Partial<TakeBackPorts> = {};

  private constructor(close: 'endAtTerm' | 'suspend') {
    this.stage = new Stage(planFor(2, { close, retired: { ...planFor(2).retired, endOfTerm: 'renews' } }));
    this.takeBacks = new MemoryTakeBacks(this.stage.ledger);
  }

  static async begin(close: 'endAtTerm' | 'suspend' = 'endAtTerm'): Promise<WantedBack> {
    const wanted = new WantedBack(close);
    await wanted.stage.live();
    await expect(wanted.press()).resolves.toBe(true);
    return wanted;
  }

  press(): Promise<boolean> {
    const { stage, takeBacks } = this;
    const press = takingBack({ ...stage.mortals(new Fate()), takeBacks });
    return press(stage.plan.id, { quantity: 40, endsOn: '2026-12-12' }, stage.plan.agentId);
  }

  async minutes(count: number): Promise<void> {
    for (let passed = 0; passed < count; passed += 1) {
      const ports = { ...this.stage.mortals(new Fate()), takeBacks: this.takeBacks, rights: everybody };
      await takeBackAsked({ ...ports, ...this.changes });
      await tellWhatBecame(ports, this.takeBacks, async (id) => {
        await ports.messenger.showMigrationAnew(id);
        return true;
      });
      await this.stage.world.clock.sleep(minuteMs);
    }
  }

  get seen(): readonly unknown[] {
    const { stage } = this;
    return [stage.world.subscriptions[0]?.autoRenew, stage.ledger.state, stage.ledger.closed?.action];
  }
}

const untouched = [false, 'done', 'endAtTerm'];
const back = [true, 'leftOpen', undefined];

it('sets the renewal, and leaves the migration open once it is read so, which is told once', async () => {
  const wanted = await WantedBack.begin();

  await wanted.minutes(3);

  expect(wanted.seen).toEqual(back);
  expect(wanted.stage.shown.filter((how) => how === 'anew')).toHaveLength(1);
  expect(wanted.stage.ledger.deeds).toMatchObject([
    { what: 'endTakenBack', by: wanted.stage.plan.agentId, facts: { quantity: 40, endsOn: '2026-12-12' } },
  ]);
});

it('is asked once, however often it is pressed', async () => {
  const wanted = await WantedBack.begin();

  await expect(wanted.press()).resolves.toBe(false);

  expect(wanted.stage.ledger.deeds).toHaveLength(1);
});

it('finds what was done already when no answer came', async () => {
  const wanted = await WantedBack.begin();
  wanted.stage.world.trouble('setAutoRenew', 'lost');
  await wanted.minutes(1);
  expect(wanted.stage.ledger.state).toBe('done');
  wanted.stage.world.trouble('setAutoRenew', 'refused', 9);

  await wanted.minutes(2);

  expect(wanted.seen).toEqual(back);
});

it('is tried again while Partner Center does not answer', async () => {
  const wanted = await WantedBack.begin();
  wanted.stage.world.trouble('setAutoRenew', 'serviceDown', 3);

  await wanted.minutes(5);

  expect(wanted.seen).toEqual(back);
});

it('is not done before it is read so', async () => {
  const wanted = await WantedBack.begin();
  const { subscriptionsPort } = wanted.stage.world;
  const notTaken = (...[customer, id]: Parameters<typeof subscriptionsPort.setAutoRenew>) =>
    subscriptionsPort.get(customer, id);
  wanted.changes = { subscriptions: { ...subscriptionsPort, setAutoRenew: notTaken } };
  await wanted.minutes(3);
  expect(wanted.seen).toEqual(untouched);
  wanted.changes = {};

  await wanted.minutes(1);

  expect(wanted.seen).toEqual(back);
});

it.each<[string, (wanted: WantedBack, isHeld: boolean) => void]>([
  [
    'the house is on hold',
    ({ stage: { world } }, isHeld) => {
      world.held = isHeld ? { since: '2026-11-22T10:00:00.000Z', because: ['asked'] } : undefined;
    },
  ],
  ['its migration alone is held', ({ stage }, isHeld) => void (stage.ledger.isHeldAlone = isHeld)],
])('waits while %s', async (_what, hold) => {
  const wanted = await WantedBack.begin();
  hold(wanted, true);
  await wanted.minutes(5);
  expect(wanted.seen).toEqual(untouched);
  expect(wanted.takeBacks.ended).toBeUndefined();
  hold(wanted, false);

  await wanted.minutes(1);

  expect(wanted.seen).toEqual(back);
});

it.each<[string, string, (wanted: WantedBack) => unknown]>([
  ['Partner Center refuses it', 'refused', ({ stage }) => void stage.world.trouble('setAutoRenew', 'refused')],
  ['it may not be changed', 'refused', ({ stage }) => void stage.world.trouble('setAutoRenew', 'noAccess')],
  [
    'it has other seats than were shown',
    'changed',
    ({ stage: { world } }) => world.subscriptions.splice(0, 1, { ...world.subscriptions[0]!, quantity: 400 }),
  ],
  ['it is gone', 'changed', ({ stage }) => stage.world.subscriptions.shift()],
  ['who asked may no longer decide', 'noRight', (wanted) => void (wanted.changes = { rights: nobody })],
  [
    'a later migration sees to it',
    'laterMigration',
    ({ takeBacks }) => void (takeBacks.overBecause = 'laterMigration'),
  ],
  [
    'the plan is not the confirmed one',
    'notAsConfirmed',
    ({ stage }) => void (stage.ledger.stored = { ...stage.ledger.stored, isAsConfirmed: false }),
  ],
  ['it could not be done for a day', 'tooLate', ({ stage }) => stage.world.clock.sleep(24 * 60 * minuteMs + 1)],
])('ends where %s, changes nothing and says so once', async (_what, because, change) => {
  const wanted = await WantedBack.begin();
  await change(wanted);
  const before = structuredClone(wanted.stage.world.subscriptions);

  await wanted.minutes(3);

  expect([wanted.takeBacks.ended, wanted.stage.ledger.state]).toEqual([because, 'done']);
  expect(wanted.stage.world.subscriptions).toEqual(before);
  expect(wanted.stage.shown.filter((how) => how === 'anew')).toHaveLength(1);
});

describe('a suspended subscription', () => {
  const status = ({ stage }: WantedBack) => [stage.world.subscriptions[0]?.status, stage.ledger.state];

  it('is active again, and its migration left open once it is read so, which is told once', async () => {
    const wanted = await WantedBack.begin('suspend');
    expect(status(wanted)).toEqual(['suspended', 'done']);

    await wanted.minutes(3);

    expect(status(wanted)).toEqual(['active', 'leftOpen']);
    expect(wanted.stage.shown.filter((how) => how === 'anew')).toHaveLength(1);
    expect(wanted.stage.ledger.deeds).toMatchObject([{ what: 'reactivated', by: wanted.stage.plan.agentId }]);
  });

  it('is found active when no answer came', async () => {
    const wanted = await WantedBack.begin('suspend');
    wanted.stage.world.trouble('reactivate', 'lost');
    await wanted.minutes(1);
    wanted.stage.world.trouble('reactivate', 'refused', 9);

    await wanted.minutes(2);

    expect(status(wanted)).toEqual(['active', 'leftOpen']);
  });

  it('stays suspended where Partner Center refuses it, which is told', async () => {
    const wanted = await WantedBack.begin('suspend');
    wanted.stage.world.trouble('reactivate', 'refused');

    await wanted.minutes(3);

    expect([...status(wanted), wanted.takeBacks.ended]).toEqual(['suspended', 'done', 'refused']);
  });
});
