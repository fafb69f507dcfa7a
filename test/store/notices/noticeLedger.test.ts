import { migrationId } from '../../../src/migration/ids';
import type { Milestone, Recipient } from '../../../src/migration/notices/notice';
import type { NoticeRow } from '../../../src/migration/ports';
import { createCustomerAssignments } from '../../../src/store/chat/customerAssignments';
import { createNoticeLedger } from '../../../src/store/notices/noticeLedger';
import { createNoticeWishes } from '../../../src/store/notices/noticeWishes';
import { createOldNotices } from '../../../src/store/notices/oldNotices';
import { alex, dana, endOf } from '../../notices/compose/oneAgent';
import { freshStore } from '../../support/database';

const AT = '2026-11-22T09:00:00.000Z';
const [one, other] = [endOf(1), endOf(2)];
const toAlex: Recipient = `agent:${alex}`;

let store: Awaited<ReturnType<typeof freshStore>>;
let ledger: ReturnType<typeof createNoticeLedger>;
let wishes: ReturnType<typeof createNoticeWishes>;
let assignments: ReturnType<typeof createCustomerAssignments>;
beforeEach(async () => {
  store = await freshStore();
  ledger = createNoticeLedger(store.db);
  wishes = createNoticeWishes(store.db);
  assignments = createCustomerAssignments(store.db);
});
afterEach(() => store.drop());

const row = (milestone: Milestone, entry = one, recipient: Recipient = toAlex): NoticeRow => ({
  recipient,
  subscriptionId: entry.subscriptionId,
  endsOn: '2026-12-12',
  milestone,
  customerName: entry.customerName,
  offerName: entry.offerName,
});
const letter = (id: string, day = '2026-11-22', recipient: Recipient = toAlex) => ({
  id,
  recipient,
  day,
  content: { id },
});
const told = async () =>
  (await ledger.told([toAlex], [one.subscriptionId])).map(({ subscriptionId, milestones }) => [
    subscriptionId,
    [...milestones].sort(),
  ]);

it('writes a letter together with what it tells', async () => {
  expect(await ledger.write(letter('a'), [row('30'), { ...row('60'), coveredBy: '30' }], AT)).toBe(true);

  expect(await told()).toEqual([[one.subscriptionId, ['30', '60']]]);
  expect(await ledger.written('2026-11-22', [toAlex, `agent:${dana}`])).toEqual(new Set([toAlex]));
  const { rows } = await store.db.pool.query(
    'select state, content, next_try_at, covered_by from planshift.letter join planshift.notice on letter_id = id order by milestone',
  );
  expect(rows).toEqual([
    { state: 'waiting', content: { id: 'a' }, next_try_at: new Date(AT), covered_by: null },
    { state: 'waiting', content: { id: 'a' }, next_try_at: new Date(AT), covered_by: '30' },
  ]);
});

it('writes nothing at all when there is a letter for that day, or when any of it was told already', async () => {
  await ledger.write(letter('a'), [row('30')], AT);

  expect(await ledger.write(letter('b'), [row('14')], AT)).toBe(false);
  expect(await ledger.write(letter('c', '2026-11-23'), [row('14'), row('30')], AT)).toBe(false);
  expect(await told()).toEqual([[one.subscriptionId, ['30']]]);
  expect(await ledger.write(letter('d', '2026-11-23'), [row('14')], AT)).toBe(true);
});

it('lets one of many that write the same at once through', async () => {
  const days = ['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'];
  const rows = [row('30'), row('60'), row('90'), row('30', other)];
  const written = await Promise.all(
    days.map((day, index) => ledger.write(letter(`letter-${index}`, day), index % 2 ? rows : [...rows].reverse(), AT)),
  );

  expect(written.filter(Boolean)).toHaveLength(1);
});

it('counts what a refused letter said as told to nobody, so that it can be told again', async () => {
  await ledger.write(letter('a'), [row('30')], AT);
  await store.db.pool.query(`update planshift.letter set state = 'refused', refused_because = 'blocked'`);

  expect(await told()).toEqual([]);
  expect(await ledger.write(letter('b', '2026-11-23'), [row('30')], AT)).toBe(true);
  expect(await told()).toEqual([[one.subscriptionId, ['30']]]);
  expect(await ledger.write(letter('c', '2026-11-24'), [row('30')], AT)).toBe(false);
});

it('waits for no agent whose letters are refused day after day', async () => {
  const refuse = () =>
    store.db.pool.query(`update planshift.letter set state = 'refused', refused_because = 'malformed'`);
  const since = async () => (await ledger.facts()).toldOn.get(`${one.subscriptionId} 2026-12-12`);
  await ledger.write(letter('a', '2026-11-20'), [row('30')], AT);
  expect(await since()).toBeUndefined();
  await refuse();

  await ledger.write(letter('b', '2026-11-23'), [row('30')], AT);
  expect(await since()).toBe('2026-11-20');
  await refuse();
  expect(await since()).toBe('2026-11-20');
});

it('knows since when agents were told of an end: by letters that came, and not by a channel’s', async () => {
  const state = (id: string, is: string) =>
    store.db.pool.query('update planshift.letter set state = $2 where id = $1', [id, is]);
  const since = async () => (await ledger.facts()).toldOn.get(`${one.subscriptionId} 2026-12-12`);
  const toChannel: Recipient = 'channel:19:sales@thread.tacv2';
  await ledger.write(letter('c', '2026-11-20', toChannel), [row('30', one, toChannel)], AT);
  await ledger.write(letter('a', '2026-11-21'), [row('60')], AT);
  await ledger.write(letter('b', '2026-11-22'), [row('30')], AT);
  await state('c', 'delivered');
  expect(await since()).toBeUndefined();

  await state('a', 'refused');
  await state('b', 'delivered');
  expect(await since()).toBe('2026-11-22');

  await state('a', 'unknown');
  expect(await since()).toBe('2026-11-21');

  await store.db.pool.query(`delete from planshift.letter where id in ('a', 'b')`);
  expect(await since()).toBe(AT.slice(0, 10));
});

it('leaves out what is closed, unless it is asked for, and the letter of one day', async () => {
  await ledger.write(letter('a'), [row('30'), row('30', other)], AT);
  await ledger.write(letter('b', '2026-11-23'), [row('closed'), row('closed', other)], AT);

  expect(await told()).toEqual([[one.subscriptionId, ['30', 'closed']]]);
  const before = await ledger.told([toAlex], [], '2026-11-23');
  expect(before.map(({ milestones }) => milestones)).toEqual([['30'], ['30']]);
});

it('tells which letters and readings may change anything by a stamp that is the same until then', async () => {
  const before = await ledger.stamp();
  expect(await ledger.stamp()).toBe(before);
  await wishes.setSettings(alex, { isOn: false });
  const after = await ledger.stamp();

  expect(after).not.toBe(before);
  expect(await ledger.stamp()).toBe(after);
});

it('keeps what agents wish for', async () => {
  const mute = { what: 'customer', key: one.customerId, name: 'Customer 1' } as const;
  await wishes.mute(alex, mute, AT);
  await wishes.mute(alex, mute, AT);
  await wishes.mute(alex, { what: 'plan', key: 'pack:kaizala-pro', name: 'Kaizala Pro' }, AT);
  await wishes.remind(alex, one.subscriptionId, '2026-11-24');
  await wishes.remind(alex, one.subscriptionId, '2026-11-25');
  await wishes.acted(one.subscriptionId, '2026-12-12', alex, AT);
  await wishes.acted(one.subscriptionId, '2026-12-12', dana, AT);
  await wishes.setSettings(alex, { isOn: true, quietHours: { from: '17:00', until: '09:00' } });

  expect(await wishes.mutes(alex)).toEqual([mute, { what: 'plan', key: 'pack:kaizala-pro', name: 'Kaizala Pro' }]);
  expect(await wishes.settings(alex)).toEqual({ isOn: true, quietHours: { from: '17:00', until: '09:00' } });
  for (const quietHours of ['never', 'always'] as const) {
    await wishes.setSettings(dana, { isOn: true, quietHours });
    expect(await wishes.settings(dana)).toEqual({ isOn: true, quietHours });
  }
  await wishes.setSettings(dana, { isOn: true });
  expect(await wishes.settings(dana)).toEqual({ isOn: true });
  expect(await ledger.settings()).toEqual(
    new Map<string, unknown>([
      [alex, { isOn: true, quietHours: { from: '17:00', until: '09:00' } }],
      [dana, { isOn: true }],
    ]),
  );
  const facts = await ledger.facts();
  expect(facts.mutes).toContainEqual({ agentId: alex, what: 'plan', key: 'pack:kaizala-pro' });
  expect(facts.reminders).toEqual([{ agentId: alex, subscriptionId: one.subscriptionId, on: '2026-11-25' }]);
  expect(facts.acted).toEqual(new Set([`${one.subscriptionId} 2026-12-12`]));

  await wishes.unmute(alex, mute);
  await wishes.remind(alex, one.subscriptionId, undefined);
  expect(await wishes.mutes(alex)).toHaveLength(1);
  expect((await ledger.facts()).reminders).toEqual([]);
});

it('knows of each subscription only its latest migration', async () => {
  const insert = (id: string, state: string, startedAt: string, subscription: string) =>
    store.db.pool.query(
      `insert into planshift.migration (id, plan, hash, subscription_id, customer_id, agent_id, customer_name,
         retired_name, replacement_name, state, control, run_no, started_at)
       values ($1, '{}', '', $4, 'c', 'a', 'n', 'r', 'p', $2, 'run', 1, $3)`,
      [migrationId(id), state, startedAt, subscription],
    );
  await insert('m1', 'stopped', '2026-11-01T09:00:00Z', one.subscriptionId);
  await insert('m2', 'moving', '2026-11-02T09:00:00Z', one.subscriptionId);
  await insert('m3', 'done', '2026-11-01T09:00:00Z', other.subscriptionId);

  expect((await ledger.facts()).migrations).toEqual(
    new Map([
      [one.subscriptionId, 'running'],
      [other.subscriptionId, 'moved'],
    ]),
  );
});

it('forgets what is too old, tells nothing of it again that can be told, and keeps what waits', async () => {
  const old = (more: Partial<NoticeRow> & Pick<NoticeRow, 'milestone'>) => ({ ...row('30'), ...more });
  await ledger.write(letter('a', '2026-01-05'), [row('90'), old({ milestone: '1', endsOn: '2026-01-06' })], AT);
  await ledger.write(letter('b', '2026-01-06'), [row('60')], AT);
  await ledger.write(letter('c', '2026-01-07'), [row('60', other)], AT);
  await ledger.write(letter('d', '2026-09-30'), [row('30')], AT);
  await store.db.pool.query(`update planshift.letter set state =
    case id when 'a' then 'delivered' when 'b' then 'refused' when 'c' then 'waiting' else 'delivered' end`);
  await wishes.remind(alex, one.subscriptionId, '2026-09-22');
  await wishes.remind(alex, other.subscriptionId, '2026-09-23');
  await wishes.acted(one.subscriptionId, '2026-05-25', alex, AT);
  await wishes.acted(one.subscriptionId, '2026-05-26', alex, AT);

  const before = { lettersBefore: '2026-09-23', remindersBefore: '2026-09-23', endsBefore: '2026-05-26' };
  const oldNotices = createOldNotices(store.db);
  // A reminder, what somebody saw to, two rows and two letters.
  expect(await oldNotices.forget(before)).toBe(6);
  expect(await oldNotices.forget(before)).toBe(0);

  const { rows } = await store.db.pool.query<{ id: string }>('select id from planshift.letter order by id');
  expect(rows.map(({ id }) => id)).toEqual(['c', 'd']);
  expect(await told()).toEqual([
    [one.subscriptionId, ['30', '90']],
    [other.subscriptionId, ['60']],
  ]);
  const facts = await ledger.facts();
  expect(facts.reminders).toEqual([{ agentId: alex, subscriptionId: other.subscriptionId, on: '2026-09-23' }]);
  expect(facts.acted).toEqual(new Set([`${one.subscriptionId} 2026-05-26`]));
  expect(await ledger.write(letter('e', '2026-11-22'), [row('90')], AT)).toBe(false);
  expect(await ledger.write(letter('e', '2026-11-22'), [row('60')], AT)).toBe(true);
});

describe('assignments', () => {
  it('hold one agent for each customer, the last one said', async () => {
    await assignments.assign(
      [
        { customerId: one.customerId, agentId: alex },
        { customerId: other.customerId, agentId: dana },
        { customerId: one.customerId, agentId: dana },
      ],
      AT,
    );
    await assignments.assign([{ customerId: other.customerId }], AT);

    expect(await assignments.all()).toEqual([{ customerId: one.customerId, agentId: dana }]);
    expect(await assignments.of(dana)).toEqual(new Set([one.customerId]));
    expect(await assignments.of(alex)).toEqual(new Set());
  });

  it('do not count for who said it is not theirs, until they get it again', async () => {
    const notMine = { what: 'notMine', key: one.customerId, name: 'Customer 1' } as const;
    await assignments.assign([{ customerId: one.customerId, agentId: alex }], AT);
    await wishes.mute(alex, notMine, AT);
    expect(await assignments.of(alex)).toEqual(new Set());

    await assignments.assign([{ customerId: one.customerId, agentId: alex }], AT);
    expect(await assignments.of(alex)).toEqual(new Set([one.customerId]));
    expect(await wishes.mutes(alex)).toEqual([]);
  });
});
