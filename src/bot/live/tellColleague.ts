import type { CardContent } from '../../cards/render';
import type { ColleagueTold } from '../../dialogs/services';
import { mayHear } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { AgentId } from '../../migration/ids';
import type { AgentContact, AgentContacts } from '../../migration/ports';
import type { Log } from '../../platform/log';
import { TookTooLong, within } from '../../platform/within';
import type { Reader } from '../../text/reader';
import { isReached } from './whoAnswers';

interface ColleagueDeps {
  readonly contacts: Pick<AgentContacts, 'get'>;
  readonly access: AccessRule;
  readonly log: Log;
}

/** The turn of another waits for it, who is not to wait for a chat that does not answer. */
const patienceMs = 1_500;

/** Shows somebody a card because of what another agent did, and tells that one how it went. What is on its way counts as told. */
export async function tellColleague(
  { contacts, access, log }: ColleagueDeps,
  tell: (contact: AgentContact, card: (reader: Reader) => CardContent) => Promise<unknown>,
  agent: AgentId,
  card: (reader: Reader) => CardContent,
): Promise<ColleagueTold> {
  if (!mayHear(agent, access)) return 'notAllowed';
  const contact = await contacts.get(agent);
  if (contact === undefined || !isReached(contact, access)) return 'notReached';
  try {
    await within(patienceMs, () => tell(contact, card));
    return 'told';
  } catch (error) {
    if (error instanceof TookTooLong) return 'told';
    log.warn('A colleague could not be told.', {
      agentId: agent,
      code: error instanceof Error ? error.name : 'unknown',
    });
    return 'notReached';
  }
}
