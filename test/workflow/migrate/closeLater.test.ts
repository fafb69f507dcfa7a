import { subscriptionId, userId } from '../../../src/migration/ids';
import { completeReading } from '../../../src/migration/reading';
import { lookAtLeftOpen } from '../../../src/workflow/migrate/later/lookAtLeftOpen';
import type { LaterPorts } from '../../../src/workflow/migrate/later/lookAtLeftOpen';
import { tellWhatBecame } from '../../../src/workflow/migrate/later/tellWhatBecame';
import { Fate } from '../../support/fate';
import { MemoryPromises } from '../../support/memoryPromises';
import { aHolder, kaizalaSkuId, userNumber } from '../../support/survey';
import { planFor, Stage } from '../stage';
import { everybody, nobody } from '../../support/someRights';

const hourMs = 3_600_000;
const stayer = aHolder({ id: userId(userNumber(99)), name: 'Robin Left' });

/** Left open for one person, who was not chosen, at ten o’clock of the first day. */
class LeftOpen {
  readonly promises: MemoryPromises;
  changes: Partial<LaterPorts> = {};
  /** How often something was told beside the ends of runs, which tell themselves. */
  told = 0;

  constructor(readonly stage: Stage) {
    this.promises = new MemoryPromises(stage.ledger);
  }

  static async begin(given: Parameters<typeof planFor>[1] = { closeLater: true }): Promise<LeftOpen> {
    const left = new LeftOpen(
      new Stage(planFor(2, { retired: { ...planFor(2).retired, endOfTerm: 'renews' }, ...given })),
    );
    left.stage.world.users.set(stayer.id, stayer);
    await left.stage.live();
    expect(left.stage.ledger.state).toBe('leftOpen');
    await left.looks();
    return left;
  }

  async looks(): Promise<void> {
    await lookAtLeftOpen({
      ...this.stage.mortals(new Fate()),
      closePromises: this.promises,
      migrations: this.stage.ledger,
      scanTime: { at: '06:00', timeZone: 'UTC' },
      rights: everybody,
      enqueueRun: this.stage.enqueueRun,
      ...this.changes,
    });
  }

  /** The next days, with a look every half hour, and the run that is begun then. */
  async days(count = 1): Promise<void> {
    for (let half = 0; half < count * 48; half += 1) {
      await this.stage.world.clock.sleep(hourMs / 2);
      await this.looks();
      if (this.stage.ledger.state === 'queued') await this.stage.live();
      await tellWhatBecame(this.stage.mortals(new Fate()), this.promises, async () => (this.told += 1) > 0);
    }
  }

  loses(): void {
    this.stage.world.users.delete(stayer.id);
  }

  get status(): string | undefined {
    return this.stage.world.subscriptions[0]?.status;
  }

  get looked(): readonly unknown[] {
    return [
      this.status,
      this.promises.overBecause,
      this.stage.world.audit.closes,
      this.stage.world.audit.closedWhileHeld,
    ];
  }
}

const untouched = ['active', undefined, 0, 0];

it('closes what was left open on the second day on which nobody has it, by the run that closes everything, and says so', async () => {
  const left = await LeftOpen.begin();
  await left.days(3);
  expect(left.looked).toEqual(untouched);

  left.loses();
  await left.days();
  expect(left.looked).toEqual(untouched);
  await left.days();

  expect(left.looked).toEqual(['suspended', undefined, 1, 0]);
  expect(left.stage.ledger.state).toBe('done');
  expect(left.stage.ledger.deeds).toMatchObject([{ what: 'closedLater', by: left.stage.plan.agentId }]);
  expect(left.stage.shown.at(-1)).toBe('done');
  expect(left.told).toBe(0);
  expect(left.stage.world.audit.checkouts).toBe(1);
});

it('leaves the new subscription as the customer has it by then', async () => {
  const left = await LeftOpen.begin();
  const { subscriptions } = left.stage.world;
  subscriptions.push({ ...subscriptions.pop()!, autoRenew: false });
  left.loses();

  await left.days(2);

  expect(left.status).toBe('suspended');
  expect(subscriptions.at(-1)).toMatchObject({ autoRenew: false });
});

it('begins to count anew when somebody has it on the day between', async () => {
  const left = await LeftOpen.begin();
  left.loses();
  await left.days();
  left.stage.world.users.set(stayer.id, stayer);
  await left.days();
  left.loses();
  await left.days();
  expect(left.looked).toEqual(untouched);

  await left.days();

  expect(left.status).toBe('suspended');
});

it.each(['holders', 'skus', 'list'] as const)(
  'does not count a day on which the %s could not be read in full',
  async (list) => {
    const left = await LeftOpen.begin();
    left.loses();
    await left.days();
    left.stage.world.unread.set(list, 1);
    await left.days(2);
    left.stage.world.unread.clear();
    await left.days(0.5);
    expect(left.looked).toEqual(untouched);

    await left.days(0.5);

    expect(left.status).toBe('suspended');
  },
);

it('counts a day whose reading succeeds at a later try', async () => {
  const left = await LeftOpen.begin();
  left.loses();
  left.stage.world.trouble('holders', 'serviceDown', 3);

  await left.days(2);

  expect(left.status).toBe('suspended');
});

it('does nothing while licences count as used that nobody shows to hold', async () => {
  const left = await LeftOpen.begin();
  const sku = { skuId: kaizalaSkuId, partNumber: '', enabled: 40, consumed: 1, capabilityStatus: '', servicePlans: [] };
  left.changes = { licences: { ...left.stage.world.licences, skus: async () => completeReading([sku]) } };
  left.loses();

  await left.days(4);

  expect(left.looked).toEqual(untouched);
});

it('neither looks nor closes on hold, and begins to count after it', async () => {
  const left = await LeftOpen.begin();
  left.loses();
  left.stage.world.held = { since: '2026-11-22T10:00:00.000Z', because: ['asked'] };
  await left.days(4);
  expect(left.looked).toEqual(untouched);
  left.stage.world.held = undefined;
  await left.days(0.5);
  expect(left.looked).toEqual(untouched);

  await left.days(0.5);

  expect(left.status).toBe('suspended');
});

it('reads once more when it closes: who got the licence a moment ago keeps it, and it is not tried again', async () => {
  const left = await LeftOpen.begin();
  left.loses();
  await left.days();
  left.stage.world.after('skus', () => left.stage.world.users.set(stayer.id, stayer));

  await left.days(1);
  left.loses();
  await left.days(4);

  expect(left.looked).toEqual(['active', 'tried', 0, 0]);
  expect(left.told).toBe(1);
});

it('ends, unheard, with “Leave it open”, whatever is read afterwards', async () => {
  const left = await LeftOpen.begin();
  await left.stage.control.settle(left.stage.plan.id);
  left.loses();

  await left.days(4);

  expect(left.looked).toEqual(['active', 'leftOpen', 0, 0]);
  expect(left.told).toBe(0);
});

it.each<[string, string, (left: LeftOpen) => void]>([
  [
    'a renewal',
    'renewed',
    ({ stage: { world } }) => world.subscriptions.splice(0, 1, { ...world.subscriptions[0]!, endsOn: '2027-12-12' }),
  ],
  [
    'other seats',
    'changed',
    ({ stage: { world } }) => world.subscriptions.splice(0, 1, { ...world.subscriptions[0]!, quantity: 7 }),
  ],
  ['the right of who confirmed', 'noRight', (left) => void (left.changes = { rights: nobody })],
  [
    'a plan that is not the confirmed one',
    'notAsConfirmed',
    ({ stage }) => void (stage.ledger.stored = { ...stage.ledger.stored, isAsConfirmed: false }),
  ],
])('ends with %s, and says so once', async (_what, because, change) => {
  const left = await LeftOpen.begin();
  change(left);
  left.loses();

  await left.days(4);

  expect(left.looked).toEqual(['active', because, 0, 0]);
  expect(left.told).toBe(1);
});

it('ends after ninety days, and says so', async () => {
  const left = await LeftOpen.begin();
  await left.stage.world.clock.sleep(90 * 24 * hourMs);

  await left.days();

  expect(left.promises.overBecause).toBe('tooLate');
  expect(left.told).toBe(1);
});

it('does nothing of what a plan of an earlier release never promised', async () => {
  const left = await LeftOpen.begin({});
  left.loses();

  await left.days(4);

  expect(left.looked).toEqual(untouched);
});

it('closes what everybody keeps the licence of on the second day on which others have enough for them', async () => {
  const { replacement } = planFor(1);
  const left = await LeftOpen.begin({
    ...{ closeLater: true, way: 'rebuy', people: [], purchase: undefined },
    replacement: { ...replacement, skuId: kaizalaSkuId },
  });
  const { subscriptions } = left.stage.world;
  await left.days(2);
  expect(left.looked).toEqual(untouched);

  const ending = { ...subscriptions[0]!, id: subscriptionId('ending'), quantity: 9, autoRenew: false };
  subscriptions.push(ending);
  await left.days(3);
  expect(left.looked).toEqual(untouched);

  subscriptions.push({ ...ending, id: subscriptionId('other'), quantity: 1, autoRenew: true });
  await left.days(3);
  expect(left.status).toBe('suspended');
  expect(left.stage.world.users.get(stayer.id)?.licences).toEqual(stayer.licences);
});
