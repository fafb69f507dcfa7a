import { subscriptionId, userId } from '../../../src/migration/ids';
import { lookAtEnds } from '../../../src/workflow/migrate/later/lookAtEnds';
import { Fate } from '../../support/fate';
import { MemoryEndLooks } from '../../support/memoryEndLooks';
import { aHolder, userNumber } from '../../support/survey';
import { planFor, Stage } from '../stage';

const hourMs = 3_600_000;
const newcomer = aHolder({ id: userId(userNumber(99)), name: 'Robin Late' });

/** Set on 22 November to end with its term, 12 December. */
class SetToEnd {
  readonly stage = new Stage(planFor(2, { close: 'endAtTerm' }));
  readonly looks = new MemoryEndLooks(this.stage.ledger);

  static async begin(): Promise<SetToEnd> {
    const set = new SetToEnd();
    await set.stage.live();
    expect(set.stage.ledger.closed?.action).toBe('endAtTerm');
    return set;
  }

  /** Every hour to the morning of that day. */
  async until(day: string): Promise<this> {
    const { clock } = this.stage.world;
    for (; clock.now().toISOString() < `${day}T08:00`; await clock.sleep(hourMs)) {
      await lookAtEnds({
        ...this.stage.mortals(new Fate()),
        endLooks: this.looks,
        scanTime: { at: '06:00', timeZone: 'UTC' },
      });
    }
    return this;
  }

  arrives(): void {
    this.stage.world.users.set(newcomer.id, newcomer);
  }

  also(endOfIt: { readonly endsOn: string; readonly autoRenew: boolean }): void {
    const [retired] = this.stage.world.subscriptions;
    this.stage.world.subscriptions.push({ ...retired!, id: subscriptionId('sibling'), quantity: 1, ...endOfIt });
  }

  get seen(): readonly unknown[] {
    return this.looks.noted.map(({ milestone, on, short }) => [milestone, on, short?.holders ?? 0]);
  }
}

it('looks at the end fourteen days, three days and one day before, once each, and finds nobody', async () => {
  const set = await SetToEnd.begin();

  await set.until('2026-12-14');

  expect(set.seen).toEqual([
    [14, '2026-11-28', 0],
    [3, '2026-12-09', 0],
    [1, '2026-12-11', 0],
  ]);
});

it('finds who got the licence since, and keeps their names', async () => {
  const set = await SetToEnd.begin();
  set.arrives();

  await set.until('2026-11-29');

  expect(set.looks.noted).toMatchObject([{ milestone: 14, short: { holders: 1, seatsLeft: 0 } }]);
  expect(set.stage.ledger.left).toMatchObject([{ name: 'Robin Late', reason: 'notChosen' }]);
});

it.each(['holders', 'list'] as const)('takes nobody for nobody when the %s could not be read in full', async (list) => {
  const set = await SetToEnd.begin();
  set.arrives();
  set.stage.world.unread.set(list, 2);
  await set.until('2026-11-29');
  expect(set.seen).toEqual([]);
  set.stage.world.unread.clear();

  await set.until('2026-11-30');

  expect(set.seen).toEqual([[14, '2026-11-29', 1]]);
});

it('does not look while the house is on hold, and does so after it', async () => {
  const set = await SetToEnd.begin();
  set.arrives();
  set.stage.world.held = { since: '2026-11-27T10:00:00.000Z', because: ['asked'] };
  await set.until('2026-12-01');
  expect(set.seen).toEqual([]);
  set.stage.world.held = undefined;

  await set.until('2026-12-02');

  expect(set.seen).toEqual([[14, '2026-12-01', 1]]);
});

it.each([
  ['goes on', '2026-12-12', true, 0],
  ['ends later', '2026-12-31', false, 0],
  ['ends with it', '2026-12-12', false, 1],
])('counts the seats of another subscription that %s as it is after the end', async (_how, endsOn, autoRenew, held) => {
  const set = await SetToEnd.begin();
  set.arrives();
  set.also({ endsOn, autoRenew });

  await set.until('2026-11-29');

  expect(set.seen).toEqual([[14, '2026-11-28', held]]);
});

it('leaves an end that does not hold any more to the radar', async () => {
  const set = await SetToEnd.begin();
  set.arrives();
  const { subscriptions } = set.stage.world;
  subscriptions.splice(0, 1, { ...subscriptions[0]!, autoRenew: true, scheduledActions: [] });

  await set.until('2026-12-14');

  expect(set.seen).toEqual([]);
});
