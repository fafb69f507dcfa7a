import { answeredCard } from '../../../src/cards/questions/answeredCard';
import { customerQuestionCard } from '../../../src/cards/questions/customerQuestionCard';
import { termQuestionCard } from '../../../src/cards/questions/termQuestionCard';
import { expiringCard } from '../../../src/cards/radar/expiringCard';
import type { ExpiringData } from '../../../src/cards/radar/expiringData';
import { radarParts } from '../../../src/migration/radar/radarCounts';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { plain } from '../../../src/text/plain';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, submitsOf, textsOf } from '../../support/cardParts';
import { anOffer, aRadarEntry, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const question = 'q1';

const ranked = (...given: Parameters<typeof aRadarEntry>[0][]) =>
  rankRadar(given.map(aRadarEntry), sampleNow.slice(0, 10));

describe('the list of what ends', () => {
  const card = (given: Partial<ExpiringData> = {}) => {
    const entries = ranked({}, { endsOn: '2026-11-23' }, { endsOn: '2026-07-20' }, { endOfTerm: 'renews' });
    const data = { entries, total: 20, people: 900, page: 1, pages: 3, byMonth: [], reading: false, failed: 0 };
    const all = { ...data, readAt: sampleNow, ...given };
    return expiringCard({ parts: radarParts(all.entries), ...all }, reader);
  };

  it('tells how urgent each is in words, not by colour alone', () => {
    const text = textsOf(card()).join('\n');

    expect(text).toContain('Within 30 days\nContoso Freight\n**Tomorrow** · ends Mon 23 Nov');
    expect(text).toContain('**20 days** · ends 12 Dec');
    expect(text).toContain('ended 20 Jul');
    expect(text).toContain('**20 days** · renews automatically 12 Dec');
  });

  it('tells apart why each is there and what becomes of it', () => {
    const entries = ranked(
      { reason: 'endsWithoutRenewal', canMove: false, commerce: 'nce' },
      { endOfTerm: 'extends', commerce: 'nce', endsOn: '2026-12-27' },
      { endOfTerm: 'renews', autoRenew: true, serviceEndOn: '2026-12-31', canMove: false },
      { status: 'expired', endsOn: '2026-11-18' },
      { status: 'onhold', term: 'P1Y', billingCycle: 'monthly', cancelUntilAt: '2026-11-29T10:15:00.000Z' },
    );
    const shown = card({ entries, page: 0 });
    const text = textsOf(shown).join('\n');

    expect(text).toContain('not a retired plan, its renewal is off: decide in Partner Center');
    expect(text).toContain('continues after 27 Dec in a more expensive extended term');
    expect(text).toContain('**39 days** · Microsoft ends the service 31 Dec');
    expect(text).toContain('**Data is deleted within 86 days** · ended 18 Nov · can still be saved · expired');
    expect(text).toContain('onhold');
    expect(text).toContain('\ncan be cancelled until');
  });

  it('offers the move of what is active only', () => {
    const entries = ranked(
      { endsOn: '2026-12-27' },
      { status: 'expired' },
      { status: 'onhold' },
      { status: 'suspended' },
    );
    const moves = submitsOf(card({ entries, page: 0 })).filter(
      ({ data }) => (data as { open: string }).open === 'migrate',
    );

    expect(moves).toHaveLength(1);
  });

  it('names the customers that could not be read', () => {
    const text = textsOf(card({ failed: 2, failedNames: ['Contoso', 'Fabrikam *x*'] })).join('\n');

    expect(text).toContain('2 customers could not be read');
    expect(text).toContain('Contoso and Fabrikam \\*x\\*');
  });

  it('tells how far a reading has got', () => {
    expect(textsOf(card({ reading: true, progress: { done: 1200, total: 5000 } })).join('\n')).toContain(
      '1,200 of 5,000',
    );
  });

  it('keeps the filter on every button, and says how to see all when nothing fits', () => {
    const shown = card({ filter: 'e4 30' });
    const opened = submitsOf(shown).map(({ data }) => data as { open: string; only?: string });

    expect(opened.filter(({ only }) => only === 'e4 30').map(({ open }) => open)).toEqual([
      'expiring',
      'expiring',
      'expiringFile',
      'refresh',
    ]);
    expect(opened).toContainEqual({ open: 'expiring', only: 'e4 30 mine' });
    expect(opened).toContainEqual({ open: 'expiring' });
    const none = card({ entries: [], total: 0, page: 0, pages: 1, filter: 'zzz' });
    expect(textsOf(none)[0]).toContain('Nothing matches “zzz”');
    expect(submitsOf(none).map(({ data }) => data)).toContainEqual({ open: 'expiring' });
  });

  it('leads back and forth, never beyond the ends', () => {
    const pages = (page: number) =>
      submitsOf(card({ page }))
        .map(({ data }) => data as { open: string; page?: number })
        .filter(({ open, page: to }) => open === 'expiring' && to !== undefined)
        .map((each) => each.page);

    expect(pages(0)).toEqual([1]);
    expect(pages(1)).toEqual([0, 2]);
    expect(pages(2)).toEqual([1]);
  });

  it('tells the months only when they are asked for', () => {
    const byMonth = [
      { month: '2026-12', count: 6 },
      { month: '2027-01', count: 4 },
    ];
    const shown = card({ byMonth });
    const [drawer] = elementsOf(shown).filter(({ id }) => id === 'months');

    expect(drawer).toMatchObject({ isVisible: false });
    expect(textsOf(drawer!).join(' ')).toContain('Dec 2026 6 Jan 2027 4');
    expect(elementsOf(shown)).toContainEqual(
      expect.objectContaining({ type: 'Action.ToggleVisibility', mode: 'secondary', targetElements: ['months'] }),
    );
  });

  it('says whether nothing is there or nothing was read yet', () => {
    const none = { entries: [], total: 0, people: 0, page: 0, pages: 0 };
    const nothing = { ...none, parts: radarParts([]), byMonth: [], reading: true, failed: 0 };

    expect(textsOf(expiringCard(nothing, reader))[0]).toMatch(/first time/);
    expect(textsOf(expiringCard({ ...nothing, readAt: sampleNow }, reader))[0]).toMatch(/No customer/);
  });
});

it('numbers the customers as they can be typed, and offers more only when there are more', () => {
  const entries = ranked({}, { endsOn: '2027-01-01' });
  const choices = (total: number) =>
    submitsOf(customerQuestionCard({ question, entries, total, page: 0 }, reader)).map(({ title }) => title);

  expect(choices(2)).toEqual([
    'Contoso Freight, 20 days · ends 12 Dec · Kaizala Pro · 40 licences',
    'Contoso Freight, 40 days · ends 1 Jan · Kaizala Pro · 40 licences',
    'Search',
    'Not now',
  ]);
  expect(choices(9)).toContain('Show more');
});

it('compares the ways to pay by what a month costs', () => {
  const yearly = anOffer().terms[0]!;
  const pricedAt = '2026-11-22T10:12:00.000Z';
  const monthly = { ...yearly, pricedAt, termDuration: 'P1M', seatPrice: { amount: 6.72, currency: 'EUR' } };
  const unpriced = { catalogItemId: 'x', termDuration: 'P3Y', billingCycle: 'monthly' };
  const terms = [yearly, monthly, unpriced];

  const text = textsOf(termQuestionCard({ question, planName: 'X', seats: 4, terms }, reader)).join('\n');

  expect(text).toContain('4 × €5.60 = €22.40 each month · the cheapest');
  expect(text).toContain('\n€268.80\na year');
  expect(text).toContain('Can be cancelled within 7 days of the purchase');
  expect(text).toContain('4 × €6.72 = €26.88 each month · 20% more than the cheapest');
  expect(text).toContain('\n€322.56\nif kept for a year');
  expect(text).toContain('No price given');
  expect(text).toContain('Prices as of 10:12');
});

it('says for whom the licences would be bought, as long as that may change', () => {
  const asked = { question, planName: 'X', seats: 26, terms: anOffer().terms };
  const told = (given: object) => textsOf(termQuestionCard({ ...asked, ...given }, reader)).join('\n');

  expect(told({ freeSeats: 12, canMove: 38 })).toContain(
    '26 licences are to be bought. 38 people can move now: 12 unused licences are used first. You choose later who moves.',
  );
  expect(told({ canMove: 26 })).toContain('26 people can move now. You choose later who moves.');
  expect(told({ freeSeats: 12 })).not.toContain('can move now');
});

it('keeps an answer that came from outside literal', () => {
  const card = answeredCard({ title: plain('Which customer?'), answer: '**x** [y](http://z)' }, reader);

  expect(textsOf(card)).toContain('✔ \\*\\*x\\*\\* \\[y\\](http:\\//z)');
  expect(submitsOf(card)).toEqual([]);
});
