import { z } from 'zod';

const answerTimeoutMs = 2_000;

const Told = z.object({ id: z.uuid() });

/**
 * By what an emulator is known again, whatever its address.
 *
 * @throws Error when it does not tell
 */
export async function readEmulatorId(url: string): Promise<string> {
  const response = await fetch(new URL('/_emulator/id', url), { signal: AbortSignal.timeout(answerTimeoutMs) });
  const told = Told.safeParse(response.ok ? await response.json() : undefined);
  if (!told.success) throw new Error(`The emulator at ${url} does not tell which one it is: it is of another release.`);
  return told.data.id;
}
