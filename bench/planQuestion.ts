import { readable } from '../emulator/connector';
import type { Chat } from '../emulator/connector';

const asksForPlan = /What should the \d+ people/;

/**
 * Ends with the card that asks; it takes the place of the one that said what is being read.
 *
 * @returns milliseconds of the turn alone, which ends before that
 */
export async function planQuestion(chat: Chat, customer: string, patienceMs: number): Promise<number> {
  const before = new Set(chat.transcript);
  const turnMs = await timed(() => chat.say(`migrate ${customer}`));
  await chat.waitFor((entry) => !before.has(entry) && asksForPlan.test(readable(entry.activity)), patienceMs);
  return turnMs;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begunAt = performance.now();
  await work();
  return performance.now() - begunAt;
}
