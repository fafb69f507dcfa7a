import { CardFactory, MessageFactory } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { pressable } from '../cards/pressable';
import { defined } from '../platform/defined';

/** A message that is one card. Without a summary, a toast and the list of chats would only say that a card was sent. */
export const cardMessage = (card: unknown): Partial<Activity> => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(pressable(card))),
  ...defined({ summary: summaryOf(card) }),
});

/** What is read aloud of it; absent on a card that was written down before cards told it. */
function summaryOf(card: unknown): string | undefined {
  const { speak } = card as { readonly speak?: unknown };
  return typeof speak === 'string' ? speak : undefined;
}
