import type { Activity } from '../../emulator/connector';
import { buttonsOf, readable } from '../../emulator/connector';

/** How a person answers where there is a choice. */
export interface Manner {
  /** Pressed when nobody knows whether a purchase went through. */
  readonly ofPurchase: 'bought' | 'notBought' | 'keepLooking';
  /** Pressed from the third time on. */
  readonly inTheEnd?: 'bought';
}

/** What a person who looks at the chat does next. */
export type Move =
  | { readonly does: 'begin' }
  | { readonly does: 'type'; readonly words: string; readonly question: string }
  | { readonly does: 'press'; readonly value: object; readonly card: string }
  | { readonly does: 'wait'; readonly until: 'question' | 'ending' }
  /** Theirs to decide; pressed by who has heard nothing for long. */
  | { readonly does: 'awaitApproval'; readonly value: object; readonly card: string }
  | { readonly does: 'rest'; readonly migration: string; readonly run: number };

type Data = Readonly<Record<string, unknown>>;

/** A message as it stands and as it stood before. */
export interface Card {
  readonly activity: Activity;
  readonly versions: readonly Activity[];
}

/**
 * From the latest card on which something can be pressed; a review of somebody else's customer is not confirmed. What only
 * reads on below the migration's own card was begun in vain, and perhaps nobody is there any more who would end it.
 */
export function nextMove(cards: readonly Card[], customer: string, manner: Manner): Move {
  let latest: Move | undefined;
  for (const card of [...cards].reverse()) {
    const move = moveOn(card, customer, manner);
    if (move && !isInVain(move)) return latest === undefined || isOfMigration(card) ? move : latest;
    latest ??= move;
  }
  return latest ?? { does: 'begin' };
}

const isOfMigration = ({ activity }: Card): boolean => dataOf(activity).some((each) => 'steer' in each);

const isInVain = (move: Move): boolean => move.does === 'begin' || (move.does === 'wait' && move.until === 'question');

function moveOn(card: Card, customer: string, manner: Manner): Move | undefined {
  const data = dataOf(card.activity);
  const steers = data.filter((each) => 'steer' in each);
  if (steers.length > 0) return aboutMigration(steers, card.activity.id ?? '', manner);
  const withdraw = data.find((each) => each['approval'] === 'withdraw');
  if (withdraw) return { does: 'awaitApproval', value: withdraw, card: card.activity.id ?? '' };
  const answers = data.filter((each) => 'kind' in each);
  return answers.length > 0 ? toQuestion(answers, card, customer) : undefined;
}

const dataOf = (activity: Activity): readonly Data[] => buttonsOf(activity).map(({ data }) => data);

const preferred = ['orderAgain', 'again', 'retryFailed', 'checkAgain', 'resume', 'keepLooking'];

function aboutMigration(steers: readonly Data[], card: string, { ofPurchase }: Manner): Move {
  const find = (verb: string): Data | undefined => steers.find(({ steer }) => steer === verb);
  if (find('pause')) return { does: 'wait', until: 'ending' };
  const value = ['adopt', ofPurchase, ...preferred].map(find).find((each) => each !== undefined);
  if (value) return { does: 'press', value, card };
  const [first] = steers;
  return { does: 'rest', migration: String(first?.['id']), run: Number(first?.['run']) };
}

function toQuestion(answers: readonly Data[], { activity, versions }: Card, customer: string): Move {
  const card = activity.id ?? '';
  const confirm = answers.find(({ kind }) => kind === 'confirm' || kind === 'askApproval');
  if (confirm && !readable(activity).includes(customer)) return { does: 'begin' };
  // Without renewal, so that switching it off is among the writes.
  if (confirm) return { does: 'press', value: { ...confirm, attest: 'true', renewsItself: 'false' }, card };
  const picks = answers.filter(({ kind }) => kind === 'pick');
  const [first] = picks;
  if (!first) return { does: 'wait', until: 'question' };
  if (asksCountry(picks)) return { does: 'press', value: first, card };
  // Which customer? The first of the list is somebody else's.
  if (answers.some(({ kind }) => kind === 'search')) return { does: 'begin' };
  return toPicks(picks, first, versions, card);
}

function toPicks(picks: readonly Data[], first: Data, versions: readonly Activity[], card: string): Move {
  const country = picks.find(({ choice }) => choice === 'usageLocation');
  const wasAsked = versions.some((version) => asksCountry(dataOf(version)));
  if (country && !wasAsked) return { does: 'press', value: country, card };
  const offersEverybody = picks.some(({ choice }) => choice === 'done');
  return { does: 'type', words: offersEverybody ? 'all' : '1', question: String(first['question']) };
}

/** Pressed, not typed, so that the question about people comes back on the same card. */
const asksCountry = (picks: readonly Data[]): boolean => picks.some(({ choice }) => choice === 'skip');
