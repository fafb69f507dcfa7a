import { toAgent } from '../../../src/migration/notices/notice';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { Diary, alex, channel, endOf } from './oneAgent';

const price = {
  perCharge: { amount: 10, currency: 'EUR' },
  ...{ billingCycle: 'monthly', termDuration: 'P1Y', orderedOn: '2025-12-12' },
};
const dear = (given: Partial<RadarEntry> = {}): RadarEntry =>
  endOf(1, {
    ...{ commerce: 'nce', endOfTerm: 'extends', endsOn: '2026-12-12', term: 'P1Y', quantity: 40 },
    ordered: { orderId: '4f1e', askedAt: '2026-11-22T06:00:00.000Z', price },
    ...given,
  });

const costsOn = (day: string, entry: RadarEntry, recipient = toAgent(alex)) => {
  const toldOn = new Map([[`${entry.subscriptionId} ${entry.endsOn}`, '2026-11-12']]);
  return new Diary([entry], { facts: { toldOn } }).on(day, recipient)?.digest.lines.map(({ cost }) => cost);
};

it('tells an agent what it costs each month once it goes on dearer', () => {
  const cost = { money: { amount: 492, currency: 'EUR' }, atMost: true, orderedOn: '2025-12-12' };

  expect(costsOn('2026-12-11', dear())).toEqual([cost]);
  expect(costsOn('2026-12-11', dear({ endOfTerm: 'unknown' }))).toEqual([cost]);
});

it('tells a channel no price', () => {
  expect(costsOn('2026-12-11', dear(), channel)).toEqual([undefined]);
});

it('tells no price of what ends, nor of a renewal, which another day decides about', () => {
  const renewed = { renewedOn: '2026-12-01', cancelUntilAt: '2026-12-08T14:05:00.000Z', endsOn: '2027-11-30' };

  expect(costsOn('2026-12-11', dear({ endOfTerm: 'ends' }))).toEqual([undefined]);
  expect(costsOn('2026-12-02', dear(renewed))).toEqual([undefined]);
});

it('tells no price of the day on which Microsoft ends the service, unless its term is over then', () => {
  expect(costsOn('2026-12-01', dear({ serviceEndOn: '2026-12-02' }))).toEqual([undefined]);
  expect(costsOn('2026-12-11', dear({ serviceEndOn: '2026-12-12' }))).not.toEqual([undefined]);
});

it('knows what is in an extended term already', () => {
  const isExtended = (given: Partial<RadarEntry>) =>
    new Diary([dear(given)]).on('2026-12-11', toAgent(alex))?.digest.lines.map((line) => line.isExtended);

  expect(isExtended({ isExtended: true })).toEqual([true]);
  expect(isExtended({})).toEqual([undefined]);
});
