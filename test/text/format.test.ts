import { formatFor } from '../../src/text/format';
import { readerOf } from '../../src/text/reader';

const gb = formatFor(readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' }));
const us = formatFor(readerOf({ locale: 'en-US', timeZone: 'America/New_York' }));
const it_ = formatFor(readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' }));

/** `Intl` separates with spaces of several kinds, which differ between versions of Node. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it.each([
    [gb, 1747.2, 'EUR', '€1,747.20'],
    [us, 1747.2, 'USD', '$1,747.20'],
    [it_, 1747.2, 'EUR', '1747,20 €'],
    [it_, 12345.6, 'EUR', '12.345,60 €'],
    [gb, 1000, 'JPY', 'JP¥1,000'],
    [gb, 0.0125, 'EUR', '€0.0125'],
  ])('is written as the reader writes it (%#)', (f, amount, currency, written) => {
    expect(spaced(f.money({ amount, currency }))).toBe(written);
  });

  it('still tells amount and currency when the currency is none that Intl takes', () => {
    expect(gb.money({ amount: 5.6, currency: 'points' })).toBe('5.6 points');
  });
});

describe('a day', () => {
  it('has its weekday within two weeks and its year beyond ten months', () => {
    expect(gb.day('2026-11-28', 6)).toBe('Sat 28 Nov');
    expect(gb.day('2027-01-03', 42)).toBe('3 Jan');
    expect(gb.day('2027-11-22', 365)).toBe('22 Nov 2027');
    expect(gb.day('2027-11-22')).toBe('22 Nov 2027');
  });

  it('is the same day in every time zone', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'];

    const days = zones.map((timeZone) => formatFor(readerOf({ locale: 'en-GB', timeZone })).day('2026-12-12', 20));

    expect(new Set(days)).toEqual(new Set(['12 Dec']));
  });

  it('that is none is shown as it is', () => {
    expect(gb.day('never')).toBe('never');
  });
});

it('tells an instant in the reader’s own time zone', () => {
  expect(spaced(gb.instant('2026-11-29T09:15:00.000Z'))).toBe('29 Nov, 10:15');
  expect(spaced(us.instant('2026-11-29T09:15:00.000Z'))).toBe('Nov 29, 04:15 AM');
  expect(spaced(it_.instant('2026-11-29T09:15:00.000Z'))).toBe('29 nov, 10:15');
});

it('names countries in the reader’s language and leaves what is no country alone', () => {
  expect(gb.country('de')).toBe('Germany');
  expect(it_.country('DE')).toBe('Germania');
  expect(gb.country('Utopia')).toBe('Utopia');
});

describe('a reader', () => {
  it.each([
    [{ locale: 'it-CH' }, 'it', 'it-CH'],
    [{ locale: 'en_US' }, 'en', 'en-US'],
    [{ locale: 'de-AT' }, 'en', 'en-AT'],
    [{ locale: 'en-GB', language: 'it' as const }, 'it', 'it-GB'],
    [{ locale: '<script>' }, 'en', 'en-US'],
    [{}, 'en', 'en-US'],
  ])('%j gets words and numbers that go together', (given, language, locale) => {
    expect(readerOf(given)).toEqual({ language, locale, timeZone: 'UTC' });
  });

  it('falls back to UTC where the time zone is none', () => {
    expect(readerOf({ timeZone: 'Mars/Olympus' }).timeZone).toBe('UTC');
    expect(readerOf({ timeZone: 'Europe/Rome' }).timeZone).toBe('Europe/Rome');
  });
});
