import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Databases, withClient } from '../chaos/house/databases';
import { House } from '../chaos/house/house';
import type { QuotaModel } from '../emulator/core/settings';
import { tellFigures, withoutWrite } from './baseline';
import { CallCounter } from './callCounter';
import { MemoryWatch } from './memoryWatch';
import { scanFigures } from './scan/scanFigures';
import { thenExit } from './thenExit';

/** No more, because what this machine needs for its own work counts so many times over. */
const scale = 4;
const people = 1;
const lookMs = 250;
const longestMs = 30 * 60_000;

const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

/**
 * `node dist/bench/scan.js [--customers 5000] [--quota window|bucket] [postgresql://…]`: the first scan of a partner's customers
 * beside what the quota allows at best; the figures are on the last line.
 */
async function main(): Promise<void> {
  const { customers, quota, url } = wishes();
  const databases = await Databases.open(url);
  const database = await databases.create();
  const house = await House.open({
    ...{ name: 'scan', database, customers, users: people, scale },
    settings: { quota },
  });
  const counter = new CallCounter();
  try {
    tell(`${customers} customers are read, 500 requests a minute counted by ${quota}, at ${scale} times the speed…`);
    const bot = house.startBot();
    await bot.ready;
    const watch = new MemoryWatch(bot.pid);
    const seconds = await scanned(database.url);
    watch.end();
    const { partnerCenter: calls, refused } = counter.take();
    const figures = scanFigures({ customers, quota, seconds, calls, refused, rssMax: watch.max });
    tell(`${figures.seconds} s where ${figures.optimumSeconds} s would do: ${figures.ratioToOptimum}`);
    tellFigures({
      bench: 'scan',
      run: `${customers} ${quota}`,
      figures,
      allowed: { ratioToOptimum: 1.03, rssMaxMb: 1.1 },
    });
  } finally {
    await house.close();
    await database.drop();
    await databases.stop();
  }
}

interface Wishes {
  readonly customers: number;
  readonly quota: QuotaModel;
  readonly url: string | undefined;
}

function wishes(): Wishes {
  const { values, positionals } = parseArgs({
    args: [...withoutWrite(process.argv.slice(2))],
    options: { customers: { type: 'string', default: '5000' }, quota: { type: 'string', default: 'window' } },
    allowPositionals: true,
  });
  const customers = Number(values.customers);
  // Fewer are read with what the quota holds at once, so that there is nothing to compare with.
  if (!Number.isInteger(customers) || customers < 1000) throw new Error('--customers takes a number from 1000 on.');
  if (values.quota !== 'window' && values.quota !== 'bucket') throw new Error('--quota takes window or bucket.');
  return { customers, quota: values.quota, url: positionals[0] };
}

/** Emulated seconds from opening the first scan to closing it. */
async function scanned(url: string): Promise<number> {
  for (const giveUpAt = performance.now() + longestMs; performance.now() < giveUpAt; await pause(lookMs)) {
    const seconds = await withClient(url, async (client) => {
      const { rows } = await client.query<{ seconds: number; complete: boolean }>(
        `select extract(epoch from closed_at - opened_at)::float8 as seconds, is_complete as complete
         from planshift.radar_scan where closed_at is not null order by opened_at limit 1`,
      );
      return rows[0];
    });
    if (seconds?.complete === false) throw new Error('The scan was given up.');
    if (seconds !== undefined) return seconds.seconds;
  }
  throw new Error('The scan did not end in time.');
}

thenExit(main());
