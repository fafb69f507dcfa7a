import type { Migration, Person, Problem } from '../../migration/plan/progress';
import type { Decided } from '../../migration/ports';
import type { SentenceFacts } from '../../text/facts';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { line, plainFacts, shown, someOf } from '../parts/names';
import { asRow } from '../parts/remedies';
import { render } from '../render';
import type { CardContent } from '../render';
import { driftValue } from '../review/reviewDrift';
import template from '../templates/ending.json';
import { deedLines } from './deedLines';
import { closedAs, facts, resultButton } from './endingCard';
import type { EndingCard } from './endingCard';
import { problemButtons } from './problemButtons';
import { problemRemedies } from './problemRemedies';
import { asksForOrder } from './purchaseButtons';

export interface ProblemData {
  readonly migration: Migration;
  readonly decided: Decided;
}

/** What happened, what did not happen, and what a person can do now. */
export function problemCard({ migration, decided }: ProblemData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { plan, counts } = migration;
  const problem = migration.problem ?? { code: 'unreachable', facts: {} };
  const { title, what, next } = text.problems.of[problem.code](told(problem, migration, reader));
  const ending: EndingCard = {
    title: phrase`⚠ ${shown(plan.customer.name)}: ${title}`,
    subtitles: [],
    tone: isLost[problem.code] ? 'attention' : 'warning',
    paragraphs: [what],
    lists: problem.code === 'peopleFailed' ? failedLines(migration, reader) : orderLines(problem, text),
    nexts: [next],
    remedies: asRow(problemRemedies(problem, migration, reader)),
    inputs: asksForOrder(migration) ? [text.doubt.input] : [],
    notes: [standing(migration, text), ...closedAs(migration, text)],
    details: text.running.details,
    facts: facts(migration, text),
    history: deedLines(decided, reader),
    buttons: problemButtons(problem.code, migration, text),
    more: counts.failed > 0 ? [resultButton(migration, text)] : [],
  };
  return render(template, reader, ending);
}

/** Where something is gone, or billed for nobody; of all others nothing is lost by waiting. */
const isLost: Readonly<Partial<Record<Problem['code'], true>>> = {
  orderCancelled: true,
  orderPartly: true,
  closeRefused: true,
  notExtended: true,
  noAccess: true,
  notAsConfirmed: true,
};

const standing = ({ counts }: Migration, { running }: Text): Phrase =>
  phrase`${running.fact.state}: ${running.moveDoing(counts.done, counts.total)}`;

/** The orders of a question of which nobody knows the answer, and what came back of the checkout. */
const told = (problem: Problem, migration: Migration, reader: Reader): SentenceFacts => ({
  ...readable(problem, migration, reader),
  ...plainFacts({ answer: migration.doubt?.answer ?? '', orders: problem.orders?.length ?? 0 }),
});

const orderLines = ({ orders = [] }: Problem, { doubt }: Text): readonly Phrase[] =>
  orders.map(({ orderId, seats, placedAt, subscriptionId }) =>
    line(
      doubt.order(shown(orderId, 40), seats, placedAt),
      subscriptionId && doubt.ofSubscription(shown(subscriptionId)),
    ),
  );

/** Amounts as money, texts made plain. */
function readable({ code, facts: given }: Problem, { plan }: Migration, reader: Reader): SentenceFacts {
  const { field, was, is } = given;
  if (code !== 'quoteChanged' || typeof field !== 'string') return plainFacts(given);
  const currency = plan.purchase?.price.currency;
  const worded = (value: string | number | undefined): Phrase =>
    value === undefined ? '' : driftValue(value, field, currency, reader);
  return { ...plainFacts(given), was: worded(was), is: worded(is) };
}

function failedLines({ failed, counts }: Migration, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  const byReason = new Map<string, Person[]>();
  for (const person of failed) {
    const kind = kindOf(person);
    byReason.set(kind, [...(byReason.get(kind) ?? []), person]);
  }
  const lines = [...byReason.values()].map((people) => {
    const names = people.map(({ name }) => name);
    return text.problems.failedBecause(someOf(names, names.length, reader), reasonOf(people[0]!, text));
  });
  const rest = counts.failed - failed.length;
  return rest > 0 ? [...lines, text.problems.moreFailed(rest)] : lines;
}

/** Each has a request of its own: one of them is enough for Microsoft’s support. */
function kindOf({ failure }: Person): string {
  const facts = Object.entries(failure?.facts ?? {}).filter(([name]) => name !== 'request');
  return JSON.stringify([failure?.code, facts]);
}

/** Why one person could not be moved. */
function reasonOf({ failure }: Person, text: Text): Phrase {
  if (failure === undefined) return '';
  return text.problems.failure[failure.code](plainFacts(failure.facts));
}
