import { dayOf } from '../../../src/migration/days';
import type { AgentId, SubscriptionId } from '../../../src/migration/ids';
import { agentId, customerId, subscriptionId } from '../../../src/migration/ids';
import { toAgent } from '../../../src/migration/notices/notice';
import type { DigestLine, NoticeRules, Recipient } from '../../../src/migration/notices/notice';
import type { NoticeFacts, NoticeRow } from '../../../src/migration/ports';
import type { Scope } from '../../../src/migration/rights/right';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { prepareDay } from '../../../src/notices/compose/dayOfNotices';
import { decide } from '../../../src/notices/compose/decide';
import type { Decision } from '../../../src/notices/compose/decide';
import { noFacts, someRules, toldBy } from '../../support/memoryNotices';
import { aRadarEntry } from '../../support/survey';

export const alex = agentId('a9e00000-0000-4000-8000-000000000001');
export const dana = agentId('a9e00000-0000-4000-8000-000000000002');
export const channel: Recipient = 'channel:19:sales@thread.tacv2';

export const endOf = (nth: number, more: Partial<RadarEntry> = {}): RadarEntry =>
  aRadarEntry({
    customerId: customerId(`c0000000-0000-4000-8000-${String(nth).padStart(12, '0')}`),
    subscriptionId: subscriptionId(`5ab00000-0000-4000-8000-${String(nth).padStart(12, '0')}`),
    customerName: `Customer ${nth}`,
    ...more,
  });

export interface Situation {
  readonly facts?: Partial<NoticeFacts>;
  readonly rules?: Partial<NoticeRules>;
  readonly hearing?: readonly AgentId[];
  /** Whoever is not named sees all. */
  readonly scopes?: Readonly<Record<string, Scope>>;
}

/** What was told so far, day by day, to whoever is asked about. */
export class Diary {
  readonly rows: NoticeRow[] = [];
  entries: readonly RadarEntry[];
  situation: Situation;

  constructor(entries: readonly RadarEntry[], situation: Situation = {}) {
    this.entries = entries;
    this.situation = situation;
  }

  private readonly toldOn = new Map<string, string>();

  /** One day's digest of a recipient, kept as told. */
  on(day: string, recipient: Recipient = toAgent(alex), at = `${day}T08:00:00.000Z`): Decision | undefined {
    const { facts, rules, hearing = [alex], scopes = {} } = this.situation;
    const prepared = prepareDay(day, {
      entries: this.entries,
      facts: { ...noFacts, toldOn: this.toldOn, ...facts },
      hearing: new Set(hearing),
      scopeOf: (agent) => scopes[agent] ?? 'all',
      rules: { ...someRules, ...rules },
      at,
    });
    const told = toldBy(this.rows.filter((row) => row.recipient === recipient));
    const decision = decide(recipient, told, prepared);
    this.rows.push(...(decision?.rows ?? []));
    if (recipient !== channel) for (const line of decision?.digest.lines ?? []) this.tell(line, day);
    return decision;
  }

  private tell({ subscriptionId: subscription, endsOn }: DigestLine, day: string): void {
    const key = `${subscription} ${endsOn}`;
    if (!this.toldOn.has(key)) this.toldOn.set(key, day);
  }

  at(instant: string, timeZone: string): Decision | undefined {
    return this.on(dayOf(instant, timeZone), toAgent(alex), new Date(instant).toISOString());
  }

  milestones(subscription?: SubscriptionId): readonly string[] {
    const own = this.rows.filter((row) => subscription === undefined || row.subscriptionId === subscription);
    return own.map(({ milestone }) => milestone);
  }
}

export const linesOf = (decision: Decision | undefined): readonly string[] =>
  decision?.digest.lines.map(({ customerName, daysLeft }) => `${customerName} ${daysLeft}`) ?? [];
