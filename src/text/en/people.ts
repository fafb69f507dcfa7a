import type { Format } from '../format';
import type { OneLine, Phrase, Plain } from '../plain';

const does = (f: Format) => ({
  move: (n: number, _retired: Plain) => f.forms(n, { one: 'moves', other: 'move' }),
  remove: (n: number, retired: Plain) => f.forms(n, { one: `loses only ${retired}`, other: `lose only ${retired}` }),
  leave: (n: number, retired: Plain) => f.forms(n, { one: `keeps ${retired}`, other: `keep ${retired}` }),
});

const account = (f: Format, n: number): string => f.forms(n, { one: 'blocked account', other: 'blocked accounts' });
const guest = (f: Format, n: number): string => f.forms(n, { one: 'guest', other: 'guests' });
const enough = (f: Format, n: number): string =>
  f.forms(n, { one: 'is covered by another plan', other: 'are covered by another plan' });

/** What follows the number of a line. */
const sum = (f: Format) => ({
  members: does(f),
  covered: {
    move: (n: number, _retired: Plain) =>
      `${enough(f, n)}, and ${f.forms(n, { one: 'moves', other: 'move' })} all the same`,
    remove: (n: number, retired: Plain) => `${enough(f, n)}: only ${retired} is taken away`,
    leave: (n: number, retired: Plain) => `${enough(f, n)}, and ${does(f).leave(n, retired)}`,
  },
  blocked: {
    move: (n: number, retired: Plain) => `${account(f, n)} ${does(f).move(n, retired)}`,
    remove: (n: number, retired: Plain) => `${account(f, n)} ${does(f).remove(n, retired)}`,
    leave: (n: number, retired: Plain) => `${account(f, n)} ${does(f).leave(n, retired)}`,
  },
  guests: {
    move: (n: number, retired: Plain) => `${guest(f, n)} ${does(f).move(n, retired)}`,
    remove: (n: number, retired: Plain) => `${guest(f, n)} ${does(f).remove(n, retired)}`,
    leave: (n: number, retired: Plain) => `${guest(f, n)} ${does(f).leave(n, retired)}`,
  },
  cannot: (_n: number, who: Phrase) => `can’t move yet: ${who}`,
  unchosen: (n: number, retired: Plain) => `${does(f).leave(n, retired)}: not chosen`,
  /** Who stays behind, with the reason in two words. */
  because: (names: Phrase, why: Phrase) => (why === '' ? names : `${names} (${why})`),
  inheritedFromGroup: (groups: Plain) => `group ${groups}`,
  noUsageLocation: 'no usage location',
});

const figures = (f: Format) => ({
  title: (plan: Plain) => `Who moves to ${plan}?`,
  unread: (n: number, of: number, names: Phrase) =>
    `⚠ ${f.count(n)} of ${f.count(of)} could not be read${names === '' ? '' : ` (${names})`}: not moved, and the retired subscription stays open until all can be read.`,
  holders: (n: number, customer: Plain, retired: Plain) =>
    f.forms(n, {
      one: `One person at ${customer} has ${retired}.`,
      other: `${f.count(n)} people at ${customer} have ${retired}.`,
    }),
  chosen: {
    all: 'Chosen: everybody',
    allExcept: (n: number) =>
      n === 0 ? 'Chosen: everybody except … nobody named yet' : `Chosen: everybody except ${f.count(n)}`,
    only: (n: number) => f.forms(n, { one: 'Chosen: one person', other: `Chosen: ${f.count(n)} people` }),
    nobody: 'Chosen: nobody yet',
  },
  moving: (n: number) => f.forms(n, { one: 'One person moves', other: `${f.count(n)} people move` }),
  removing: (n: number, retired: Plain) =>
    f.forms(n, { one: `one loses only ${retired}`, other: `${f.count(n)} lose only ${retired}` }),
  staying: (n: number, retired: Plain) =>
    f.forms(n, { one: `one keeps ${retired}`, other: `${f.count(n)} keep ${retired}` }),
  sum: sum(f),
});

/** Kinds of people that are asked about apart. */
const sides = {
  side: { covered: '**covered**', blocked: '**blocked**', guests: '**guests**', usageLocation: '**country**' },
  noneOf: {
    covered: 'None of the chosen people is covered by another plan.',
    blocked: 'None of the chosen people has a blocked account.',
    guests: 'None of the chosen people is a guest.',
    usageLocation: 'None of the chosen people needs a country.',
  },
};

const reading = (f: Format) => ({
  changeGroup: { covered: 'Covered by another plan…', blocked: 'Blocked accounts…', guests: 'Guests…' },
  differently: 'Change…',
  fix: 'Fix…',
  remedy: 'Until this is put right they can’t move:',
  otherReasons: (n: number) =>
    f.forms(n, { one: 'and one more, for another reason', other: `and ${f.count(n)} more, for other reasons` }),
  setCountry: (n: number, name: OneLine) =>
    f.forms(n, { one: `Set ${name}’s country`, other: `Set the country of ${f.count(n)} people` }),
  placed: (n: number, country: Phrase) =>
    f.forms(n, {
      one: `one gets the usage location ${country}`,
      other: `${f.count(n)} get the usage location ${country}`,
    }),
  unresolved: (n: number, retired: Plain) =>
    f.forms(n, {
      one: `One line matches nobody with ${retired}:`,
      other: `${f.count(n)} lines match nobody with ${retired}:`,
    }),
  unresolvedLine: (line: number, text: Plain) => `line ${f.count(line)}: ${text}`,
  unresolvedNear: (line: number, text: Plain, near: readonly Plain[]) =>
    `line ${f.count(line)}: ${text}. Did you mean ${f.either(near)}?`,
  useNear: (near: OneLine) => `Use ${near}`,
  moreLines: (n: number) => f.forms(n, { one: 'Show one more', other: `Show ${f.count(n)} more` }),
  linesBeyond: (n: number) => f.forms(n, { one: 'and one more line', other: `and ${f.count(n)} more lines` }),
  unresolvedHint: (n: number) =>
    f.forms(n, {
      one: 'Correct it and send it again, or continue without it.',
      other: 'Correct them and send them again, or continue without them.',
    }),
  /** @param sides of which some were chosen */
  hint: (sides: readonly Phrase[]) =>
    `Or paste addresses, send a CSV file, or type ${f.either(['**done**', '**all**', '**none**', '**all except** with names', ...sides])}.`,
  addingHint: 'Whoever you name now moves too. Type **done** when that is everybody.',
  exceptingHint: 'Whoever you name now is left out too. Type **done** when that is everybody.',
  go: (n: number) => f.forms(n, { one: 'Continue with one person', other: `Continue with ${f.count(n)} people` }),
  all: 'Everybody',
  choose: 'Choose people…',
  clear: 'Start from nobody',
});

const columns = (f: Format) => ({
  title: 'Which column says who moves?',
  titleExcepted: 'Which column says who is left out?',
  about: (names: readonly Phrase[]) =>
    `In this list ${f.list(names)} name different people. I read one column only, and none until you say which.`,
  titled: (title: Plain, column: number) => `“${title}” (column ${f.count(column)})`,
  untitled: (column: number) => `column ${f.count(column)}`,
  people: (column: Phrase, n: number, example: Plain) =>
    f.forms(n, {
      one: `${column}: one person who holds the retired licence, for example ${example}`,
      other: `${column}: ${f.count(n)} people who hold the retired licence, for example ${example}`,
    }),
  nobody: (column: Phrase, example: Plain) => `${column}: nobody who holds the retired licence, for example ${example}`,
  none: 'None of them',
  hint: 'Press one, or type its number or name. Whom you named before stays chosen.',
});

const picking = (f: Format) => ({
  pickTitle: 'Choose people',
  pickFound: (n: number, query: Plain) =>
    f.forms(n, { one: `One person matches “${query}”`, other: `${f.count(n)} people match “${query}”` }),
  pickNone: (query: Plain) => `Nobody matches “${query}”. Try part of a name or address.`,
  pickFirst: (n: number, query: Plain) =>
    f.forms(n, {
      one: `The first who matches “${query}”; type more of the name to see others`,
      other: `The first ${f.count(n)} who match “${query}”; type more of the name to see others`,
    }),
  pickSome: 'The first people who hold the retired licence:',
  tickLabel: 'Tick who moves',
  tickExcepted: 'Tick who is left out',
  chosenSoFar: (n: number) =>
    f.forms(n, { one: 'One person chosen so far', other: `${f.count(n)} people chosen so far` }),
  searchLabel: 'Search by name or address',
  search: 'Search',
  take: 'Add selected',
  finished: 'Done',
  country: {
    title: (n: number) =>
      f.forms(n, { one: 'One person has no usage location', other: `${f.count(n)} people have no usage location` }),
    about: 'Microsoft assigns no licence without one, because laws and services differ by country. I don’t guess it.',
    suggestion: (customer: Plain, country: Phrase) => `The billing address of ${customer} is in ${country}.`,
    use: (country: Phrase, n: number) =>
      f.forms(n, { one: `Set ${country}`, other: `Set ${country} for all ${f.count(n)}` }),
    label: 'Another country',
    placeholder: 'Name or two letters',
    missing: 'Type a country first.',
    useOther: 'Set this country',
    skip: 'Leave them out',
    hint: 'Press one, or type a country or **skip**.',
  },
});

/** Who moves: the question, the search and the country of those without one. */
export const people = (f: Format) => ({
  ...figures(f),
  ...reading(f),
  ...sides,
  ...picking(f),
  columns: columns(f),
});
