import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueRefreshToken } from '../../emulator/identity/tokens';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { EmulatorOptions, RunningEmulator } from '../../emulator/server';
import { createIdentity } from '../../src/identity';
import type { Identity } from '../../src/identity';
import { customerId } from '../../src/migration/ids';
import type { CustomerId } from '../../src/migration/ids';
import { EmulatorClock } from '../../src/platform/emulator/emulatorClock';
import { createLog } from '../../src/platform/log';
import { MemoryTokens, MemoryTroubles, practiceApp } from '../identity/memorySignIn';

/** An emulator of its own, with a certificate that this process trusts, and what a client needs to speak to it: somebody has signed in. */
export interface PracticeGround {
  readonly emulator: RunningEmulator;
  readonly identity: Identity;
  readonly clock: EmulatorClock;
  readonly log: ReturnType<typeof createLog>;
  customer(name: string): CustomerId;
  fault(rule: Readonly<Record<string, unknown>>): Promise<void>;
  /** What else may be told the emulator. */
  control(what: string, body: object): Promise<void>;
  clearFaults(): Promise<void>;
  advance(ms: number): Promise<void>;
  close(): Promise<void>;
}

export async function openPracticeGround(options: Partial<EmulatorOptions> = {}): Promise<PracticeGround> {
  const dataDir = mkdtempSync(join(tmpdir(), 'planshift-clients-'));
  const trusted = process.env['TEST_TLS_DIR'];
  if (trusted === undefined) throw new Error('Run the tests with "npm run jest", which sets up a trusted certificate.');
  cpSync(join(trusted, 'tls'), join(dataDir, 'tls'), { recursive: true });
  const emulator = await startEmulator({ ...options, dataDir });
  const clock = await EmulatorClock.follow(emulator.url);
  const post = async (path: string, method: string, body?: unknown): Promise<void> => {
    const headers = { 'Content-Type': 'application/json' };
    const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
    const { ok, status } = await fetch(`${emulator.url}/_emulator/${path}`, init);
    if (!ok) throw new Error(`The emulator answered ${status} to ${path}.`);
  };
  return {
    emulator,
    clock,
    identity: createIdentity(practiceApp(emulator.url), clock, {
      tokens: new MemoryTokens(issueRefreshToken(partner, Date.now())),
      troubles: new MemoryTroubles(),
      log: createLog({ level: 'silent', room: 'test' }),
      homeScope: 'https://api.partnercenter.microsoft.com/.default',
      toPartnerCenter: true,
      toCustomers: true,
    }),
    log: createLog({ level: 'silent', room: 'test' }),
    customer: (name) => {
      const found = [...emulator.house.world.customers.values()].find(({ companyName }) => companyName === name);
      if (!found) throw new Error(`No customer is called ${name}.`);
      return customerId(found.id);
    },
    fault: (rule) => post('faults', 'POST', rule),
    control: (what, body) => post(what, 'POST', body),
    clearFaults: () => post('faults', 'DELETE'),
    advance: (advanceMs) => post('clock', 'POST', { advanceMs }),
    close: async () => {
      clock.stop();
      await emulator.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
