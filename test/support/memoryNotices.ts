import type { AgentId, SubscriptionId } from '../../src/migration/ids';
import { everyDay } from '../../src/migration/notices/workingDays';
import type { NoticeRules, Recipient } from '../../src/migration/notices/notice';
import type {
  Letter,
  NamedMute,
  NoticeFacts,
  NoticeLedger,
  NoticeRow,
  NoticeSettings,
  NoticeWishes,
  Told,
} from '../../src/migration/ports';

export const someRules: NoticeRules = {
  milestones: [90, 60, 30, 14, 7, 1],
  workingDays: everyDay,
  timeZone: 'UTC',
  quietHours: 'never',
  scanAt: '06:00',
  fallbackAgents: [],
  installs: false,
};

export const noFacts: NoticeFacts = {
  assignments: [],
  mutes: [],
  reminders: [],
  acted: new Set(),
  toldOn: new Map(),
  migrations: new Map(),
};

export class MemoryWishes implements NoticeWishes {
  readonly kept = new Map<AgentId, NoticeSettings>();
  readonly muted: { readonly agent: AgentId; readonly mute: NamedMute }[] = [];
  readonly reminders = new Map<SubscriptionId, string>();
  readonly actedOn: string[] = [];

  settings = async (agent: AgentId) => this.kept.get(agent) ?? { isOn: true };
  setSettings = async (agent: AgentId, settings: NoticeSettings) => void this.kept.set(agent, settings);
  mutes = async (agent: AgentId) => this.muted.filter((each) => each.agent === agent).map(({ mute }) => mute);
  mute = async (agent: AgentId, mute: NamedMute) => {
    await this.unmute(agent, mute);
    this.muted.push({ agent, mute });
  };
  unmute: NoticeWishes['unmute'] = async (agent, { what, key }) => {
    const at = this.muted.findIndex((each) => each.agent === agent && each.mute.what === what && each.mute.key === key);
    if (at >= 0) this.muted.splice(at, 1);
  };
  readonly beforeEnd = new Map<SubscriptionId, number | undefined>();
  remind: NoticeWishes['remind'] = async (_agent, subscription, on, beforeEnd) => {
    this.beforeEnd.set(subscription, beforeEnd);
    if (on === undefined) this.reminders.delete(subscription);
    else this.reminders.set(subscription, on);
  };
  acted: NoticeWishes['acted'] = async (subscription, endsOn) => void this.actedOn.push(`${subscription} ${endsOn}`);
}

/** Letters and rows in memory, under the same two unique keys. */
export class MemoryNoticeLedger implements NoticeLedger {
  facts_: NoticeFacts = noFacts;
  /** How often reminders were moved to where their ends are. */
  reckoned = 0;
  reckonReminders = async () => void (this.reckoned += 1);
  readonly letters: Letter[] = [];
  readonly rows: (NoticeRow & { readonly day: string })[] = [];
  readonly chosen = new Map<AgentId, NoticeSettings>();
  stamps = 0;
  asked = 0;

  stamp = async () => String(this.stamps);
  settings = async () => {
    this.asked += 1;
    return this.chosen;
  };
  facts = async () => this.facts_;
  written = async (day: string, recipients: readonly Recipient[]) =>
    new Set(
      recipients.filter((each) => this.letters.some((letter) => letter.day === day && letter.recipient === each)),
    );
  told = async (
    recipients: readonly Recipient[],
    _subscriptions: readonly SubscriptionId[],
    exceptOn?: string,
  ): Promise<readonly Told[]> =>
    toldBy(this.rows.filter((row) => recipients.includes(row.recipient) && row.day !== exceptOn));
  write: NoticeLedger['write'] = async (letter, rows) => {
    const keys = new Set(this.rows.map(keyOf));
    const isWritten = this.letters.some(({ day, recipient }) => day === letter.day && recipient === letter.recipient);
    if (isWritten || rows.some((row) => keys.has(keyOf(row)))) return false;
    this.letters.push(letter);
    this.rows.push(...rows.map((row) => ({ ...row, day: letter.day })));
    return true;
  };
}

const keyOf = ({ recipient, subscriptionId, endsOn, milestone }: NoticeRow): string =>
  `${recipient} ${subscriptionId} ${endsOn} ${milestone}`;

/** What the ledger would answer about these rows. */
export function toldBy(rows: readonly NoticeRow[]): readonly Told[] {
  const found = new Map<string, Told>();
  for (const { recipient, subscriptionId, endsOn, milestone, customerName, offerName } of rows) {
    const key = `${recipient} ${subscriptionId} ${endsOn}`;
    const milestones = [...(found.get(key)?.milestones ?? []), milestone];
    found.set(key, { recipient, subscriptionId, endsOn, milestones, customerName, offerName });
  }
  return [...found.values()];
}
