import { parseCommandLine } from './commandLine';
import { startEmulator } from './server';
import type { RunningEmulator } from './server';

async function main(): Promise<void> {
  const options = parseCommandLine(process.argv.slice(2));
  if (typeof options === 'string') return refuse(options);
  const emulator = await startEmulator(options);
  leaveCleanly(emulator);
  process.stdout.write(`Emulator: ${emulator.url} (http too). Its CA certificate is ${emulator.caFile}\n`);
  process.send?.({ ready: true, port: emulator.port, caFile: emulator.caFile });
}

/** On a signal, and when the parent that spawned it is gone. */
function leaveCleanly(emulator: RunningEmulator): void {
  const leave = (): void => void emulator.close().then(() => process.exit(0));
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  if (process.send) process.once('disconnect', leave);
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => refuse(describe(error)));

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'That port is taken. Choose another with --port, or --port 0 for any free one.';
  }
  return error.message;
}
