// Loaded into a bot process before anything else (`node --require`): the bot itself knows nothing of it.
import { appendFileSync } from 'node:fs';
import type { ClockLine } from '../../src/platform/clockLine';
import { hookClock } from './hookClock';
import { hookDatabase } from './hookDatabase';
import { hookExecutor } from './hookExecutor';
import { hookNames } from './hookNames';
import { hookRequests } from './hookRequests';
import { Passing } from './passing';
import type { Line, Point } from './passing';

const file = process.env['CHAOS_FILE'];
const dieAt = process.env['CHAOS_DIE_AT'];
const namesPort = process.env['CHAOS_NAMES_PORT'];
const clock = process.env['CHAOS_CLOCK'];

/** At once, because whatever is not on the disk when the process dies was never said. */
const note = (line: Line): void => {
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
};
/** Returns only when the signal was blocked, which this one can't be. */
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

hookExecutor(note);
if (namesPort) hookNames(Number(namesPort));
if (clock) hookClock(JSON.parse(clock) as ClockLine);
// Without a wish to know or to die, points cost nothing.
if (process.env['CHAOS_POINTS'] === 'true') {
  const passing = new Passing(note, die, dieAt ? (JSON.parse(dieAt) as Point) : undefined);
  hookDatabase(passing, note);
  hookRequests(passing);
}
