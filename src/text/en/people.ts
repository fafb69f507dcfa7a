import type { Disposition, PeopleGroup } from '../../migration/people/people';
import type { Format } from '../format';

type Group = Exclude<PeopleGroup, 'members'>;

const figures = (f: Format) => ({
  title: (plan: string) => `Who moves to ${plan}?`,
  unread: (n: number, of: number, names: string) =>
    `⚠ ${f.count(n)} of ${f.count(of)} could not be read${names === '' ? '' : ` (${names})`}: not moved, and the retired subscription stays open until all can be.`,
  holders: (n: number, customer: string, retired: string) =>
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
  removing: (n: number, retired: string) =>
    f.forms(n, { one: `one only loses ${retired}`, other: `${f.count(n)} only lose ${retired}` }),
  staying: (n: number) => f.forms(n, { one: 'one stays as it is', other: `${f.count(n)} stay as they are` }),
  group: {
    blocked: (n: number) => f.forms(n, { one: 'One blocked account', other: `${f.count(n)} blocked accounts` }),
    guests: (n: number) => f.forms(n, { one: 'One guest', other: `${f.count(n)} guests` }),
    covered: (n: number) =>
      f.forms(n, { one: 'One who has enough already', other: `${f.count(n)} who have enough already` }),
  } satisfies Record<Group, (n: number) => string> as Readonly<Record<Group, (n: number) => string>>,
  disposition: {
    move: (n: number) => f.forms(n, { one: 'moves', other: 'move' }),
    remove: (n: number) =>
      f.forms(n, { one: 'only loses the retired licence', other: 'only lose the retired licence' }),
    leave: (n: number) => f.forms(n, { one: 'is left as it is', other: 'are left as they are' }),
  } satisfies Record<Disposition, (n: number) => string> as Readonly<Record<Disposition, (n: number) => string>>,
});

const reading = (f: Format) => ({
  differently: 'Change…',
  cannot: (n: number) => f.forms(n, { one: '⚠ One can’t move yet', other: `⚠ ${f.count(n)} can’t move yet` }),
  otherReasons: (n: number) =>
    f.forms(n, { one: 'and one more, for another reason', other: `and ${f.count(n)} more, for other reasons` }),
  setCountry: (n: number) => f.forms(n, { one: 'Set the country of one', other: `Set the country of ${f.count(n)}` }),
  unresolved: (n: number) =>
    f.forms(n, {
      one: 'One line names nobody who holds the retired licence:',
      other: `${f.count(n)} lines name nobody who holds the retired licence:`,
    }),
  unresolvedLine: (line: number, text: string) => `line ${f.count(line)}: ${text}`,
  unresolvedNear: (line: number, text: string, near: readonly string[]) =>
    `line ${f.count(line)}: ${text}. Did you mean ${f.either(near)}?`,
  moreLines: (n: number) => f.forms(n, { one: 'and one more line', other: `and ${f.count(n)} more lines` }),
  unresolvedHint: (n: number) =>
    f.forms(n, {
      one: 'Correct it and send it again, or go on without it.',
      other: 'Correct them and send them again, or go on without them.',
    }),
  hint: 'You can also type **all** or **all except** with names, paste addresses, or send a CSV file.',
  addingHint: 'Whoever you name now moves too; lists add up. Type **done** when that is everybody.',
  exceptingHint: 'Whoever you name now is left out too. Type **done** when that is everybody who stays.',
  go: (moving: number, removing: number) =>
    moving === 0
      ? f.forms(removing, { one: 'Take it from one person', other: `Take it from ${f.count(removing)} people` })
      : f.forms(moving, { one: 'Move one person', other: `Move ${f.count(moving)} people` }),
  all: 'Everybody',
  choose: 'Choose people…',
  clear: 'Begin with nobody',
});

const columns = (f: Format) => ({
  title: 'Which column says who moves?',
  titleExcepted: 'Which column says who is left out?',
  about: (names: readonly string[]) =>
    `In this list ${f.list(names)} name different people. I read one column only, and none until you say which.`,
  titled: (title: string, column: number) => `“${title}” (column ${f.count(column)})`,
  untitled: (column: number) => `column ${f.count(column)}`,
  people: (column: string, n: number, example: string) =>
    f.forms(n, {
      one: `${column}: one person who holds the retired licence, for example ${example}`,
      other: `${column}: ${f.count(n)} people who hold the retired licence, for example ${example}`,
    }),
  nobody: (column: string, example: string) =>
    `${column}: nobody who holds the retired licence, for example ${example}`,
  none: 'None of them',
  hint: 'Press one, or type its number or name. Whom you named before stays chosen.',
});

const picking = (f: Format) => ({
  pickTitle: 'Choose people',
  pickFound: (n: number, query: string) =>
    f.forms(n, { one: `One person fits “${query}”`, other: `${f.count(n)} people fit “${query}”` }),
  pickNone: (query: string) => `Nobody fits “${query}”. Try part of a name or address.`,
  pickSome: 'The first people who hold the retired licence:',
  tickLabel: 'Tick who moves',
  tickExcepted: 'Tick who is left out',
  chosenSoFar: (n: number) =>
    f.forms(n, { one: 'One person chosen so far', other: `${f.count(n)} people chosen so far` }),
  searchLabel: 'Search by name or address',
  search: 'Search',
  take: 'Take the ticked',
  finished: 'That is everybody',
  country: {
    title: (n: number) =>
      f.forms(n, { one: 'One person has no usage location', other: `${f.count(n)} people have no usage location` }),
    about: 'Microsoft gives no licence without one, because law and services differ by country. I do not guess it.',
    suggestion: (customer: string, country: string) => `The billing address of ${customer} is in ${country}.`,
    use: (country: string, n: number) =>
      f.forms(n, { one: `Set ${country}`, other: `Set ${country} for all ${f.count(n)}` }),
    label: 'Another country',
    placeholder: 'Name or two letters, such as IT',
    useOther: 'Set this country',
    skip: 'Leave them out',
  },
});

/** Who moves: the question, the search and the country of those without one. */
export const people = (f: Format) => ({
  ...figures(f),
  ...reading(f),
  ...picking(f),
  columns: columns(f),
});
