import type { AccessRule } from '../../migration/accessRule';
import type { MigrationId } from '../../migration/ids';
import type { NoticeRules } from '../../migration/notices/notice';
import { shouldRing } from '../../migration/notices/ring';
import type { RingFacts } from '../../migration/notices/ring';
import type { AgentContact, NoticeWishes, Rings } from '../../migration/ports';
import { knownZone } from '../../migration/timeZones';
import type { Clock } from '../../platform/clock';
import { unwatched } from '../../platform/watch';
import type { Watch } from '../../platform/watch';
import { isReached } from './whoAnswers';

export interface RingDeps {
  readonly rings: Rings;
  readonly wishes: Pick<NoticeWishes, 'settings'>;
  readonly noticeRules: Pick<NoticeRules, 'quietHours'>;
  readonly access: AccessRule;
  readonly clock: Clock;
  /** Told what came of each call for a new message. */
  readonly watch?: Watch;
}

/** What calls for a new message, and whether it may come now. */
export interface RingCall {
  readonly facts: RingFacts;
  readonly ringing: ReturnType<typeof shouldRing>;
}

const unreachedMs = 60 * 60_000;

/** Whether a migration calls for a new message to its agent. Switching notices off is about ends, not about one's own migrations. */
export async function callOf(deps: RingDeps, id: MigrationId, contact: AgentContact): Promise<RingCall | undefined> {
  const facts = await deps.rings.called(id);
  if (facts === undefined) return undefined;
  const now = deps.clock.now();
  if (!isReached(contact, deps.access)) {
    return { facts, ringing: { later: new Date(now.getTime() + unreachedMs).toISOString() } };
  }
  const { quietHours = deps.noticeRules.quietHours } = await deps.wishes.settings(contact.agentId);
  return { facts, ringing: shouldRing(facts, { timeZone: knownZone(contact.timeZone), quietHours }, now) };
}

/** Keeps what the card alone was enough for, or when to ask again. */
export async function keep(
  { rings, watch = unwatched }: Pick<RingDeps, 'rings' | 'watch'>,
  id: MigrationId,
  { facts, ringing }: RingCall,
): Promise<void> {
  if (ringing === 'ring') return;
  if (ringing === 'seen') await rings.settle(id, facts);
  else await rings.putOff(id, facts, ringing.later);
  watch.ring(ringing === 'seen' ? 'seen' : 'putOff');
}

/** Rings, and has it told whether somebody was rung. */
export async function rung({ watch = unwatched }: Pick<RingDeps, 'watch'>, ring: () => Promise<void>): Promise<void> {
  let outcome: 'rung' | 'failed' = 'failed';
  try {
    await ring();
    outcome = 'rung';
  } finally {
    watch.ring(outcome);
  }
}
