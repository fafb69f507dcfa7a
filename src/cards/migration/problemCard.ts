import { inAll } from '../../migration/offers/price';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { Migration, Problem } from '../../migration/plan/progress';
import type { Decided } from '../../migration/ports';
import type { SentenceFacts } from '../../text/facts';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { line, plainFacts, shown } from '../parts/names';
import type { PersonRows } from '../parts/personRows';
import { asRow } from '../parts/remedies';
import { render } from '../render';
import type { CardContent } from '../render';
import { driftValue } from '../review/reviewDrift';
import template from '../templates/ending.json';
import { typingLine } from '../typed/typingLine';
import { deedLines } from './deedLines';
import { closedAs, facts, headed, resultButton } from './endingCard';
import type { EndingCard, Offered } from './endingCard';
import { failedRows } from './failedRows';
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
  const { plan } = migration;
  const problem = problemOf(migration);
  const { title, what, next } = text.problems.of[problem.code](told(problem, migration, reader));
  const remedies = problemRemedies(problem, migration, reader);
  const { buttons, more } = problemOffers(migration, text);
  const inView = mostInView - remedies.length;
  const failed = problem.code === 'peopleFailed' ? failedRows(migration, reader) : nobody;
  const ending: EndingCard = {
    ...headed(isLost[problem.code] ? 'attention' : 'warning', phrase`${shown(plan.customer.name)}: ${title}`),
    subtitles: [],
    paragraphs: [what],
    people: failed.rows,
    lists: [...beyond(failed, text), ...orderLines(problem, text), ...differenceLines(problem, plan, reader)],
    nexts: [next],
    remedies: asRow(remedies),
    inputs: asksForOrder(migration) ? [text.doubt.input] : [],
    notes: [...standing(migration, text), ...closedAs(migration, text), ...typingLine(buttons.slice(0, inView), text)],
    details: text.running.details,
    facts: facts(migration, text),
    history: deedLines(decided, reader),
    buttons: buttons.slice(0, inView),
    more: [...buttons.slice(inView), ...more],
  };
  return render(template, reader, ending);
}

const problemOf = ({ problem }: Migration): Problem => problem ?? { code: 'unreachable', facts: {} };

export const problemOffers = (migration: Migration, text: Text): Offered => ({
  buttons: problemButtons(problemOf(migration).code, migration, text),
  more: migration.counts.failed > 0 ? [resultButton(migration, text)] : [],
});

/** Besides the details. */
const mostInView = 5;

/** Where something is gone, or billed for nobody; of all others nothing is lost by waiting. */
const isLost: Readonly<Partial<Record<Problem['code'], true>>> = {
  orderCancelled: true,
  closeRefused: true,
  notExtended: true,
};

const nobody: PersonRows = { rows: [], beyond: 0 };

const beyond = ({ beyond: rest }: PersonRows, { problems }: Text): readonly Phrase[] =>
  rest > 0 ? [problems.moreFailed(rest)] : [];

const standing = ({ counts }: Migration, { running }: Text): readonly Phrase[] =>
  counts.total > 0 ? [phrase`${running.fact.state}: ${running.moveDoing(counts.done, counts.total)}`] : [];

/** The orders of a question of which nobody knows the answer, and what came back of the checkout. */
const told = (problem: Problem, migration: Migration, reader: Reader): SentenceFacts => ({
  ...readable(problem, migration, reader),
  ...plainFacts({
    answer: migration.doubt?.answer ?? '',
    orders: problem.orders?.length ?? 0,
    way: migration.plan.way ?? '',
  }),
});

const orderLines = ({ orders = [] }: Problem, { doubt }: Text): readonly Phrase[] =>
  orders.map(({ orderId, seats, placedAt, subscriptionId }) =>
    line(
      doubt.order(shown(orderId, 40), seats, placedAt),
      subscriptionId && doubt.ofSubscription(shown(subscriptionId)),
    ),
  );

const differenceLines = (
  { differences = [] }: Problem,
  { purchase }: MigrationPlan,
  reader: Reader,
): readonly Phrase[] =>
  differences.map(({ field, was, is }) => {
    const worded = (value: string | number): Phrase => driftValue(value, field, purchase?.price.currency, reader);
    return textFor(reader).problems.changes[field](worded(was), worded(is));
  });

/** Amounts as money, texts made plain. */
function readable({ code, facts: given }: Problem, { plan }: Migration, reader: Reader): SentenceFacts {
  const { field, was, is } = given;
  if (code !== 'quoteChanged' || typeof field !== 'string') return plainFacts(given);
  const currency = plan.purchase?.price.currency;
  const worded = (value: string | number | undefined): Phrase =>
    value === undefined ? '' : driftValue(value, field, currency, reader);
  return { ...plainFacts(given), was: worded(was), is: worded(is), inAll: worded(newTotal(given, plan)) };
}

/** What all licences come to, where it is the price of one that changed. */
function newTotal({ field, was, is }: Problem['facts'], { purchase }: MigrationPlan): number | undefined {
  if (field !== 'price' || purchase === undefined || typeof is !== 'number') return undefined;
  const { seats, price, lines } = purchase;
  const { seatPerCharge: before, charges } = price;
  // Of a basket it is the price of one of its plans.
  if (lines !== undefined || before === undefined || before.amount !== was) return undefined;
  return inAll({ ...before, amount: is }, seats * charges).amount;
}
