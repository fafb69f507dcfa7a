import { parseAnswer } from '../../cards/answers';
import { helpCard } from '../../cards/chat/helpCard';
import { parseCommand } from '../../dialogs/commands/commands';
import type { Incoming } from '../../dialogs/incoming';
import { say, show } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import type { AgentId } from '../../migration/ids';
import { oneLine, plain } from '../../text/plain';
import { contentOf } from '../message/messageContent';
import { pressedValue } from './pressed';
import { firstNameOf } from './sender';

/** False when the person's own chat is not known. */
export type GoOnAlone = (agent: AgentId, incoming: Incoming) => Promise<boolean>;

interface SharedChat {
  readonly practice: boolean;
  readonly goOnAlone: GoOnAlone;
}

/** Group chats and channels are public: no prices and no names there. What is pressed goes on in the presser's chat. */
export async function answerSharedChat(turn: Turn, { practice, goOnAlone }: SharedChat): Promise<void> {
  const { activity } = turn.context;
  const value = pressedValue(activity);
  if (value !== undefined) return goElsewhere(turn, value, goOnAlone);
  if (parseCommand(oneLine(contentOf(activity).words), turn.text)?.command !== 'help') {
    return say(turn, turn.text.chat.onlyHelpHere);
  }
  await show(turn, helpCard({ practice }, turn.reader));
}

/** Only what a notice offers: an answer belongs to a question, and that is in another chat. */
async function goElsewhere(turn: Turn, value: unknown, goOnAlone: GoOnAlone): Promise<void> {
  const parsed = parseAnswer(value);
  const { inPublic } = turn.text.notices;
  if (parsed === undefined || !('notice' in parsed || 'open' in parsed)) return say(turn, turn.text.chat.onlyHelpHere);
  if (!(await goOnAlone(turn.agentId, { pressed: value }))) return say(turn, inPublic.notInstalled);
  const firstName = firstNameOf(turn.agentName);
  await say(turn, firstName === undefined ? inPublic.goesOnNobody : inPublic.goesOn(plain(firstName)));
}
