import type { Closing, ClosingLine, Digest, DigestLine } from '../../migration/notices/notice';
import type { CustomerId } from '../../migration/ids';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { line, shown } from '../parts/names';

const mostNamed = 8;
const mostDueNamed = 3;
/** A number of customers on which a person can act. */
const soonDays = 30;

/**
 * How many customers to decide on within 30 days, how many can still be saved, and how many come later. Each counts once, so
 * that the numbers add up to all of them.
 */
export function digestSummary({ lines }: Digest, { notices }: Text): Phrase {
  const { digest } = notices;
  const soon = customersOf(lines.filter(({ ended, daysLeft }) => !ended && daysLeft <= soonDays));
  const toSave = without(customersOf(lines.filter(({ ended }) => ended)), soon);
  const later = without(without(customersOf(lines), soon), toSave);
  return line(
    soon.size > 0 ? digest.decide(soon.size, soonDays) : undefined,
    toSave.size > 0 ? digest.toSave(toSave.size) : undefined,
    later.size > 0 ? digest.later(later.size) : undefined,
  );
}

type Customers = ReadonlySet<CustomerId>;

const customersOf = (lines: readonly DigestLine[]): Customers => new Set(lines.map(({ customerId }) => customerId));

const without = (customers: Customers, others: Customers): Customers =>
  new Set([...customers].filter((customer) => !others.has(customer)));

/** What has no row: what else is due, what is not due today, and what became of what was told before. */
export const restOfDigest = (digest: Digest, rest: readonly DigestLine[], text: Text): readonly Phrase[] => [
  ...oneLine([...alsoDue(withoutRow(digest.lines, rest), text), ...alsoToDecide(digest, text)]),
  ...monthly(digest, text),
  ...oneLine(closings(digest.closings, text)),
];

const oneLine = (pieces: readonly Phrase[]): readonly Phrase[] => (pieces.length === 0 ? [] : [line(...pieces)]);

/** The first line of each customer that has no row, because it is customers who are named and counted. */
function withoutRow(lines: readonly DigestLine[], rest: readonly DigestLine[]): readonly DigestLine[] {
  const beyond = new Set(rest);
  const inRows = customersOf(lines.filter((each) => !beyond.has(each)));
  const first = new Map<CustomerId, DigestLine>();
  for (const each of rest) if (!first.has(each.customerId)) first.set(each.customerId, each);
  return [...first.values()].filter(({ customerId }) => !inRows.has(customerId));
}

function alsoDue(rest: readonly DigestLine[], text: Text): readonly Phrase[] {
  const { digest } = text.notices;
  if (rest.length === 0) return [];
  const named = rest
    .slice(0, mostDueNamed)
    .map(({ customerName, daysLeft }) =>
      daysLeft < 0 ? shown(customerName, 40) : digest.alsoDueOne(shown(customerName, 40), text.radar.inDays(daysLeft)),
    );
  return [digest.alsoDue(named, rest.length - named.length)];
}

const alsoToDecide = ({ others, othersWithinDays }: Digest, { notices }: Text): readonly Phrase[] =>
  others === 0 ? [] : [notices.digest.alsoToDecide(others, othersWithinDays)];

function monthly({ monthly: all }: Digest, { notices }: Text): readonly Phrase[] {
  const names = [...new Set(all.map(({ customerName }) => customerName))];
  return all.length === 0 ? [] : [notices.digest.monthly(all.length, firstOf(names, notices.digest))];
}

/** Customers by name, then how many more there are. */
function firstOf(names: readonly string[], { andMore }: Text['notices']['digest']): readonly Phrase[] {
  const rest = names.length - mostNamed;
  const said = names.slice(0, mostNamed).map((name) => shown(name, 40));
  return rest > 0 ? [...said, andMore(rest)] : said;
}

const order: readonly Closing[] = ['moved', 'renewed', 'gone'];

const closings = (lines: readonly ClosingLine[], text: Text): readonly Phrase[] =>
  order.flatMap((how) => closingsAs(how, lines, text));

function closingsAs(how: Closing, lines: readonly ClosingLine[], { notices }: Text): readonly Phrase[] {
  const names = lines.filter((each) => each.how === how).map(({ customerName }) => customerName);
  return names.length === 0 ? [] : [notices.digest.closed[how](firstOf(names, notices.digest))];
}
