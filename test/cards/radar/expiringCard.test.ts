import { expiringCard } from '../../../src/cards/radar/expiringCard';
import { radarCsv } from '../../../src/cards/radar/radarCsv';
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

    expect(text).toMatch(
      /Microsoft ended the service 30 Sep.* · renews itself 12 Apr · billed although nobody can/,
    );
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

it('speaks of nothing dearer where nothing is', () => {
  expect(told({})).not.toMatch(/dearer|per cent/);
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
