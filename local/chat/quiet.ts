import { setTimeout as pause } from 'node:timers/promises';
import type { Transcript } from '../../emulator/connector';

const quietMs = 800;
const mostMs = 15_000;
const pollMs = 100;

/** Waits until the bot has said nothing for a moment, so that a line from a script comes after what it answers. */
export async function untilQuiet(transcript: Transcript): Promise<void> {
  let spokeAt = performance.now();
  const beganAt = spokeAt;
  const stop = transcript.listen(({ from }) => {
    if (from === 'bot') spokeAt = performance.now();
  });
  while (performance.now() - spokeAt < quietMs && performance.now() - beganAt < mostMs) await pause(pollMs);
  stop();
}
