import { say } from '../turn';
import type { Turn } from '../turn';
import type { Unasked } from './heard';

/** Nobody knows how far a turn came that died, so its person is asked to look. */
export async function tellInterrupted(
  turn: Turn,
  { interrupted }: Extract<Unasked, { interrupted: unknown }>,
): Promise<void> {
  if (interrupted.wasAsked) await say(turn, turn.text.chat.interrupted);
}
