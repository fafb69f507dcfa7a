import { setTimeout as pause } from 'node:timers/promises';
import { message } from '../emulator/connector/outgoing';
import type { Place } from '../emulator/connector/outgoing';

/** One agent who says far too much, in a process of its own so that whoever is measured does not wait for it. */
export interface Loudness {
  readonly botEndpoint: string;
  readonly place: Place;
  /** Whom to move, one after the other, as fast as the bot answers. */
  readonly customers: readonly string[];
  /** Said besides, evenly over what is left of the time. */
  readonly turns: number;
  readonly withinMs: number;
}

export interface Said {
  readonly turns: number;
  readonly refused: number;
  /** For the customers alone. */
  readonly askedInSeconds: number;
  readonly seconds: number;
}

const stepMs = 4;
/** However long the customers took, the rest does not come at once: nobody's client does that. */
const leastMs = 8_000;
let ids = Date.now();

async function shout({ botEndpoint, place, customers, turns, withinMs }: Loudness): Promise<Said> {
  let refused = 0;
  const say = async (words: string): Promise<void> => {
    const activity = message(place, String(++ids), words);
    const headers = { 'Content-Type': 'application/json' };
    const sending = fetch(botEndpoint, { method: 'POST', headers, body: JSON.stringify(activity) });
    const status = await sending.then(async (answer) => (await answer.arrayBuffer()) && answer.status).catch(() => 0);
    if (status !== 200) refused += 1;
  };
  const begunAt = performance.now();
  const seconds = () => Math.round((performance.now() - begunAt) / 100) / 10;
  for (const customer of customers) await say(`migrate ${customer}`);
  const [askedInSeconds, freeAt] = [seconds(), performance.now()];
  const restMs = Math.max(leastMs, begunAt + withinMs - freeAt);
  const underWay: Promise<void>[] = [];
  while (underWay.length < turns) {
    const due = Math.ceil(((performance.now() - freeAt) / restMs) * turns);
    while (underWay.length < Math.min(turns, due)) underWay.push(say('help'));
    await pause(stepMs);
  }
  await Promise.all(underWay);
  return { turns: customers.length + turns, refused, askedInSeconds, seconds: seconds() };
}

process.once('message', (loudness: Loudness) => {
  void shout(loudness).then((said) => {
    process.send?.(said satisfies Said);
    process.disconnect();
  });
});
