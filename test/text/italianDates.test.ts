import { knownEnd } from '../../src/migration/endOfTerm/knownEnd';
import { formatFor } from '../../src/text/format';
import {
  afterDate,
  beforeDate,
  byDate,
  fromDate,
  ofDate,
  onDate,
  toDate,
  untilDate,
} from '../../src/text/italianDates';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';

const reader = readerOf({ locale: 'it-IT', timeZone: 'UTC' });
const f = formatFor(reader);
const all = { onDate, untilDate, toDate, fromDate, byDate, afterDate, beforeDate, ofDate };

/** Every day of a year, with no weekday, with one, with its year, and with an hour. */
const everyDay = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString()).map((at) => ({
  day: Number(at.slice(8, 10)),
  plain: [f.day(at, 20), f.day(at), f.instant(at), f.date(at)],
  near: f.day(at, 3),
}));

it('says l’8 and l’11, il of every other day, and no article before a weekday', () => {
  const wrong = everyDay.flatMap(({ day, plain, near }) => {
    const elides = day === 8 || day === 11;
    const rightly = elides ? /l’(8|11) / : /(il|al|el) \d+°? /;
    return Object.values(all).flatMap((say) => [
      ...plain.map(say).filter((said) => !rightly.test(said) || said.includes('’') !== elides),
      ...[say(near)].filter(
        (said) => !said.endsWith(near) || /(il|al|el|l’) ?(lun|mar|mer|gio|ven|sab|dom)/.test(said),
      ),
    ]);
  });

  expect(wrong).toEqual([]);
});

it.each([
  ['2026-12-08', 'l’8 dic', 'fino all’8 dic', 'dall’8 dic', 'entro l’8 dic', 'prima dell’8 dic'],
  ['2026-12-11', 'l’11 dic', 'fino all’11 dic', 'dall’11 dic', 'entro l’11 dic', 'prima dell’11 dic'],
  ['2026-12-01', 'il 1° dic', 'fino al 1° dic', 'dal 1° dic', 'entro il 1° dic', 'prima del 1° dic'],
  ['2026-12-18', 'il 18 dic', 'fino al 18 dic', 'dal 18 dic', 'entro il 18 dic', 'prima del 18 dic'],
])('of %s it says %s', (on, ...said) => {
  const date = f.day(on, 20);

  expect([onDate, untilDate, fromDate, byDate, beforeDate].map((say) => say(date))).toEqual(said);
});

it('writes the first of each month as 1°, and nothing else so', () => {
  const written = everyDay.flatMap(({ day, plain, near }) => [...plain, near].map((date) => ({ day, date })));

  expect(written.filter(({ day, date }) => date.includes('°') !== (day === 1))).toEqual([]);
  expect(f.span('2026-12-01T09:00:00.000Z', '2026-12-01T10:00:00.000Z')).toContain('1° dic');
});

it('has no Italian sentence that puts il, al or dal before l’8 or l’11', () => {
  const { running, review, closing, radar } = textFor(reader);
  for (const on of ['2027-02-08', '2027-02-11']) {
    const at = `${on}T10:00:00.000Z`;
    const end = knownEnd({ endOfTerm: 'ends', endsOn: on })!;
    const said = [
      running.leftOpenEnds(end),
      running.leftOpenRenews(on),
      running.leftOpenExtends(on),
      running.cancelUntil(at),
      review.renews(on),
      review.cancelUntil(at),
      closing.dataDeleted(on),
      closing.billing.refundedUntil(at),
      radar.takeBack(on, at),
      radar.extends(on, -3),
    ];

    for (const sentence of said) {
      expect(sentence).toMatch(/l’(8|11) /);
      expect(sentence).not.toMatch(/\b(il|al|dal|del) (8|11)\b/);
    }
  }
});
