import type { AgentId } from '../../migration/ids';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';

const hourMs = 3_600_000;
const mostPeople = 1_000;

/** One line per person and hour: who wonders why somebody is not heard finds the id to put on the list. */
export class RefusedPeople {
  private named = new Set<AgentId>();
  private hour = -1;

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  note(person: AgentId): void {
    const hour = Math.floor(this.clock.now().getTime() / hourMs);
    if (hour !== this.hour) this.named = new Set();
    this.hour = hour;
    if (this.named.has(person) || this.named.size >= mostPeople) return;
    this.named.add(person);
    this.log.warn('a person may not use this bot', { id: person });
  }
}
