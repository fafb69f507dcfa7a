import { randomUUID } from 'node:crypto';
import { knownStanding } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { AgentId } from '../../migration/ids';
import type { Digest, NoticeRules, Recipient } from '../../migration/notices/notice';
import type { AgentContacts, DigestPrinter, HouseHold, NoticeLedger, RadarStore, Told } from '../../migration/ports';
import type { RadarReading } from '../../migration/radar/radar';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { byDay, everybody, mayBeTold } from './addressees';
import type { Addressee } from './addressees';
import { prepareDay } from './dayOfNotices';
import { decide } from './decide';
import type { Day } from './decide';
import { partOfDay } from './localTime';
import { isFresh } from './radarFreshness';

export interface ComposerDeps {
  readonly rules: NoticeRules;
  readonly access: AccessRule;
  readonly contacts: AgentContacts;
  readonly houseHold: Pick<HouseHold, 'current'>;
  readonly radarStore: RadarStore;
  readonly noticeLedger: NoticeLedger;
  readonly printer: DigestPrinter;
  readonly clock: Clock;
  readonly log: Log;
}

const minuteMs = 60_000;
const readersAtOnce = 50;

/** Writes each recipient's letter of the day, once it is their hour and the radar is fresh. */
export class Composer {
  /** As things stood when last looked at. */
  private seen: string | undefined;
  private waitingSince: Date | undefined;
  /** Whom this process has looked at, on which day and by which reading. */
  private readonly considered = new Map<Recipient, string>();

  constructor(private readonly deps: ComposerDeps) {}

  /** Cheap while nothing has changed and the minute is the same. */
  async compose(): Promise<void> {
    const { clock, noticeLedger } = this.deps;
    const now = clock.now();
    const stamp = `${Math.floor(now.getTime() / minuteMs)} ${await noticeLedger.stamp()}`;
    if (stamp === this.seen || (await this.deps.houseHold.current())) return;
    await this.composeAll(now);
    this.seen = stamp;
  }

  private async composeAll(now: Date): Promise<void> {
    const { contacts, noticeLedger, rules, access, radarStore } = this.deps;
    const all = everybody(await contacts.all(), await noticeLedger.settings(), rules, access);
    const awake = all.addressees.filter((addressee) => mayBeTold(addressee, now));
    if (awake.length === 0) return;
    const reading = await radarStore.reading();
    if (!this.isFresh(reading, now)) return;
    const sign = (day: string) => `${day} ${reading.readAt}`;
    const groups = [...byDay(awake, now)].map(([day, readers]) => ({
      day,
      readers: readers.filter(({ recipient }) => this.considered.get(recipient) !== sign(day)),
    }));
    if (groups.every(({ readers }) => readers.length === 0)) return;
    await noticeLedger.reckonReminders();
    const facts = await noticeLedger.facts();
    for (const { day, readers } of groups) {
      const at = now.toISOString();
      const scopeOf = (agent: AgentId) => knownStanding(agent, access).scope;
      const prepared = prepareDay(day, { entries: reading.entries, facts, hearing: all.hearing, scopeOf, rules, at });
      for (const some of inBatches(readers)) await this.composeSome(some, prepared, now, sign(day));
    }
  }

  /** By what this process has seen; clocks that jump do not count as waiting. */
  private isFresh(reading: RadarReading, now: Date): boolean {
    const isFound = isFresh(reading, this.deps.rules, now, this.waitingSince);
    this.waitingSince = isFound ? undefined : (this.waitingSince ?? now);
    return isFound;
  }

  private async composeSome(readers: readonly Addressee[], day: Day, now: Date, sign: string): Promise<void> {
    const { noticeLedger } = this.deps;
    const recipients = readers.map(({ recipient }) => recipient);
    const written = await noticeLedger.written(day.day, recipients);
    const open = readers.filter(({ recipient }) => !written.has(recipient));
    const told = await this.told(open, day);
    let letters = 0;
    for (const addressee of open)
      if (await this.write(addressee, told.get(addressee.recipient) ?? [], day, now)) letters += 1;
    for (const recipient of recipients) this.considered.set(recipient, sign);
    if (letters > 0) this.deps.log.info('Letters were written.', { count: letters });
  }

  private async told(readers: readonly Addressee[], day: Day): Promise<ReadonlyMap<Recipient, readonly Told[]>> {
    const rows = await this.deps.noticeLedger.told(
      readers.map(({ recipient }) => recipient),
      day.situations.map(({ entry }) => entry.subscriptionId),
    );
    const found = new Map<Recipient, Told[]>();
    for (const row of rows) {
      const same = found.get(row.recipient);
      if (same === undefined) found.set(row.recipient, [row]);
      else same.push(row);
    }
    return found;
  }

  private async write(addressee: Addressee, told: readonly Told[], day: Day, now: Date): Promise<boolean> {
    const { recipient } = addressee;
    const decision = decide(recipient, told, day);
    if (decision === undefined) return false;
    const digest: Digest = { ...decision.digest, partOfDay: partOfDay(now, addressee.timeZone) };
    const content = this.deps.printer.print(digest, addressee.wording);
    const letter = { id: randomUUID(), recipient, day: day.day, content };
    return this.deps.noticeLedger.write(letter, decision.rows, now.toISOString());
  }
}

function* inBatches(readers: readonly Addressee[]): Generator<readonly Addressee[]> {
  for (let at = 0; at < readers.length; at += readersAtOnce) yield readers.slice(at, at + readersAtOnce);
}
