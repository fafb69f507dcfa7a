import { createAdapter } from '../src/bot/http/adapter';
import { createPost } from '../src/bot/post/post';
import { Delivery } from '../src/notices/deliver/delivery';
import { createLog } from '../src/platform/log';
import { pause } from '../src/platform/pause';
import { systemClock } from '../src/platform/systemClock';
import { createAgentContacts } from '../src/store/chat/agentContacts';
import { openDatabase } from '../src/store/database';
import { createHouseHold } from '../src/store/hold/houseHold';
import { createLetters } from '../src/store/notices/letters';

/** The part of the bot that delivers, in a process of its own whose memory can be measured. */
export type Command =
  | { readonly do: 'advance'; readonly ms: number }
  | { readonly do: 'weigh' }
  | { readonly do: 'leave' };

const everyMs = 100;

async function main(databaseUrl: string): Promise<void> {
  const database = openDatabase(databaseUrl);
  const log = createLog({ level: 'silent', room: 'bench' });
  const ahead = { ms: 0 };
  const clock = { ...systemClock, now: () => new Date(Date.now() + ahead.ms) };
  const adapter = createAdapter({ mode: 'local', host: '127.0.0.1', port: 0 }, log);
  const common = { contacts: createAgentContacts(database), access: { mode: 'local' }, clock, log } as const;
  const post = createPost({ ...common, adapter, appId: '', channels: [], timeZone: 'UTC' });
  const letters = createLetters(database);
  const delivery = new Delivery({ ...common, letters, post, houseHold: createHouseHold(database) });
  const isOver = new Promise<void>((resolve) => {
    process.on('message', (command: Command) => {
      if (command.do === 'advance') ahead.ms += command.ms;
      else if (command.do === 'weigh') void weigh().then((rss) => process.send?.({ rss }));
      else resolve();
    });
  });
  const ended = { is: false };
  const working = work(delivery, ended);
  process.send?.({ ready: true });
  await isOver;
  ended.is = true;
  await delivery.stop();
  await working;
  await database.close();
  process.disconnect();
}

async function work(delivery: Delivery, ended: { readonly is: boolean }): Promise<void> {
  while (!ended.is) {
    await delivery.deliver();
    await pause(everyMs);
  }
}

/** Freed pages go back to the system a moment after the collection, so it is done more than once. */
async function weigh(): Promise<number> {
  for (let nth = 0; nth < 4; nth += 1) {
    globalThis.gc?.();
    await pause(150);
  }
  return process.memoryUsage().rss;
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
