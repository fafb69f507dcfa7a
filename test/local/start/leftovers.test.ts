import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { clearLeftovers } from '../../../local/start/leftovers';
import { identityOf, seeOff } from '../../../local/processes/processes';

const startedAt = '2026-11-22T10:00:00.000Z';

it('ends only what is still what it was, and names only what did not leave by itself', async () => {
  const alive: Record<number, string> = { 1: 'emulator', 2: 'bot', 3: 'somebody else' };
  const seen: number[] = [];
  const leavesByItself = async (pid: number) => {
    seen.push(pid);
    return pid === 1 ? ('left' as const) : ('stopped' as const);
  };

  const ended = await clearLeftovers(
    {
      processes: [
        { name: 'emulator', pid: 1, identity: 'emulator', startedAt },
        { name: 'bot', pid: 2, identity: 'bot', startedAt },
        { name: 'chat window', pid: 3, identity: 'chat window', startedAt },
        { name: 'long gone', pid: 4, identity: 'long gone', startedAt },
      ],
    },
    { identityOf: async (pid) => alive[pid], seeOff: leavesByItself },
  );

  expect(seen).toEqual([1, 2]);
  expect(ended).toEqual(['bot (process 2)']);
});

describe('a process of this machine', () => {
  const stubborn = 'process.on("SIGTERM", () => {}); process.send("up"); setInterval(() => {}, 1000)';

  it('is known again by its start and its command line, and is made to leave when it will not', async () => {
    const child = spawn(process.execPath, ['-e', stubborn], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
    const pid = child.pid ?? 0;
    const identity = (await identityOf(pid)) ?? '';

    expect(identity).toContain('SIGTERM');
    expect(await identityOf(pid)).toBe(identity);
    expect(await seeOff(pid, identity, 100)).toBe('stopped');
    expect(await identityOf(pid)).toBeUndefined();
  });

  it('that has gone has no identity', async () => {
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    const pid = child.pid ?? 0;
    await once(child, 'exit');

    expect(await identityOf(pid)).toBeUndefined();
  });

  it('with the number of another is let alone', async () => {
    expect(await seeOff(process.pid, 'what had this number before', 0)).toBe('left');
  });
});
