import { parseCommand } from '../../src/dialogs/commands/commands';
import { commands } from '../../src/text/commands';
import { en } from '../../src/text/en';
import type { EveryText } from '../../src/text/en';
import { formatFor } from '../../src/text/format';
import { it as italian } from '../../src/text/it';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';

const inEnglish = en(formatFor(readerOf({ locale: 'en-GB' })));
const inItalian = italian(formatFor(readerOf({ locale: 'it-IT' })));

type Leaf = readonly [path: string, value: unknown];

const leaves = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
    : [[path, value]];

/** A sentence with numbers and words in all its places. */
const say = (value: unknown, n: number): string => {
  if (typeof value !== 'function') return String(value);
  const spoken: unknown = (value as (...args: unknown[]) => unknown)(...Array<number>(4).fill(n));
  return typeof spoken === 'string' ? spoken : JSON.stringify(spoken);
};

it('has the same sentences in both languages', () => {
  expect(
    leaves(inItalian)
      .map(([path]) => path)
      .sort(),
  ).toEqual(
    leaves(inEnglish)
      .map(([path]) => path)
      .sort(),
  );
});

/** The same in both languages, because it is a name, a sign or a layout. */
const shared =
  /^\.(words\.capability|words\.shownAs|radar\.(sign|month)|general\.answered|chat\.fileNotText|questions\.language|questions\.plan\.notOfferedBecause|commands\.(typed|said|argument)|list\.plans|running\.(share|remaining\.because)|review\.(notMovingBecause|fact)|problems\.failedBecause|people\.choose|running\.pause|customer)/;

it('has no sentence that somebody forgot to translate', () => {
  const english = new Map(leaves(inEnglish));
  const same = leaves(inItalian).filter(
    ([path, value]) => typeof value === 'string' && value !== '' && english.get(path) === value && !shared.test(path),
  );

  expect(same).toEqual([]);
});

describe('numbers in sentences', () => {
  it.each([
    ['people', 1, '1 person', '1 persona'],
    ['people', 2, '2 people', '2 persone'],
    ['people', 0, '0 people', '0 persone'],
    ['people', 10_000, '10,000 people', '10.000 persone'],
    ['licences', 1, '1 licence', '1 licenza'],
    ['licences', 1_000_000, '1,000,000 licences', '1.000.000 licenze'],
  ] as const)('%s of %i', (measure, n, english, italianWords) => {
    expect(inEnglish.words[measure](n)).toBe(english);
    expect(inItalian.words[measure](n)).toBe(italianWords);
  });

  it('never says one of many nor many of one', () => {
    const wrong = (text: string): boolean =>
      /\b1 (people|licences|customers|subscriptions|migrations|minutes|days|lines|hours)\b/.test(text) ||
      /\b1 (persone|licenze|clienti|sottoscrizioni|migrazioni|minuti|giorni|righe|ore)\b/.test(text) ||
      /\b(2|10) (person|licence|customer|subscription|migration|persona|licenza|cliente|sottoscrizione)\b/.test(text);
    // These count something out of something; one of one is as good as never.
    const outOf = /moveDoing|stoppedMoved|freeUsed|quotePeople|moveDone|leftOpenTitle|radar\.ends|allExcept/;
    const spoken = [...leaves(inEnglish), ...leaves(inItalian)]
      .filter(([path]) => !outOf.test(path) && !/\.(readAt|instant|day|month)/.test(path))
      .flatMap(([path, value]) => [1, 2, 10].map((n) => [path, trySaying(value, n)] as const));

    expect(spoken.filter(([, text]) => wrong(text))).toEqual([]);
  });
});

/** Sentences with dates can't be said with numbers; they are tested with the cards. */
function trySaying(value: unknown, n: number): string {
  try {
    return say(value, n);
  } catch {
    return '';
  }
}

it('understands the names of all commands, English and Italian, in both languages, also while a question is open', () => {
  for (const text of (['en', 'it'] as const).map((language) => textFor(readerOf({ language })))) {
    for (const command of commands) {
      const names = [command, inItalian.commands.typed[command][0]!];
      expect(names.map((name) => parseCommand(name, text)?.command)).toEqual([command, command]);
      const own = text.commands.typed[command][0]!;
      // Alone these answer a question, too.
      const isAnswer = (name: string): boolean => ['sposta', 'next', 'prossimo'].includes(name);
      const byName = [command, own].map((name) => (isAnswer(name) ? `${name} contoso` : name));
      expect(byName.map((name) => parseCommand(name, text, 'byName')?.command)).toEqual([command, command]);
    }
  }
});

it('names no command by an English word in an Italian sentence, nor by an Italian one in an English sentence', () => {
  const words = (text: EveryText) => commands.map((command) => text.commands.typed[command][0]!);
  const shown = (text: EveryText) => leaves(text).flatMap(([, value]) => [1, 2].map((n) => trySaying(value, n)));
  const said = (text: EveryText, names: readonly string[]) =>
    shown(text).filter((sentence) => new RegExp(`\\*\\*(${names.join('|')})\\b`).test(sentence));

  expect(
    said(
      inItalian,
      words(inEnglish).filter((name) => !words(inItalian).includes(name)),
    ),
  ).toEqual([]);
  expect(
    said(
      inEnglish,
      words(inItalian).filter((name) => !words(inEnglish).includes(name)),
    ),
  ).toEqual([]);
});

it('means one command by each word', () => {
  for (const text of [inEnglish, inItalian]) {
    const typed = commands.flatMap((command) => text.commands.typed[command]);
    expect(new Set(typed).size).toBe(typed.length);
  }
});

it('takes the words Italians type', () => {
  const { typed } = inItalian.commands;

  expect(typed.help).toContain('aiuto');
  expect(typed.cancel).toContain('annulla');
  expect(typed.expiring).toContain('in scadenza');
  expect(typed.migrate).toContain('migra');
  expect(typed.language).toContain('lingua');
});

it('speaks the language that was chosen, whatever the client’s locale', () => {
  expect(textFor(readerOf({ locale: 'en-US', language: 'it' })).questions.notNow).toBe('Non ora');
  expect(textFor(readerOf({ locale: 'fr-FR' })).questions.notNow).toBe('Not now');
});

it('ends every refusal with the next thing to do', () => {
  for (const text of [inEnglish, inItalian]) {
    for (const [code, advise] of Object.entries(text.refusals)) {
      const { rule, next } = advise({});
      expect(`${code}: ${rule}`).toMatch(/[.!”»]$/);
      expect(next.length).toBeGreaterThan(10);
    }
  }
});
