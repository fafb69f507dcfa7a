import { digestFor } from '../../bench/digestFor';
import { madeUpPerson } from '../../emulator/connector';
import { agentId } from '../../src/migration/ids';
import { createAgentContacts } from '../../src/store/chat/agentContacts';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { House } from '../support/house';
import { until } from '../support/until';

describe('a process that is killed while it delivers', () => {
  const agents = 80;
  let house: House;
  let db: Database;

  beforeAll(async () => {
    house = await House.open('delivery');
    db = openDatabase(house.databaseUrl);
  });

  afterAll(async () => {
    await db.close();
    await house.close();
  });

  const letters = async (where: string): Promise<number> => {
    const { rows } = await db.pool.query<{ count: number }>(
      `select count(*)::int as count from planshift.letter where id like 'letter-%' and ${where}`,
    );
    return rows[0]?.count ?? 0;
  };

  it('leaves nothing undelivered, and what may have arrived twice is known', async () => {
    const { connector } = house;
    connector.fault({ method: 'POST', delayMs: 150 });
    await writeLetters();
    await until(async () => (await letters("state = 'delivered'")) >= 20);
    await house.killBot();
    const before = connector.arrivals.filter(({ tookEffect }) => tookEffect).length;
    await house.startBot();
    await until(async () => (await letters("state = 'delivered'")) === agents, 120_000);

    expect(before).toBeLessThan(agents);
    const texts = textsByConversation();
    expect([...texts.values()].filter((each) => each.length > 0)).toHaveLength(agents);
    const twice = [...texts.values()].filter((each) => each.length > 1);
    expect(twice.every((each) => each.length === 2 && each[0] === each[1])).toBe(true);
    expect(twice.length).toBeLessThanOrEqual(await letters('perhaps_twice'));
    expect(await letters('perhaps_twice')).toBeLessThanOrEqual(50);
  });

  /** The letters first, and not yet due: the bot would write its own to people whom it knows. */
  async function writeLetters(): Promise<void> {
    const contacts = createAgentContacts(db);
    const { now } = await house.control<{ now: string | number }>('GET', 'clock');
    const at = new Date(now).toISOString();
    const people = Array.from({ length: agents }, (_none, nth) => madeUpPerson(nth));
    const rows = people.map(({ aadObjectId }, nth) => {
      const recipient = `agent:${aadObjectId}` as const;
      const dates = { day: at.slice(0, 10), next_try_at: '2100-01-01T00:00:00.000Z', written_at: at };
      return { id: `letter-${nth}`, recipient, content: JSON.stringify(digestFor(nth)), ...dates };
    });
    await db.query.insertInto('letter').values(rows).execute();
    for (const person of people) {
      const conversation = { id: house.connector.personalChat(person).conversationId, conversationType: 'personal' };
      const { serviceUrl } = house.connector;
      const reference = { channelId: 'msteams', serviceUrl, bot: { id: '28:planshift' }, conversation };
      await contacts.remember({ agentId: agentId(person.aadObjectId), reference, locale: 'en-US', timeZone: 'UTC' });
    }
    await db.query.updateTable('letter').set({ next_try_at: at }).where('id', 'like', 'letter-%').execute();
  }

  /** What was shown where, of the letters of this test. */
  function textsByConversation(): Map<string, string[]> {
    const texts = new Map<string, string[]>();
    for (const { conversationId, activity } of house.connector.everything.entries) {
      const text = JSON.stringify(activity.attachments?.[0]?.content) ?? '';
      if (text.includes('Good morning, agent')) texts.set(conversationId, [...(texts.get(conversationId) ?? []), text]);
    }
    return texts;
  }
});
