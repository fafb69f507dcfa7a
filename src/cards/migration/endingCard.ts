import { setEnd } from '../../migration/endOfTerm/setEnd';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { Migration } from '../../migration/plan/progress';
import { datesAsBought } from '../../migration/plan/dates/termDates';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { steer } from '../buttons';
import type { Button } from '../buttons';
import { billedOn } from '../parts/billedOn';
import { shown } from '../parts/names';
import type { PersonRow } from '../parts/personRows';
import type { asRow } from '../parts/remedies';

/** Of the title, by the tone that only repeats it: contrast themes show no colour. */
const signs = { good: phrase`✔`, warning: phrase`⚠`, attention: phrase`⚠`, emphasis: phrase`⏹` } as const;

export const headed = (tone: EndingCard['tone'], title: Phrase): Pick<EndingCard, 'tone' | 'title'> => ({
  tone,
  title: phrase`${signs[tone]} ${title}`,
});

/** What the cards of all endings are made of. */
export interface EndingCard {
  readonly title: Phrase;
  /** Below it, what matters most: that something goes on being paid. */
  readonly subtitles: readonly Phrase[];
  readonly tone: 'good' | 'warning' | 'attention' | 'emphasis';
  readonly paragraphs: readonly Phrase[];
  /** Who is stuck, each with what helps. */
  readonly people: readonly PersonRow[];
  /** Orders, and how many more people there are. */
  readonly lists: readonly Phrase[];
  /** The next thing to do. */
  readonly nexts: readonly Phrase[];
  /** Pages outside on which it is done. */
  readonly remedies: ReturnType<typeof asRow>;
  /** Where the id of an order can be typed. */
  readonly inputs: readonly { readonly label: Phrase; readonly placeholder: Phrase }[];
  readonly notes: readonly Phrase[];
  /** The word that unfolds what few need: ids, and who decided what. */
  readonly details: Phrase;
  readonly facts: readonly { readonly title: Phrase; readonly value: Phrase }[];
  readonly history: readonly Phrase[];
  /** At most one of them is the one that most will press. */
  readonly buttons: readonly Button[];
  /** What few press, and what takes something away. */
  readonly more: readonly Button[];
}

/** What can be pressed in view, and what stands behind one press more. */
export type Offered = Pick<EndingCard, 'buttons' | 'more'>;

/** What most endings have none of. */
export const bare = { subtitles: [], people: [], lists: [], nexts: [], remedies: [], inputs: [] } as const;

/** The ids that an agent may need later. */
export function facts(migration: Migration, { running, words }: Text): EndingCard['facts'] {
  const { plan, bought, startedAt, finishedAt } = migration;
  const { fact } = running;
  return [
    ...purchaseFacts(bought, plan, fact, words),
    ...(finishedAt === undefined ? [] : [{ title: fact.took, value: running.startedAndEnded(startedAt, finishedAt) }]),
    { title: fact.number, value: shown(plan.id) },
  ];
}

/** What became of the retired subscription, with its last day where it was set to end. */
export function closedAs(migration: Migration, { closing }: Text): readonly Phrase[] {
  const { plan, closed } = migration;
  if (closed === undefined) return [];
  const name = shown(plan.retired.offerName);
  const end = setEnd(migration);
  return [phrase`${end === undefined ? closing.done[closed.action](name) : closing.endsWithTermOn(name, end)}.`];
}

/** An order that is not through is none that was bought. */
function purchaseFacts(
  bought: Migration['bought'],
  { replacement }: MigrationPlan,
  fact: Text['running']['fact'],
  words: Text['words'],
): EndingCard['facts'] {
  if (bought === undefined) return [];
  const { seats, orderId, secondOrderId, isPending } = bought;
  const subscriptions = subscriptionsIn(bought);
  return [
    {
      title: isPending ? fact.ordered : fact.bought,
      value: words.shownAs(words.licences(seats), shown(replacement.name)),
    },
    { title: fact.order, value: shown(orderId) },
    ...(subscriptions === '' ? [] : [{ title: fact.subscription, value: shown(subscriptions) }]),
    ...(secondOrderId === undefined ? [] : [{ title: fact.secondOrder, value: shown(secondOrderId) }]),
  ];
}

/** Of a basket one for each of its plans. */
const subscriptionsIn = ({ subscriptionId, lines = [] }: NonNullable<Migration['bought']>): string =>
  [...new Set([subscriptionId, ...lines.map((line) => line.subscriptionId ?? '')])]
    .filter((id) => id !== '')
    .join(', ');

/** What was not to be closed, and is paid for by whoever paid for it before. */
export const leftAsItIs = ({ retired }: MigrationPlan, today: string, text: Text): Phrase =>
  phrase`${text.running.leftOpenByPlan(shown(retired.offerName), retired.quantity)} ${billedOn(retired, today, text)}`;

/** As long as what was bought can be cancelled, counted from the order. */
export function cancellable({ plan, bought }: Migration, now: Date, { running }: Text): readonly Phrase[] {
  if (bought === undefined || bought.isCancelled || bought.isPending) return [];
  const { cancellableUntil } = datesAsBought(plan, bought.orderedAt ?? bought.at);
  return cancellableUntil !== undefined && new Date(cancellableUntil) > now
    ? [running.cancelUntil(cancellableUntil)]
    : [];
}

/** That somebody has no plan now, where that was confirmed. */
export const planlessLine = ({ planless }: MigrationPlan, { running }: Text): readonly Phrase[] =>
  planless === undefined ? [] : [running.planless(planless)];

/** Where nobody's licences were to be changed there is nothing to tell of them. */
export const resultButtons = (migration: Migration, text: Text): readonly Button[] =>
  migration.counts.total > 0 ? [resultButton(migration, text)] : [];

export const resultButton = (migration: Migration, { running }: Text): Button =>
  steer(running.resultFile, 'resultFile', migration);

/** What proves it, for whoever asks one day. */
export const proofButtons = (migration: Migration, { certificate: { press } }: Text): readonly Button[] => [
  steer(press.customerCertificate, 'customerCertificate', migration),
  steer(press.certificate, 'certificate', migration),
  steer(press.ledgerFile, 'ledgerFile', migration),
];

export const customerButton = (migration: Migration, { running }: Text): Button =>
  steer(running.customerText, 'customerText', migration);
