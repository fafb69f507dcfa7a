import fc from 'fast-check';
import { expiringOf } from '../../../gallery/contoso/radar';
import { expiringCard } from '../../../src/cards/radar/expiringCard';
import { radarCsv } from '../../../src/cards/radar/radarCsv';
import { addDays } from '../../../src/migration/days';
import { customerId } from '../../../src/migration/ids';
import { dearerTotal } from '../../../src/migration/radar/monthlyCost';
import { onRadar } from '../../../src/migration/radar/onRadar';
import { filterRadar, readFilter, soughtBy } from '../../../src/migration/radar/radarFilter';
import type { Sought } from '../../../src/migration/radar/radarFilter';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, opensOf, submitsOf, textsOf } from '../../support/cardParts';
import { anySubscription, readOn } from '../../support/everySubscription';
import { kaizalaPro } from '../../support/pack';
import { aRadarEntry, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

const pack = kaizalaPro();
const whose = { id: customerId('contoso'), name: 'Contoso', domain: 'contoso.example' };
const readNow = { at: `${readOn}T06:00:00.000Z`, today: readOn };

const ranked = (given: Partial<RadarEntry>) => rankRadar([aRadarEntry(given)], sampleNow.slice(0, 10));

function cardOf(given: Partial<RadarEntry>) {
  return expiringCard(expiringOf(ranked(given)), reader);
}

const told = (given: Partial<RadarEntry>): string => textsOf(cardOf(given)).join('\n');
const page = 'https://partner.microsoft.com/commerce/customers/c0000000-0000-4000-8000-000000000001/subscriptions';

const yearly: Partial<RadarEntry> = { commerce: 'nce', endOfTerm: 'extends', term: 'P1Y', billingCycle: 'monthly' };

it('says by how many per cent a term goes on dearer, and why there is no sum', () => {
  const text = told(yearly);

  expect(text).toContain('\n3–23% more expensive\n');
  expect(text).toContain('only the percentage is shown');
});

it('says one figure where it is known', () => {
  expect(told({ ...yearly, term: 'P1M' })).toContain('monthly · 3% more expensive');
});

it('says of a retired plan in an extended term that it can be cancelled at any time, and names no last moment', () => {
  const cancelUntilAt = '2026-12-25T00:59:00.000Z';
  expect(told({ ...yearly, cancelUntilAt })).toContain('can be cancelled until');
  const text = told({ ...yearly, endOfTerm: 'renews', isExtended: true, cancelUntilAt });

  expect(text).not.toContain('can be cancelled until');

  expect(text).toContain('in a more expensive extended term, cancellable any time');
  expect(text).toContain('3–23% more expensive');
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
      /Microsoft ended the service 30 Sept? · renews automatically 12 Apr · billed although nobody can/,
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

    expect(later).toMatch(/39 days.* · Microsoft ends the service 31 Dec · renews automatically/);
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

    expect(text).toMatch(/^\*\*8 days\*\* · .*service 31 Dec, in 39 days · ends .*30 Nov/m);
  });
});

it('says of a renewal until when it can be taken back, instead of when it renews next', () => {
  const nce = { commerce: 'nce', endOfTerm: 'renews', term: 'P1Y', billingCycle: 'monthly' } as const;
  const given = { ...nce, endsOn: '2027-11-20', renewedOn: '2026-11-21', cancelUntilAt: '2026-11-28T13:05:00.000Z' };
  const text = told(given);

  expect(text).toContain('renewed on 21 Nov, **can be taken back until 28 Nov, 14:05**');
  expect(text).not.toMatch(/renews automatically|can be cancelled/);
  expect(told({ ...given, cancelUntilAt: '2026-11-21T13:05:00.000Z' })).toContain('renews automatically 20 Nov');
  expect(radarCsv(ranked(given), { locale: 'en-GB' })).toContain(',2026-11-21,,,,,');
});

it('speaks of nothing dearer where nothing is', () => {
  expect(told({})).not.toMatch(/dearer|per cent/);
});

const price = { perCharge: { amount: 6, currency: 'EUR' }, billingCycle: 'monthly', orderedOn: '2025-12-12' };
const ordered = { orderId: '4f1e', askedAt: sampleNow, price };

it.each<[string, Partial<RadarEntry>, string]>([
  ['what it will cost', yearly, 'then up to about **€295.20** a month'],
  ['what it costs', { ...yearly, isExtended: true }, '% more expensive · up to about **€295.20** a month'],
  ['what it may cost', { ...yearly, endOfTerm: 'unknown' }, 'if it continues, up to about **€295.20** a month'],
  [
    'what it will cost where that is exactly known',
    { ...yearly, term: 'P1M', ordered: { ...ordered, price: { ...price, termDuration: 'P1M' } } },
    '3% more expensive · then about **€247.20** a month',
  ],
])('says %s each month, and whose prices these are', (_what, given, sentence) => {
  const text = told({ ordered, ...given });

  expect(text).toContain(sentence);
  expect(text).toContain('at the partner prices of the orders');
  expect(text).not.toContain('per cent');
});

it('says at the top what all of it comes to, each currency by itself, and what has no price', () => {
  const dollars = { ...ordered, price: { ...price, perCharge: { amount: 2, currency: 'USD' } } };
  const entries = [{ ordered }, { ordered: dollars }, {}].map((given) => aRadarEntry({ ...yearly, ...given }));
  const shown = expiringOf([]);
  const card = (locale: string) =>
    textsOf(expiringCard({ ...shown, dearer: dearerTotal(entries) }, readerOf({ locale }))).join('\n');

  expect(card('en-GB')).toContain(
    '120 licences continue at a higher price: up to about **€295.20 and US$98.40** a month, ' +
      'not counting 40 licences whose price I don’t know',
  );
  expect(card('it-IT')).toContain('120 licenze proseguono a un prezzo più alto: fino a circa **295,20');
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

describe('the tiles', () => {
  const buckets = ['urgent', 'soon', 'later', 'unknown', 'rescuable', 'ended'] as const;
  const anyEntries = fc.array(fc.tuple(anySubscription, fc.boolean()), { minLength: 1, maxLength: 12 }).map((each) =>
    each.flatMap(([facts, isRetired]) => {
      const entry = onRadar(isRetired ? facts : { ...facts, offerId: 'other' }, whose, [pack], readNow);
      return entry === undefined ? [] : [entry];
    }),
  );
  const tilesOf = (card: ReturnType<typeof expiringCard>) =>
    elementsOf(card).flatMap(({ type, selectAction }) =>
      type === 'Column' && selectAction !== undefined
        ? [selectAction as { title: string; data: { only?: string } }]
        : [],
    );
  const words = { mine: [], rescuable: ['rescuable'], extended: [], free: [], filling: [] };

  it('add up to the title, and each leads to just as many rows; where there is but one part, the title is enough', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const all = rankRadar(entries, readOn);
        const tiles = tilesOf(expiringCard(expiringOf(all), reader));
        const counts = tiles.map(({ title }) => Number.parseInt(title, 10));
        const shown = tiles.map(({ data }) => filterRadar(all, readFilter(data.only ?? '', words), new Set()).length);

        if (new Set(all.map(({ bucket }) => bucket)).size < 2) return expect(tiles).toEqual([]);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
        expect(shown).toEqual(counts);
      }),
      { numRuns: 60 },
    );
  });

  it('keep their counts and the title while one of them is shown, and lead back to all', () => {
    const all = buckets.flatMap((_, n) => ranked({ endsOn: addDays(readOn, n * 40 - 60), quantity: n + 1 }));
    for (const part of buckets.filter((each) => all.some(({ bucket }) => bucket === each))) {
      const [whole, chosen] = [expiringOf(all), expiringOf(all, part)].map((data) => expiringCard(data, reader));

      expect(textsOf(chosen!)[0]).toBe(textsOf(whole!)[0]);
      expect(tilesOf(chosen!).map(({ title }) => title)).toEqual(tilesOf(whole!).map(({ title }) => title));
      expect(tilesOf(chosen!).filter(({ data }) => data.only === undefined)).toHaveLength(1);
    }
  });
});

it('stands in the order of days under each heading', () => {
  const ends = ['2026-12-20', '2026-11-25', '2027-01-20', '2026-12-01', '2026-08-30', '2026-11-10'];
  const entries = rankRadar(
    ends.map((endsOn, n) => aRadarEntry({ customerName: `No ${n}`, endsOn, quantity: 10 ** n })),
    sampleNow.slice(0, 10),
  );
  const text = textsOf(expiringCard(expiringOf(entries), reader)).join('\n');

  expect(text).toMatch(
    /Within 30 days\nNo 1\n[^]*No 3\n[^]*No 0\n[^]*Within 90 days\nNo 2\n[^]*saved\nNo 4\n[^]*No 5\n/,
  );
});

it('names the plan once where most rows are of it', () => {
  const entries = rankRadar(
    ['Kaizala Pro', 'Kaizala Pro', 'Kaizala Pro', 'Visio Plan 2'].map((offerName) => aRadarEntry({ offerName })),
    sampleNow.slice(0, 10),
  );
  const text = textsOf(expiringCard(expiringOf(entries), reader)).join('\n');

  expect(text.match(/Kaizala Pro/g)).toHaveLength(1);
  expect(text).toContain('All are Kaizala Pro unless named.');
  expect(text).toContain('Visio Plan 2 · 40 licences');
});

it('has no blue button, and at most six in view beside the rows', () => {
  const card = expiringCard({ ...expiringOf(ranked({})), page: 1, pages: 3, total: 20, filter: 'e4' }, reader);
  const actions = card['actions'] as readonly { readonly mode?: string; readonly style?: string }[];

  expect(actions.filter(({ mode }) => mode !== 'secondary').length).toBeLessThanOrEqual(6);
  expect(submitsOf(card).filter(({ style }) => style === 'positive')).toEqual([]);
});

it('says below all else how many are left out that cost nothing, and how to see them', () => {
  const said = (freeLeftOut: number) =>
    textsOf(expiringCard({ ...expiringOf(ranked({})), freeLeftOut }, reader)).join('\n');

  expect(said(3)).toContain('is not listed.\n3 that are free or trials are left out: **expiring free**');
  expect(said(0)).not.toContain('expiring free');
});

describe('the counts', () => {
  const drawerOf = (entries: ReturnType<typeof rankRadar>) => {
    const drawer = elementsOf(expiringCard(expiringOf(entries), reader)).find(({ id }) => id === 'months');
    return textsOf({ body: [drawer] });
  };

  it('add up to all there are, and what need not is said to be of these', () => {
    const others = { reason: 'endsWithoutRenewal', canMove: false } as const;
    const entries = rankRadar(
      [{}, { ...yearly }, { status: 'suspended' as const }, others, { ...others, ...yearly }].map((given) =>
        aRadarEntry(given),
      ),
      sampleNow.slice(0, 10),
    );
    const [sum, ofThese] = drawerOf(entries);

    expect(sum).toBe('3 of retired plans · one other that ends, or may · one other that continues');
    expect(ofThese).toMatch(
      /^Of these, and one may be of several kinds: .*2 continue at a higher price.* · one is susp/,
    );
  });
});

describe('where nothing is found', () => {
  const none = { ...expiringOf([]), inAll: 12 };
  const said = (given: Partial<Parameters<typeof expiringCard>[0]>, locale = 'en-GB') =>
    textsOf(expiringCard({ ...none, ...given }, readerOf({ locale, timeZone: 'UTC' }))).join('\n');

  it.each<[string, Sought | undefined, string]>([
    ['mine', { wish: 'mine' }, 'None of your customers has a subscription that needs attention.'],
    ['mine', { wish: 'notAssigned' }, 'No customer is assigned to you yet.'],
    ['free', { wish: 'free' }, 'No subscription is free or a trial.'],
    ['extended', { wish: 'extended' }, 'No subscription continues at a higher price.'],
    ['30', { wish: 'within', days: 30 }, 'Nothing needs attention within 30 days.'],
    ['zzz', { wish: 'named' }, 'No customer, domain or plan matches “zzz”.'],
    ['mine zzz', undefined, 'Nothing matches “mine zzz”.'],
  ])('says what was looked for, what there is, and what to type for it: %s', (filter, sought, title) => {
    const text = said({ filter, ...(sought === undefined ? {} : { sought }) });

    expect(text.startsWith(title)).toBe(true);
    expect(text).toContain('In all, 12 subscriptions need attention: type **expiring**.');
    expect(text.includes('type **assign contoso to me**')).toBe(sought?.wish === 'notAssigned');
  });

  it('says so in Italian', () => {
    const text = said({ filter: 'mie', sought: { wish: 'notAssigned' } }, 'it-IT');

    expect(text).toMatch(/^Non ti è ancora assegnato nessun cliente\./);
    expect(text).toContain('assegna contoso a me');
    expect(text).toContain('In tutto ci sono 12 sottoscrizioni da seguire: scrivi **scadenze**.');
  });

  it('names the part that is empty beside those that are not', () => {
    const soon = ranked({});
    const data = { ...expiringOf(soon), entries: [], total: 0, part: 'ended', filter: '<0' } as const;

    expect(textsOf(expiringCard(data, reader)).join('\n')).toContain('None of these is under “without service”.');
  });

  it.each<[string, boolean, Sought | undefined]>([
    ['mine', true, { wish: 'mine' }],
    ['mine kaizala', false, { wish: 'notAssigned' }],
    ['mine kaizala', true, undefined],
    ['free rescuable', true, { wish: 'free' }],
    ['30', true, { wish: 'within', days: 30 }],
    ['rescuable', true, undefined],
  ])('knows what alone was asked for by “%s” (has customers: %s)', (typed, hasOwn, sought) => {
    const words = { mine: ['mine'], rescuable: ['rescuable'], extended: [], free: ['free'], filling: [] };

    expect(soughtBy(readFilter(typed, words), hasOwn)).toEqual(sought);
  });
});
