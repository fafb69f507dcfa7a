import { toAgent } from '../../../src/migration/notices/notice';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { Diary, alex, channel, dana, endOf, linesOf } from './oneAgent';
import type { Situation } from './oneAgent';

/** Renewed on the first of the month, as it does each month, and could be taken back until the eighth. */
const monthly = (nth: number, more: Partial<RadarEntry> = {}): RadarEntry =>
  endOf(nth, {
    ...{ commerce: 'nce', autoRenew: true, endOfTerm: 'renews', term: 'P1M', billingCycle: 'monthly' },
    ...{ endsOn: '2026-12-31', renewedOn: '2026-12-01', cancelUntilAt: '2026-12-08T14:05:00.000Z' },
    ...more,
  });
const due = endOf(9, { endsOn: '2026-12-12' });
const named = (entries: readonly RadarEntry[], situation: Situation = {}, recipient = toAgent(alex)) =>
  new Diary([due, ...entries], situation).on('2026-12-05', recipient)?.digest.monthly.map((each) => each.customerName);

it('writes to nobody because a monthly term has renewed, however many there are', () => {
  const diary = new Diary([monthly(1), monthly(2), monthly(3)]);

  expect(['2026-12-01', '2026-12-05', '2026-12-08', '2026-12-30'].map((day) => diary.on(day))).toEqual(
    Array(4).fill(undefined),
  );
});

it('names them in one line of a day with a decision, and has no row of any', () => {
  expect(named([monthly(2), monthly(1)])).toEqual(['Customer 1', 'Customer 2']);
  expect(linesOf(new Diary([due, monthly(1)]).on('2026-12-05'))).toEqual(['Customer 9 7']);
});

it('tells as before of a year that renewed, and of a month that ends or goes on dearer', () => {
  const on = (more: Partial<RadarEntry>) => linesOf(new Diary([monthly(1, more)]).on('2026-12-02'));

  expect(on({ term: 'P1Y', endsOn: '2027-11-30' })).toEqual(['Customer 1 6']);
  expect(on({ endOfTerm: 'ends', cancelUntilAt: undefined as never })).toEqual(['Customer 1 29']);
  expect(on({ endOfTerm: 'extends', cancelUntilAt: undefined as never })).toEqual(['Customer 1 29']);
});

it('names none that is muted, somebody else’s, or in an extended term', () => {
  const { customerId } = monthly(1);

  expect(named([monthly(1)], { facts: { mutes: [{ agentId: alex, what: 'customer', key: customerId }] } })).toEqual([]);
  const danas: Situation = { hearing: [alex, dana], facts: { assignments: [{ customerId, agentId: dana }] } };
  expect(named([monthly(1)], danas)).toEqual([]);
  expect(named([monthly(1)], danas, toAgent(dana))).toEqual(['Customer 1']);
  expect(named([monthly(1, { isExtended: true })])).toEqual([]);
  const toldOn = new Map([[`${due.subscriptionId} ${due.endsOn}`, '2026-12-01']]);
  expect(
    named([monthly(1)], { rules: { channel: { id: '19:sales', language: 'en' } }, facts: { toldOn } }, channel),
  ).toEqual([]);
});

it('tells nobody of a trial, nor of what is free by the price of its order', () => {
  const price = { perCharge: { amount: 0, currency: 'EUR' }, billingCycle: 'monthly', orderedOn: '2025-12-01' };
  const ordered = { orderId: 'a0b1c2d3e4f5', askedAt: '2026-11-01T06:00:00.000Z', price };
  const ending = (more: Partial<RadarEntry>) => new Diary([endOf(1, { endsOn: '2026-12-12', ...more })]);

  expect(linesOf(ending({}).on('2026-12-05'))).toEqual(['Customer 1 7']);
  expect(ending({ isTrial: true }).on('2026-12-05')).toBeUndefined();
  expect(ending({ ordered }).on('2026-12-05')).toBeUndefined();
  expect(named([monthly(1, { ordered })])).toEqual([]);
});
