import { cardsOf } from '../../emulator/connector';
import type { Activity, Entry } from '../../emulator/connector';
import type { CardInput } from './cardInputs';
import { partsIn, words } from './cardParts';
import { cardText } from './cardText';
import type { CardButton } from './cardText';
import { plainText } from './plainText';

/** The card whose buttons have numbers now. */
export interface Pressable {
  readonly activityId: string | undefined;
  readonly buttons: readonly CardButton[];
  readonly inputs: readonly CardInput[];
}

/** Shows what the bot says, and remembers which card's buttons can be pressed. */
export class Screen {
  pressable: Pressable | undefined;
  private readonly pressables = new Map<string | undefined, Pressable>();

  constructor(private readonly print: (lines: readonly string[]) => void) {}

  show({ from, activity, versions, isDeleted }: Entry): void {
    if (from !== 'bot' || activity.type !== 'message') return;
    if (isDeleted) {
      this.forget(activity.id);
      return this.print(['(taken back)', ...linesOf(activity).slice(0, 1)]);
    }
    this.remember(activity);
    const before = versions.at(-2);
    const lines = before === undefined ? linesOf(activity) : changedLines(before, activity);
    if (lines.length > 0) this.print(lines);
  }

  /** A live card that changes its text only does not take the numbers away from the question in hand. */
  private remember(activity: Activity): void {
    const now = pressableOf(activity);
    const before = this.pressables.get(activity.id);
    this.pressables.set(activity.id, now);
    if (now.buttons.length === 0) return this.forget(activity.id);
    if (JSON.stringify(now.buttons) !== JSON.stringify(before?.buttons)) this.pressable = now;
  }

  /** An answered card has lost its buttons; they must not be those of another card of a sudden. */
  private forget(activityId: string | undefined): void {
    if (this.pressable?.activityId === activityId) this.pressable = undefined;
  }
}

/** Numbers begin anew on every card, so of several in one message the last counts. */
function pressableOf(activity: Activity): Pressable {
  const texts = cardsOf(activity).map(cardText);
  const card = texts.filter(({ buttons }) => buttons.length > 0).at(-1);
  return { activityId: activity.id, buttons: card?.buttons ?? [], inputs: card?.inputs ?? [] };
}

function linesOf(activity: Activity): readonly string[] {
  const text = activity.text ? plainText(activity.text).split('\n') : [];
  const suggestions = partsIn(activity.suggestedActions?.actions).map(({ title }) => words(title));
  return [
    ...text,
    ...cardsOf(activity).flatMap((card) => cardText(card).lines),
    ...(suggestions.length > 0 ? [`You could say: ${suggestions.join(' · ')}`] : []),
  ];
}

/** Only what is new, under the card's title; nothing when it reads the same. */
function changedLines(before: Activity, now: Activity): readonly string[] {
  const [earlier, lines] = [linesOf(before), linesOf(now)];
  const fresh = lines.filter((line) => line !== '' && !earlier.includes(line));
  if (fresh.length === 0) return [];
  const [title = ''] = lines;
  return fresh.includes(title) ? ['(changed)', ...lines] : ['(changed)', title, ...fresh];
}
