import type { AgentId } from '../../migration/ids';
import type { AgentContacts, CardPlaces, Deeds, Migrations, PreparationStore, TurnLeases } from '../../migration/ports';
import type { Log } from '../../platform/log';
import type { BotConfig } from '../http/botConfig';
import type { TokenJudge } from '../http/tokenJudge';
import type { RingDeps } from './ringing';

/** What a messenger speaks by and of. */
export interface MessengerDeps extends RingDeps {
  readonly config: BotConfig;
  /** Absent: nobody outside of practice is heard. */
  readonly judge?: TokenJudge;
  /** Who answers for what nobody sees to. */
  readonly fallbackAgents: readonly AgentId[];
  readonly migrations: Pick<Migrations, 'load' | 'agentOf'>;
  readonly cardPlaces: CardPlaces;
  readonly deeds: Deeds;
  readonly contacts: AgentContacts;
  readonly preparations: PreparationStore;
  readonly leases: TurnLeases;
  readonly log: Log;
}
