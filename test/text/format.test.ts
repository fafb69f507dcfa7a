import { languages } from '../../src/migration/language';
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
    [it_, 1747.2, 'EUR', '1.747,20 €'],
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
  expect(spaced(us.instant('2026-11-29T09:15:00.000Z'))).toBe('Nov 29, 4:15 AM');
  expect(spaced(it_.instant('2026-11-29T09:15:00.000Z'))).toBe('29 nov, 10:15');
});

describe('a clock', () => {
  it.each([
    ['en-US', '9:05 AM'],
    ['en-AU', '9:05 am'],
    ['en-GB', '09:05'],
    ['it-IT', '09:05'],
  ])('of 12 hours has no leading nought, one of 24 has (%s)', (locale, written) => {
    const f = formatFor(readerOf({ locale, timeZone: 'UTC' }));

    expect(spaced(f.time('2026-11-29T09:05:00.000Z'))).toBe(written);
    expect(spaced(f.instant('2026-11-29T09:05:00.000Z'))).toContain(written);
  });
});

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const regions = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
const marks = (text: string): string[] => text.replace(/[^\d.,'’\s]/g, '').match(/\D/g) ?? [];

it.each(languages)('writes numbers and money by the same rules, wherever the reader is (%s)', (language) => {
  const mixed = regions.filter((region) => {
    const f = formatFor(readerOf({ locale: `${language}-${region}` }));
    const money = f.money({ amount: 12_345.25, currency: 'EUR' });
    return marks(f.count(12_345.25)).join('') !== marks(money.replace(/^\D+|\D+$/g, '')).join('');
  });

  expect(mixed).toEqual([]);
});

it('writes everything as the British do for readers whose language it does not speak', () => {
  for (const locale of ['de-DE', 'fr-FR', 'pt-BR', 'hi-IN', 'ar-EG', 'ja', 'es-US']) {
    const f = formatFor(readerOf({ locale, timeZone: 'Europe/Berlin' }));

    expect([locale, f.count(1184), f.money({ amount: 2688, currency: 'EUR' })]).toEqual([locale, '1,184', '€2,688.00']);
    expect([locale, f.day('2026-12-12', 20), f.instant('2026-11-29T09:15:00.000Z')]).toEqual([
      locale,
      gb.day('2026-12-12', 20),
      gb.instant('2026-11-29T09:15:00.000Z'),
    ]);
  }
});

it('groups thousands in Italian, too', () => {
  expect(it_.count(1184)).toBe('1.184');
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
    [{ locale: 'de-AT' }, 'en', 'en-GB'],
    [{ locale: 'en-GB', language: 'it' as const }, 'it', 'it-GB'],
    [{ locale: 'de-CH', language: 'it' as const }, 'it', 'it-IT'],
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
