import { sampleMigration } from '../../../gallery/samples/migration';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import { migrationDeeds } from '../../../src/migration/deed';
import type { MigrationState } from '../../../src/migration/plan/progress';
import type { Decided, ToldDeed } from '../../../src/migration/ports';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { sampleNow } from '../../support/survey';

const english = readerOf({ locale: 'en-GB', timeZone: 'Europe/Rome' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' });
const confirmed: ToldDeed = { what: 'confirmed', at: '2026-11-28T08:12:00.000Z', name: 'Mika Ito' };

const lines = (decided: Decided, reader = english, state: MigrationState = 'done'): readonly string[] => {
  const migration = sampleMigration({ state, counts: { total: 1, done: 1, failed: 0, leftOut: 0 } });
  return textsOf(migrationCard({ migration, decided, now: new Date(sampleNow) }, reader));
};
const one = (deed: Partial<ToldDeed>): Decided => ({ latest: [{ ...confirmed, ...deed }], before: 0 });

it.each<MigrationState>(['moving', 'paused', 'waitingForPerson', 'done', 'leftOpen', 'stopped'])(
  'a migration says who confirmed it, in the reader’s words and hours (%s)',
  (state) => {
    expect(lines(one({}), english, state)).toContain('28 Nov, 09:12 · Confirmed by Mika Ito');
    expect(lines(one({}), italian, state)).toContain('28 nov, 09:12 · Confermata da Mika Ito');
  },
);

it('tells the newest last, after how many came before', () => {
  const latest = (['paused', 'resumed', 'leftOpen'] as const).map((what) => ({ ...confirmed, what }));

  const told = (reader: typeof english) => lines({ latest, before: 4 }, reader).filter((text) => /Mika|4 /.test(text));

  expect(told(english)).toEqual([
    '4 decisions came before these.',
    '28 Nov, 09:12 · Paused by Mika Ito',
    '28 Nov, 09:12 · Resumed by Mika Ito',
    '28 Nov, 09:12 · Left open by Mika Ito',
  ]);
  expect(told(italian)).toEqual([
    'Prima di queste ci sono state altre 4 decisioni.',
    '28 nov, 09:12 · Messa in pausa da Mika Ito',
    '28 nov, 09:12 · Ripresa da Mika Ito',
    '28 nov, 09:12 · Lasciata attiva da Mika Ito',
  ]);
});

it.each(migrationDeeds)('names the person in whatever was decided, in both languages: %s', (what) => {
  for (const reader of [english, italian]) {
    expect(lines(one({ what }), reader).filter((text) => /^28.*Mika Ito/.test(text))).toHaveLength(1);
  }
});

it('speaks of a colleague where nobody knows the name any more', () => {
  const { what, at } = confirmed;
  const decided = { latest: [{ what, at }], before: 0 };

  expect(lines(decided)).toContain('28 Nov, 09:12 · Confirmed by a colleague');
  expect(lines(decided, italian)).toContain('28 nov, 09:12 · Confermata da un collega');
});

it('shows a name letter for letter, whatever it is made of', () => {
  expect(lines(one({ name: '[Mika](https://x.example)' })).join()).not.toContain('[Mika](');
});
