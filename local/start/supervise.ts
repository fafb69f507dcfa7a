import { realpath } from 'node:fs/promises';
import { makeFolder } from '../../src/platform/folders';
import { tryLock } from '../../src/store/embedded/namedLock';
import { House } from './house';
import { clearLeftovers } from './leftovers';
import { parseOptions } from './options';
import type { Options } from './options';
import { portsSentence, takenPorts } from './ports';
import { RunningFile } from '../processes/runningFile';
import { readSettings } from '../settings';
import type { Environment, Settings } from '../settings';
import type { Scripts } from './specs';
import { whenToLeave } from './whenToLeave';
import { alreadyRunning, welcome } from './welcome';

export interface Start {
  readonly projectDir: string;
  readonly args: readonly string[];
  readonly environment: Environment;
  readonly scripts: Scripts;
  readonly say: (line: string) => void;
}

/** Everything `npm start` does, from the first word to the last; the answer is the exit code. */
export async function supervise(start: Start): Promise<number> {
  const parsed = parseOptions(start.args);
  if ('say' in parsed) {
    start.say(parsed.say);
    return parsed.exitCode;
  }
  try {
    const settings = readSettings(start.projectDir, start.environment);
    for (const { variable, meant } of settings.stray) start.say(`${variable} is not read; perhaps ${meant} is meant.`);
    return await startIn(settings, parsed.options, start);
  } catch (error) {
    start.say(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function startIn(settings: Settings, options: Options, start: Start): Promise<number> {
  await makeFolder('DATA_DIR', settings.dataDir);
  const running = new RunningFile(settings.dataDir);
  // The kernel holds it, so it ends with this process, however that ends.
  const lock = await tryLock(`start ${await realpath(settings.dataDir)}`);
  if (!lock) {
    start.say(alreadyRunning(running.read().addresses));
    return 1;
  }
  try {
    return (await isClear(settings, options, running, start)) ? await run(settings, options, running, start) : 1;
  } finally {
    await lock.release();
  }
}

async function isClear(settings: Settings, options: Options, running: RunningFile, { say }: Start): Promise<boolean> {
  const ended = await clearLeftovers(running.read());
  if (ended.length > 0) say(`Stopped what an earlier start had left running: ${ended.join(', ')}.`);
  running.remove();
  const host = '127.0.0.1';
  const taken = await takenPorts([
    { part: 'emulator', port: settings.ports.emulator, variable: 'EMULATOR_PORT', host },
    { part: 'bot', port: settings.ports.bot, variable: 'PORT', host },
    ...(options.playground
      ? [{ part: 'chat window', port: settings.ports.playground, variable: 'PLAYGROUND_PORT' }]
      : []),
  ]);
  if (taken.length > 0) say(portsSentence(taken));
  return taken.length === 0;
}

async function run(settings: Settings, options: Options, running: RunningFile, start: Start): Promise<number> {
  const { environment, scripts, say } = start;
  const leaving = whenToLeave();
  const house = new House({ settings, options, environment, scripts, running, say, onLost: () => leaving.lose() });
  leaving.onImpatience(() => house.kill());
  try {
    say('Starting the database, the emulator and the bot…');
    const started = house.start();
    started.catch(() => undefined);
    const greeting = await Promise.race([started, leaving.exitCode]);
    if (typeof greeting === 'number') return greeting;
    running.setAddresses({ ...greeting.addresses });
    say(`\n${welcome(greeting)}`);
    process.send?.({ ready: true, addresses: greeting.addresses });
    return await leaving.exitCode;
  } catch (error) {
    say(`Planshift could not be started. ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    say('Stopping…');
    await house.stop();
    running.remove();
    say('Everything is stopped.');
  }
}
