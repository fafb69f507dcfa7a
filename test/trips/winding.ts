import { Client } from 'pg';
import { madeUpPerson } from '../../emulator/connector';
import type { Arrival, Chat, Person } from '../../emulator/connector';
import { House } from '../support/house';
import { daysFrom, endingsOf, endingWorld } from './endingWorld';

/** They read on different days of the calendar at the same instant. */
const agents: readonly Person[] = ['UTC', 'Pacific/Auckland', 'Pacific/Honolulu'].map((timeZone, index) => ({
  ...madeUpPerson(index),
  timeZone,
  locale: index === 1 ? 'it-IT' : 'en-GB',
}));
const channelId = '19:ends@thread.tacv2';

const milestones = ['90', '60', '30', '14', '7', '1', 'ended'];
const ofTheChannel = ['14', '7', '1', 'ended'];
const dayMs = 86_400_000;

interface Key {
  readonly recipient: string;
  readonly subscription: string;
  readonly endsOn: string;
  readonly milestone: string;
}
const textOf = ({ recipient, subscription, endsOn, milestone }: Key): string =>
  [recipient, subscription, endsOn, milestone].join(' ');

interface Letter {
  readonly id: string;
  readonly recipient: string;
  readonly state: string;
  readonly content: string;
}

/** A house in which the days go by. */
export class Winding {
  /** Letters that had arrived although nobody had written that down when their process died. */
  private readonly brokenOff = new Set<string>();
  kills = 0;

  private constructor(
    readonly house: House,
    private readonly database: Client,
    private readonly customers: number,
    private readonly endsInDays: number,
  ) {}

  static async open(name: string, customers: number, endsInDays: number): Promise<Winding> {
    const house = await House.open(name, {
      channel: channelId,
      emulator: { seedWorld: endingWorld(customers, endsInDays), settings: { est: 'before' } },
    });
    const database = new Client(house.databaseUrl);
    await database.connect();
    const winding = new Winding(house, database, customers, endsInDays);
    for (const agent of agents) await winding.chatOf(agent).say('help');
    return winding;
  }

  chatOf(agent: Person): Chat {
    return this.house.connector.personalChat(agent);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.house.close();
  }

  /** Every day at the same hour, from the first to ten days after the last end. */
  async days(): Promise<readonly string[]> {
    const { now } = await this.house.control<{ readonly now: number }>('GET', 'clock');
    const last = now + (this.endsInDays + 8 + 10) * dayMs;
    return daysFrom(now + dayMs, last).map((instant) => new Date(instant).toISOString());
  }

  windTo(instant: string): Promise<unknown> {
    return this.house.control('POST', 'clock', { now: instant });
  }

  /** Waits until the day's scan has ended and whatever it calls for has been delivered. */
  async settles(instant: string): Promise<void> {
    const day = instant.slice(0, 10);
    const expected = this.truthUntil(Date.parse(instant)).size;
    for (let looks = 0; looks < 600; looks += 1) {
      const { rows } = await this.database.query<{ scanned: boolean; told: number; waiting: number }>(
        `select exists (select 1 from planshift.radar_reading where scan_day >= $1) as scanned,
          (select count(*)::int from planshift.notice where milestone <> 'closed') as told,
          (select count(*)::int from planshift.letter where state = 'waiting') as waiting`,
        [day],
      );
      const [seen] = rows;
      if (seen?.scanned && seen.waiting === 0 && seen.told >= expected) return;
      // What nobody knows of is looked at again a minute later.
      if (looks % 40 === 39) await this.house.control('POST', 'clock', { advanceMs: 61_000 });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The notices of ${day} did not settle.`);
  }

  /** Kills the bot, notes which letters that broke off between arriving and being written down, and starts it again. */
  async kill(): Promise<void> {
    await this.house.killBot();
    this.kills += 1;
    const copies = this.copies();
    for (const { id, content, state } of await this.letters())
      if (state === 'waiting' && (copies.get(content) ?? 0) > 0) this.brokenOff.add(id);
    await this.house.startBot();
  }

  /** What should have been told by then, from nothing but the seed. */
  truthUntil(instant: number): ReadonlySet<string> {
    const { world } = this.house.emulator.house;
    const keys = endingsOf(world).flatMap(({ id, endsOn }) => [
      ...agents.flatMap((agent) =>
        due(localDay(instant, agent.timeZone), endsOn, milestones).map((milestone) =>
          textOf({ recipient: `agent:${agent.aadObjectId}`, subscription: id, endsOn, milestone }),
        ),
      ),
      ...due(localDay(instant, 'UTC'), endsOn, ofTheChannel).map((milestone) =>
        textOf({ recipient: `channel:${channelId}`, subscription: id, endsOn, milestone }),
      ),
    ]);
    return new Set(keys);
  }

  /** What letters told that their readers have before them. */
  async delivered(): Promise<readonly string[]> {
    const copies = this.copies();
    const arrived = (await this.letters()).filter(({ content }) => (copies.get(content) ?? 0) > 0);
    const { rows } = await this.database.query<Key & { readonly letter: string }>(
      `select recipient, subscription_id as subscription, ends_on as "endsOn", milestone, letter_id as letter
      from planshift.notice where milestone <> 'closed'`,
    );
    const ids = new Set(arrived.map(({ id }) => id));
    return rows.filter(({ letter }) => ids.has(letter)).map(textOf);
  }

  /** Second copies, those that were allowed to be, and cards in the chats that are no letter's. */
  async twice(): Promise<{ readonly copies: number; readonly windows: number; readonly strange: number }> {
    const counted = this.copies();
    const letters = await this.letters();
    const known = new Set(letters.map(({ content }) => content));
    return {
      copies: letters.reduce((sum, { content }) => sum + Math.max(0, (counted.get(content) ?? 0) - 1), 0),
      windows: this.brokenOff.size + this.house.connector.arrivals.filter(answerLost).length,
      strange: [...counted].filter(([content]) => !known.has(content)).length,
    };
  }

  /** How often each card stands in the chats, the answers to `help` apart. */
  private copies(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { from, activity } of this.house.connector.everything.entries.slice(agents.length * 2)) {
      const content = activity.attachments?.[0]?.content;
      if (from !== 'bot' || content === undefined) continue;
      counts.set(JSON.stringify(content), (counts.get(JSON.stringify(content)) ?? 0) + 1);
    }
    return counts;
  }

  private async letters(): Promise<readonly Letter[]> {
    const { rows } = await this.database.query<Letter>(
      'select id, recipient, state, content::text from planshift.letter',
    );
    return rows;
  }
}

const answerLost = ({ isFault, tookEffect }: Arrival): boolean => isFault && tookEffect;

const localDay = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);

/** Which milestones have passed on a day. */
const due = (day: string, endsOn: string, of: readonly string[]): readonly string[] => {
  const left = Math.round((Date.parse(endsOn) - Date.parse(day)) / dayMs);
  return of.filter((milestone) => (milestone === 'ended' ? left < 0 : left <= Number(milestone)));
};
