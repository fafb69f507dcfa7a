import { unkeptCard, unkeptPerCard } from '../../cards/migration/unkeptCard';
import { dayOf } from '../../migration/days';
import type { AgentId } from '../../migration/ids';
import type { AgentContact, HouseHold, UnkeptEnds, UntoldEnd } from '../../migration/ports';
import type { Log } from '../../platform/log';
import { awakeOf } from './awake';
import type { Hours } from './awake';
import type { BotMessenger } from './messenger';
import { tellEach } from './tellEach';
import { readersFor } from './whoAnswers';
import type { Answerable } from './whoAnswers';

export interface UnkeptTelling extends Answerable, Hours {
  readonly houseHold: Pick<HouseHold, 'current'>;
  readonly unkeptEnds: Pick<UnkeptEnds, 'claimUntold' | 'setTold'>;
  readonly messenger: Pick<BotMessenger, 'tell'>;
  readonly log: Log;
}

/**
 * Tells each agent which of their ends do not hold, whatever is muted; where nobody reaches them, those who answer. What could
 * be told to nobody, or finds only quiet hours, is told later.
 */
export async function tellUnkept(deps: UnkeptTelling): Promise<void> {
  if ((await deps.houseHold.current()) !== undefined) return;
  const untold = await deps.unkeptEnds.claimUntold(deps.clock.now().toISOString());
  const byAgent = new Map<AgentId, UntoldEnd[]>();
  for (const end of untold) byAgent.set(end.agentId, [...(byAgent.get(end.agentId) ?? []), end]);
  for (const [agent, ends] of byAgent) {
    const isTold = await tellAll(deps, await awakeOf(deps, await readersFor(deps, agent)), ends);
    if (isTold) await deps.unkeptEnds.setTold(ends.map(({ id }) => id));
  }
}

/** True when somebody has heard of all of them. */
function tellAll(
  { messenger, clock, log }: UnkeptTelling,
  readers: readonly AgentContact[],
  ends: readonly UntoldEnd[],
): Promise<boolean> {
  const tell = async (contact: AgentContact): Promise<void> => {
    for (let first = 0; first < ends.length; first += unkeptPerCard) {
      const some = ends.slice(first, first + unkeptPerCard);
      await messenger.tell(contact, (reader) =>
        unkeptCard({ ends: some, today: dayOf(clock.now(), reader.timeZone) }, reader),
      );
    }
  };
  return tellEach(readers, tell, ({ agentId: id }, error) =>
    log.error('Ends that do not hold could not be told.', error, { id }),
  );
}
