import type { TurnContext } from 'botbuilder';
import { MessageFactory } from 'botbuilder';
import type { CardContent } from '../cards/render';
import type { AgentId } from '../migration/ids';
import type { RightsHeld } from '../migration/rights/right';
import type { Phrase } from '../text/plain';
import type { Reader } from '../text/reader';
import type { Text } from '../text/textFor';
import { cardMessage } from './cardMessage';
import { offered } from './rights/offered';

/** One turn of the conversation with one agent. */
export interface Turn {
  readonly context: TurnContext;
  readonly agentId: AgentId;
  /** As Teams shows it; empty where the channel tells none. */
  readonly agentName: string;
  /** By what its cards are offered; what is done is asked for itself. */
  readonly standing: RightsHeld;
  readonly reader: Reader;
  readonly text: Text;
  readonly now: Date;
  /** When it came in, before it waited for the turns of this person that came earlier. */
  readonly heardAt: Date;
  /** The cards that it shows, the latest last. */
  readonly shown: CardContent[];
  /** Work for when the state of the conversation is safely stored. */
  readonly afterSaving: (() => Promise<void>)[];
}

export async function say(turn: Turn, sentence: Phrase): Promise<void> {
  await turn.context.sendActivity(MessageFactory.text(sentence));
}

/** Sends a card, without text: only then does every client give an id back, without which it can't be updated. */
export async function show(turn: Turn, card: CardContent): Promise<string | undefined> {
  const own = offered(card, turn.standing);
  const sent = await turn.context.sendActivity(cardMessage(own));
  turn.shown.push(own);
  return sent?.id === '' ? undefined : sent?.id;
}

/** Puts the card in the place of an earlier one; where that is gone, sends it anew. */
export async function showInPlace(
  turn: Turn,
  place: string | undefined,
  card: CardContent,
): Promise<string | undefined> {
  if (place === undefined) return show(turn, card);
  return (await replaceCard(turn, place, card)) ? place : show(turn, card);
}

/** False when the earlier card can't be changed any more. */
export async function replaceCard(turn: Turn, place: string, card: CardContent): Promise<boolean> {
  try {
    const own = offered(card, turn.standing);
    await turn.context.updateActivity({ ...cardMessage(own), id: place });
    turn.shown.push(own);
    return true;
  } catch {
    return false;
  }
}
