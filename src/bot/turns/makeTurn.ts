import type { TurnContext } from 'botbuilder';
import type { Turn } from '../../dialogs/turn';
import type { AgentContact } from '../../migration/ports';
import { noRight } from '../../migration/rights/right';
import type { RightsHeld } from '../../migration/rights/right';
import { cleanText } from '../../platform/cleanText';
import type { CloudName } from '../../platform/clouds';
import { defined } from '../../platform/defined';
import { readerOf } from '../../text/reader';
import { textFor } from '../../text/textFor';

interface When {
  readonly now: Date;
  readonly heardAt?: Date;
  /** Absent where no card is shown. */
  readonly standing?: RightsHeld;
  /** Absent where no card is shown, and in practice. */
  readonly cloud?: CloudName | undefined;
}

/** A turn in the words, the calendar and the numbers of its reader. */
export function makeTurn(context: TurnContext, contact: AgentContact, when: When): Turn {
  const { now, heardAt = now, cloud, standing = noRight } = when;
  const { agentId, locale, timeZone, language } = contact;
  const reader = readerOf({ locale, timeZone, ...defined({ language, cloud }) });
  const agentName = cleanText(context.activity.from?.name || (contact.name ?? ''));
  const words = { standing, reader, text: textFor(reader) };
  return { context, agentId, agentName, ...words, now, heardAt, shown: [], afterSaving: [] };
}
