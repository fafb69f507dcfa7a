import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { madeUpPerson, startConnector } from '../emulator/connector';
import type { Connector, ConnectorFault } from '../emulator/connector';
import { agentId } from '../src/migration/ids';
import { createAgentContacts } from '../src/store/chat/agentContacts';
import { openDatabase } from '../src/store/database';
import type { Database } from '../src/store/database';
import { migrateStore } from '../src/store/migrateStore';
import { figuresOf } from './deliveryFigures';
import type { Course, DeliveryFigures } from './deliveryFigures';
import { digestFor } from './digestFor';
import type { Command } from './sender';

const unknownOnes = { method: 'POST', probability: 0.01, oncePerConversation: true } as const;

/** Half of those that leave the outcome unknown have taken effect. */
const trouble: readonly ConnectorFault[] = [
  { method: 'POST', probability: 0.03, status: 429, retryAfter: 1 },
  { method: 'POST', probability: 0.03, status: 429 },
  { method: 'POST', probability: 0.02, status: 412 },
  ...[false, true].flatMap((afterEffect) => [
    { ...unknownOnes, status: 502, afterEffect },
    { ...unknownOnes, status: 504, afterEffect },
    { ...unknownOnes, drop: true, afterEffect },
  ]),
];

/** One digest for each of many agents, through a connector with Teams' limits and every trouble of `trouble`. */
export async function deliverDigests(agents: number, databaseUrl: string): Promise<DeliveryFigures> {
  const connector = await startConnector({ limits: true, latencyMs: 120 });
  const db = openDatabase(databaseUrl);
  await migrateStore(db.pool);
  await writeDigests(agents, connector, db);
  for (const fault of trouble) connector.fault(fault);
  const sender = fork(path.join(__dirname, '..', ...compiledSender), [databaseUrl], { execArgv: ['--expose-gc'] });
  const gone = once(sender, 'exit');
  try {
    const course = await Promise.race([
      once(sender, 'message').then(() => whileDelivering(sender, db, agents / 10)),
      gone.then(([code]) => Promise.reject(new Error(`The sender ended with ${String(code)}.`))),
    ]);
    return await figuresOf({ agents, connector, db, course });
  } finally {
    if (sender.connected) sender.send({ do: 'leave' } satisfies Command);
    await gone;
    await db.close();
    await connector.close();
  }
}

/** This file may run as it is under a test, but a process of its own needs JavaScript. */
const compiledSender = __filename.endsWith('.ts') ? ['dist', 'bench', 'sender.js'] : ['bench', 'sender.js'];

async function writeDigests(agents: number, connector: Connector, db: Database): Promise<void> {
  const contacts = createAgentContacts(db);
  const at = new Date().toISOString();
  for (let nth = 0; nth < agents; nth += 1) {
    const person = madeUpPerson(nth);
    const conversation = { id: connector.personalChat(person).conversationId, conversationType: 'personal' };
    const place = { channelId: 'msteams', serviceUrl: connector.serviceUrl, bot: { id: '28:planshift' }, conversation };
    const agent = agentId(person.aadObjectId);
    await contacts.remember({ agentId: agent, reference: place, locale: 'en-US', timeZone: 'UTC' });
    const content = JSON.stringify(digestFor(nth));
    const letter = { id: `letter-${nth}`, recipient: `agent:${agent}` as const, day: at.slice(0, 10), content };
    await db.query
      .insertInto('letter')
      .values({ ...letter, next_try_at: at, written_at: at })
      .execute();
  }
}

/** Where there is nothing to do but to wait, the clock jumps until all that waits is due. */
async function whileDelivering(sender: ChildProcess, db: Database, tenth: number): Promise<Course> {
  let afterTenth: number | undefined;
  let skippedMs = 0;
  for (let ahead = 0; ;) {
    await pause(100);
    const now = Date.now() + ahead;
    const { settled, next, last } = await progress(db);
    if (afterTenth === undefined && settled >= tenth) afterTenth = await weigh(sender);
    if (!next || !last) break;
    if (next.getTime() - now < 250) continue;
    const ms = last.getTime() - now;
    ahead += ms;
    skippedMs += ms;
    sender.send({ do: 'advance', ms } satisfies Command);
  }
  return { afterTenth: afterTenth ?? 0, atEnd: await weigh(sender), skippedMs };
}

interface Progress {
  readonly settled: number;
  /** When the first and the last that waits is due; null once nothing does. */
  readonly next: Date | null;
  readonly last: Date | null;
}

async function progress(db: Database): Promise<Progress> {
  const { rows } = await db.pool.query<Progress>(
    `select count(*) filter (where state <> 'waiting')::int as settled,
       min(next_try_at) filter (where state = 'waiting') as next,
       max(next_try_at) filter (where state = 'waiting') as last from planshift.letter`,
  );
  return rows[0]!;
}

async function weigh(sender: ChildProcess): Promise<number> {
  sender.send({ do: 'weigh' } satisfies Command);
  const [{ rss }] = (await once(sender, 'message')) as [{ rss: number }];
  return rss;
}
