import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** The chat window has no channel to us. This process has one, and takes the chat window with it when it leaves. */
function main([cli = '', botEndpoint = '', port = '']: readonly string[]): void {
  const args = [cli, 'start', '--app-endpoint', botEndpoint, '--port', port, '--disable-telemetry'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child.once('exit', () => process.exit(1));
  child.once('error', () => process.exit(1));
  watchFor(child);
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(name, () => leaveWith(child));
  process.once('disconnect', () => leaveWith(child));
  if (process.connected === false) leaveWith(child);
}

function watchFor(child: ChildProcess): void {
  let said = '';
  let isReady = false;
  child.stdout?.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    if (isReady) return;
    said += chunk.toString('utf8');
    const port = /listening on (\d+)\s/i.exec(said)?.[1];
    if (port === undefined) return;
    isReady = true;
    process.send?.({ ready: true, port: Number(port), pid: child.pid });
  });
}

function leaveWith(child: ChildProcess): void {
  child.removeAllListeners('exit');
  child.once('exit', () => process.exit(0));
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 2_000).unref();
}

main(process.argv.slice(2));
