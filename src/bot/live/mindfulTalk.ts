import { isOutOfReach } from '../../migration/notices/outOfReach';
import type { AgentContact, AgentContacts } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { reasonSaid } from '../post/outcome';
import { failureOf } from '../post/wire';
import type { Talk } from './proactive';

interface Mindful {
  readonly contacts: Pick<AgentContacts, 'cannotReach'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Speaks as `talk` does, and remembers whom Teams lets nobody write to: what waits for that person goes to others. */
export function mindfulTalk(talk: Talk, mindful: Mindful): Talk {
  return async (contact, work, conversationId) => {
    try {
      return await talk(contact, work, conversationId);
    } catch (error) {
      await keepInMind(mindful, contact, error);
      throw error;
    }
  };
}

/** By Teams' own words alone: a status without them may be of anything that was asked on the way. */
async function keepInMind({ contacts, clock, log }: Mindful, { agentId }: AgentContact, error: unknown): Promise<void> {
  const because = reasonSaid(failureOf(error));
  if (because === undefined || !isOutOfReach(because)) return;
  await contacts.cannotReach(agentId, because, clock.now().toISOString()).catch((failed: unknown) => {
    log.error('That somebody is out of reach could not be written down.', failed, { agentId });
  });
}
