import { holdCard } from '../../cards/chat/holdCard';
import { mayHear } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { AgentId } from '../../migration/ids';
import type { AgentContact, AgentContacts, HouseHold, Migrations } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { BotMessenger } from './messenger';

export interface HoldTelling {
  readonly houseHold: HouseHold;
  readonly contacts: Pick<AgentContacts, 'all'>;
  readonly migrations: Pick<Migrations, 'underWay'>;
  readonly messenger: Pick<BotMessenger, 'tell'>;
  readonly access: AccessRule;
  readonly fallbackAgents: readonly AgentId[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Asks once whether the house may go on: those who answer for what nobody sees to, or everybody who may act. */
export async function tellHold(deps: HoldTelling): Promise<void> {
  const { houseHold, migrations, messenger, clock, log } = deps;
  const hold = await houseHold.current();
  if (hold === undefined || !(await houseHold.claimTelling(clock.now().toISOString()))) return;
  const { length: waiting } = await migrations.underWay();
  for (const contact of await readers(deps)) {
    await messenger
      .tell(contact, (reader) => holdCard({ hold, waiting }, reader))
      .catch((error: unknown) => log.error('A hold could not be told.', error, { id: contact.agentId }));
  }
}

async function readers({ contacts, access, fallbackAgents }: HoldTelling): Promise<readonly AgentContact[]> {
  const all = (await contacts.all()).filter(
    ({ agentId, reference, unreachable }) => reference && unreachable === undefined && mayHear(agentId, access),
  );
  const first = all.filter(({ agentId }) => fallbackAgents.includes(agentId));
  return first.length > 0 ? first : all;
}
