import type { NoticeRules } from '../../migration/notices/notice';
import { isQuiet } from '../../migration/notices/quietHours';
import type { AgentContact, NoticeWishes } from '../../migration/ports';
import { knownZone } from '../../migration/timeZones';
import type { Clock } from '../../platform/clock';

export interface Hours {
  readonly wishes: Pick<NoticeWishes, 'settings'>;
  readonly noticeRules: Pick<NoticeRules, 'quietHours'>;
  readonly clock: Clock;
}

/** Those of them who have no quiet hours now. Hours that never end are waited out for nothing, so they count as none. */
export async function awakeOf(hours: Hours, readers: readonly AgentContact[]): Promise<readonly AgentContact[]> {
  const areAwake = await Promise.all(readers.map((reader) => isAwake(hours, reader)));
  return readers.filter((_, index) => areAwake[index]);
}

async function isAwake({ wishes, noticeRules, clock }: Hours, { agentId, timeZone }: AgentContact): Promise<boolean> {
  const { quietHours = noticeRules.quietHours } = await wishes.settings(agentId);
  return quietHours === 'always' || !isQuiet(clock.now(), knownZone(timeZone), quietHours);
}
