import { expiringCard } from '../../../src/cards/radar/expiringCard';
import { radarCsv } from '../../../src/cards/radar/radarCsv';
import { dearerTotal } from '../../../src/migration/radar/monthlyCost';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { readerOf } from '../../../src/text/reader';
import { opensOf, textsOf } from '../../support/cardParts';
import { aRadarEntry, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

const ranked = (given: Partial<RadarEntry>) => rankRadar([aRadarEntry(given)], sampleNow.slice(0, 10));

function cardOf(given: Partial<RadarEntry>) {
  const counted = { total: 1, people: 40, page: 0, pages: 1, byMonth: [], reading: false, failed: 0 };
  return expiringCard({ ...counted, entries: ranked(given) }, reader);
}

const told = (given: Partial<RadarEntry>): string => textsOf(cardOf(given)).join('\n');
const page = 'https://partner.microsoft.com/commerce/customers/c0000000-0000-4000-8000-000000000001/subscriptions';

const yearly: Partial<RadarEntry> = { commerce: 'nce', endOfTerm: 'extends', term: 'P1Y', billingCycle: 'monthly' };

it('says by how many per cent a term goes on dearer, and why there is no sum', () => {
  const text = told(yearly);

  expect(text).toContain('one year, paid monthly · 3 to 23 % dearer than in its term');
  expect(text).toContain('is told in per cent');
});

it('says one figure where it is known', () => {
  expect(told({ ...yearly, term: 'P1M' })).toContain('monthly · 3 % dearer than in its term');
});

it('says of a retired plan in an extended term that it can be cancelled at any time', () => {
  const text = told({ ...yearly, endOfTerm: 'renews', isExtended: true });

  expect(text).toContain('in an Extended Service Term: dearer each month, and can be cancelled at any time');
  expect(text).toContain('3 to 23 % dearer');
});

it('says of a suspended legacy subscription that it is reactivated first, and where', () => {
  expect(told({ status: 'suspended' })).toContain('Reactivate it in Partner Center first');
  expect(opensOf(cardOf({ status: 'suspended' }))).toEqual([page]);
});

it.each<[string, Partial<RadarEntry>, readonly string[]]>([
  ['is active and can be moved here', {}, []],
  ['is suspended and of new commerce', { status: 'suspended', commerce: 'nce' }, []],
  ['can’t be moved here', { canMove: false, reason: 'endsWithoutRenewal' }, [page]],
])('asks nobody to reactivate what %s', (_what, given, pages) => {
  expect(told(given)).not.toContain('Reactivate');
  expect(opensOf(cardOf(given))).toEqual(pages);
});

describe('a service that Microsoft ends', () => {
  const online = { canMove: false, commerce: 'nce', autoRenew: true, endOfTerm: 'renews' } as const;

  it('is told with its own day, and with what the subscription does on another', () => {
    const text = told({ ...online, serviceEndOn: '2026-09-30', endsOn: '2027-04-12' });

    expect(text).toMatch(/Microsoft ended the service 30 Sep.* · renews itself 12 Apr · billed although nobody can/);
  });

  it('is not said to be billed for nothing before its day, nor after the subscription’s', () => {
    const later = told({ ...online, serviceEndOn: '2026-12-31', endsOn: '2027-04-12' });
    const over = told({
      ...online,
      autoRenew: false,
      endOfTerm: 'ends',
      serviceEndOn: '2026-09-30',
      endsOn: '2026-10-31',
    });

    expect(later).toMatch(/Microsoft ends the service 31 Dec.*39 days.* · renews itself/);
    expect(over).toMatch(/Microsoft ended the service 30 Sep.* · ended 31 Oct/);
    expect(later + over).not.toContain('although nobody can use it');
  });

  it('counts its days to its own end where the subscription ends before', () => {
    const text = told({
      ...online,
      autoRenew: false,
      endOfTerm: 'ends',
      serviceEndOn: '2026-12-31',
      endsOn: '2026-11-30',
    });

    expect(text).toMatch(/service 31 Dec.*in 39 days.* · ends .*30 Nov.*in 8 days/);
  });
});

it('says of a renewal until when it can be taken back, instead of when it renews next', () => {
  const nce = { commerce: 'nce', endOfTerm: 'renews', term: 'P1Y', billingCycle: 'monthly' } as const;
  const given = { ...nce, endsOn: '2027-11-20', renewedOn: '2026-11-21', cancelUntilAt: '2026-11-28T13:05:00.000Z' };
  const text = told(given);

  expect(text).toContain('renewed on 21 Nov, **can be taken back until 28 Nov, 14:05**');
  expect(text).not.toMatch(/renews itself|can be cancelled/);
  expect(told({ ...given, cancelUntilAt: '2026-11-21T13:05:00.000Z' })).toContain('renews itself 20 Nov');
  expect(radarCsv(ranked(given), { locale: 'en-GB' })).toContain(',2026-11-21,,,,,');
});

it('speaks of nothing dearer where nothing is', () => {
  expect(told({})).not.toMatch(/dearer|per cent/);
});

const price = { perCharge: { amount: 6, currency: 'EUR' }, billingCycle: 'monthly', orderedOn: '2025-12-12' };
const ordered = { orderId: '4f1e', askedAt: sampleNow, price };

it.each<[string, Partial<RadarEntry>, string]>([
  ['what it will cost', yearly, 'then at most about **€295.20** a month, by the price of its order of 12 Dec 2025'],
  ['what it costs', { ...yearly, isExtended: true }, '% dearer than in its term · at most about **€295.20** a month'],
  ['what it may cost', { ...yearly, endOfTerm: 'unknown' }, 'if it goes on, at most about **€295.20** a month'],
  [
    'what it will cost where that is exactly known',
    { ...yearly, term: 'P1M', ordered: { ...ordered, price: { ...price, termDuration: 'P1M' } } },
    '3 % dearer than in its term · then about **€247.20** a month',
  ],
])('says %s each month, by which price, and whose prices these are', (_what, given, sentence) => {
  const text = told({ ordered, ...given });

  expect(text).toContain(sentence);
  expect(text).toContain('by the partner prices of the orders');
  expect(text).not.toContain('in per cent');
});

it('says at the top what all of it comes to, each currency by itself, and what has no price', () => {
  const dollars = { ...ordered, price: { ...price, perCharge: { amount: 2, currency: 'USD' } } };
  const entries = [{ ordered }, { ordered: dollars }, {}].map((given) => aRadarEntry({ ...yearly, ...given }));
  const shown = { total: 9, people: 400, page: 0, pages: 2, byMonth: [], reading: false, failed: 0, entries: [] };
  const card = (locale: string) =>
    textsOf(expiringCard({ ...shown, dearer: dearerTotal(entries) }, readerOf({ locale }))).join('\n');

  expect(card('en-GB')).toContain(
    '120 licences go on dearer: at most about **€295.20 and US$98.40** a month, ' +
      'not counting 40 licences whose price I don’t know',
  );
  expect(card('it-IT')).toContain('120 licenze proseguono più care: al massimo circa **295,20');
});

it.each<[string, string, string]>([
  ['en-GB', ',', '295.2,true,EUR,2025-12-12,3-23'],
  ['it-IT', ';', '295,2;true;EUR;2025-12-12;3-23'],
])('has money in the file as a spreadsheet there reads it (%s)', (locale, separator, cells) => {
  const [columns, row] = radarCsv(ranked({ ...yearly, ordered }), { locale })
    .trim()
    .split('\r\n');

  expect(columns?.split(separator).slice(-5)).toEqual([
    ...['perMonth', 'perMonthIsAtMost', 'currency', 'pricedByOrderOf', 'dearerByPercent'],
  ]);
  expect(row).toMatch(new RegExp(`${cells.replaceAll('.', '\\.')}$`));
});

it.each<[string, Partial<RadarEntry>]>([
  ['3-23', yearly],
  ['3', { ...yearly, term: 'P1M' }],
  ['', {}],
])('has it in the last column of the file (%s)', (cell, given) => {
  const [columns, row] = radarCsv(ranked(given), { locale: 'en-GB' }).trim().split('\r\n');

  expect(columns?.split(',').at(-1)).toBe('dearerByPercent');
  expect(row?.split(',').at(-1)).toBe(cell);
});
