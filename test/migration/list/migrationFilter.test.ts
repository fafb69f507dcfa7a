import { agentId } from '../../../src/migration/ids';
import { countedPeople } from '../../../src/migration/list/countedPeople';
import { isEveryMigration, readMigrationFilter } from '../../../src/migration/list/migrationFilter';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';

const me = agentId('agent-alex');
const words = (language: 'en' | 'it') => textFor(readerOf({ language })).commands.migrationFilter;
const read = (typed: string, language: 'en' | 'it' = 'en') => readMigrationFilter(typed, words(language), me);

it.each([
  ['en', 'mine', { confirmedBy: me, words: [] }],
  ['it', 'le mie', { confirmedBy: me, words: [] }],
  ['en', 'Contoso Freight', { words: ['contoso', 'freight'] }],
  ['it', 'Caffè Nero', { words: ['caffe', 'nero'] }],
  ['en', 'contoso by blair', { words: ['contoso', 'blair'] }],
  ['en', 'done', { standing: { states: ['done'], orWaiting: false }, words: [] }],
  ['it', 'fatte da Blair', { standing: { states: ['done'], orWaiting: false }, words: ['blair'] }],
  ['en', 'left open', { standing: { states: ['leftOpen'], orWaiting: false }, words: [] }],
  ['it', 'lasciate aperte', { standing: { states: ['leftOpen'], orWaiting: false }, words: [] }],
  ['en', 'waiting', { standing: { states: [], orWaiting: true }, words: [] }],
  ['it', 'in pausa', { standing: { states: ['paused'], orWaiting: false }, words: [] }],
  ['en', 'done stopped', { standing: { states: ['done', 'stopped'], orWaiting: false }, words: [] }],
] as const)('reads (%s) “%s” as what it asks for', (language, typed, filter) => {
  expect(read(typed, language)).toEqual(filter);
});

it.each([
  ['en', 'open'],
  ['it', 'aperte'],
] as const)(
  'takes (%s) “%s” for all that is not over, and for what needs somebody although it is',
  (language, typed) => {
    const { standing } = read(typed, language);

    expect(standing?.orWaiting).toBe(true);
    expect(standing?.states).toEqual(expect.arrayContaining(['queued', 'moving', 'paused', 'waitingForPerson']));
    expect(standing?.states).not.toContain('leftOpen');
  },
);

it('leaves nothing out where nothing is asked for', () => {
  expect(isEveryMigration(read('all'))).toBe(true);
  expect(isEveryMigration(read('mine'))).toBe(false);
  expect(isEveryMigration(read('open'))).toBe(false);
  expect(isEveryMigration(read('contoso'))).toBe(false);
});

it('counts those who still hold the licence of one that was left open, as its card does', () => {
  const counts = { total: 22, done: 22, failed: 0, leftOut: 0 };

  expect(countedPeople({ state: 'leftOpen', counts, remainingCount: 3 })).toEqual({ done: 22, total: 25 });
  expect(countedPeople({ state: 'done', counts, remainingCount: 3 })).toEqual({ done: 22, total: 22 });
});
