import type { TurnContext } from 'botbuilder';
import type { Turn } from '../../dialogs/turn';
import type { AgentContact } from '../../migration/ports';
import { cleanText } from '../../platform/cleanText';
import { defined } from '../../platform/defined';
import { readerOf } from '../../text/reader';
import { textFor } from '../../text/textFor';

/** A turn in the words, the calendar and the numbers of its reader. */
export function makeTurn(context: TurnContext, contact: AgentContact, now: Date, heardAt: Date = now): Turn {
  const { agentId, locale, timeZone, language } = contact;
  const reader = readerOf({ locale, timeZone, ...defined({ language }) });
  const agentName = cleanText(context.activity.from?.name ?? '');
  return { context, agentId, agentName, reader, text: textFor(reader), now, heardAt, afterSaving: [] };
}
