import { entryKey, listPicks } from '../../cards/picks';
import { customerQuestionCard, customersPerPage } from '../../cards/questions/customerQuestionCard';
import type { CustomerId } from '../../migration/ids';
import type { RankedEntry } from '../../migration/radar/ranking';
import { matchChoice } from '../../migration/typed/matching';
import { defined } from '../../platform/defined';
import type { Asking, Outcome, Question } from '../migrate/question';
import { findElsewhere } from './findElsewhere';
import { pressedChoice, typedText } from './pressedChoice';

interface Option {
  readonly value: CustomerId;
  readonly names: readonly string[];
}

/** One option for each customer, in the order of the radar. */
function optionsOf(radar: readonly RankedEntry[]): readonly Option[] {
  const options = new Map<CustomerId, Option>();
  for (const { customerId, customerName, domain } of radar) {
    options.set(customerId, { value: customerId, names: [customerName, domain] });
  }
  return [...options.values()];
}

/** What the card lists: everything, or what fits the search; an ambiguous name stays ambiguous on every page. */
function listed({ radar, view }: Asking): readonly RankedEntry[] {
  if (!view.query) return radar;
  const match = matchChoice(view.query, optionsOf(radar));
  const fitting = new Set('one' in match ? [match.one] : 'several' in match ? match.several : match.none);
  return radar.filter(({ customerId }) => fitting.has(customerId));
}

/** The search by which the card is titled; where it fits nobody as it is written, the card only lists the nearest. */
function fittingQuery({ radar, view }: Asking): string | undefined {
  if (!view.query) return undefined;
  const match = matchChoice(view.query, optionsOf(radar));
  return 'none' in match || ('one' in match && match.bySlip) ? undefined : view.query;
}

function pageOf(asking: Asking): readonly RankedEntry[] {
  const start = (asking.view.page ?? 0) * customersPerPage;
  return listed(asking).slice(start, start + customersPerPage);
}

function take({ draft }: Asking, entries: readonly RankedEntry[]): Outcome {
  const [first, another] = entries;
  const customer = { id: first!.customerId, name: first!.customerName };
  const subscription = another === undefined ? { subscriptionId: first!.subscriptionId } : {};
  return { draft: { ...draft, customer, ...subscription }, answer: customer.name };
}

async function readTyped(asking: Asking, typed: string): Promise<Outcome> {
  const { radar, view, turn } = asking;
  const words = turn.text.commands.said;
  if (words.more.includes(typed.trim().toLowerCase())) return nextPage(asking);
  const numbered = /^#?\d{1,3}[.)]?$/.test(typed.trim())
    ? pageOf(asking)[Number.parseInt(typed.replace('#', ''), 10) - 1]
    : undefined;
  if (numbered !== undefined) return take(asking, [numbered]);
  const match = matchChoice(typed, optionsOf(radar));
  if ('several' in match) return { view: { query: typed } };
  const ofCustomer = (id: CustomerId) => radar.filter(({ customerId }) => customerId === id);
  if ('one' in match && !match.bySlip) return take(asking, ofCustomer(match.one));
  // Customers' names are alike: one that is a slip away may be another firm, and is asked about.
  const near = 'one' in match ? [match.one] : match.none;
  return findElsewhere(asking, typed, near.flatMap(ofCustomer), view);
}

function nextPage(asking: Asking): Outcome {
  const page = (asking.view.page ?? 0) + 1;
  const more = listed(asking).length > page * customersPerPage;
  return { view: { ...asking.view, page: more ? page : 0 } };
}

/** Whose subscription: those with retired ones, by days left, and a search over everybody. */
export const customerQuestion: Question = {
  title: ({ turn }) => turn.text.radar.whichCustomer,
  ask(asking) {
    const { question, view, turn } = asking;
    const { page = 0 } = view;
    const query = fittingQuery(asking);
    const total = listed(asking).length;
    return customerQuestionCard({ question, entries: pageOf(asking), total, page, ...defined({ query }) }, turn.reader);
  },
  read(asking, said) {
    const choice = pressedChoice(said);
    if (choice === listPicks.more) return nextPage(asking);
    const pressed = asking.radar.find((entry) => entryKey(entry) === choice);
    return pressed ? take(asking, [pressed]) : readTyped(asking, typedText(said) ?? '');
  },
};
