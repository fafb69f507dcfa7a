import { setTimeout as pause } from 'node:timers/promises';
import { readable } from '../../emulator/connector';
import type { Activity } from '../../emulator/connector';
import { guid } from '../../emulator/seed/ids';
import { partner } from '../../emulator/seed/partner';
import type { RunningEmulator } from '../../emulator/server';
import type { Database } from '../../src/store/database';
import type { MicrosoftStandIn } from '../support/microsoftStandIn';
import { until } from '../support/until';
import type { Speaker } from './activities';
import { emulatorBehind } from './emulatorBehind';

export const longMs = 60_000;
/** Whoever confirms has read what; sooner nothing is bought. */
const readingMs = 3_500;

/** An agent of the emulator's partner. */
export const somebody = (name: string): Speaker => ({
  ...{ objectId: guid('agent', name), name, tenantId: partner.tenantId },
  client: 'iOS',
});

/** The bot of that partner, which writes to nobody unasked but where it must. */
export const environmentFor = (agents: readonly Speaker[]) => ({
  PARTNER_TENANT_ID: partner.tenantId,
  PARTNER_CLIENT_ID: partner.clientId,
  PARTNER_CLIENT_SECRET: partner.clientSecret,
  ALLOWED_AGENTS: agents.map(({ objectId }) => objectId).join(),
  NOTICE_QUIET_HOURS: 'always',
});

/** What was shown or changed, and the path that says in which chat. */
export interface Shown {
  readonly to: string;
  /** Of the message. */
  readonly id: string;
  readonly text: string;
  readonly activity: Activity;
}

/** Partner Center, Graph and Entra of the emulator, and a Teams that keeps what it is to show. */
export const everythingBehind =
  (emulator: RunningEmulator, shown: Shown[]) =>
  (microsoft: MicrosoftStandIn): void => {
    emulatorBehind(microsoft, emulator);
    microsoft.on('smba.trafficmanager.net', ({ method, body, path: at }) => {
      const activity = JSON.parse(body || '{}') as Activity;
      const id = (method === 'PUT' ? at.split('/').at(-1) : undefined) ?? `sent-${shown.length}`;
      shown.push({ to: decodeURIComponent(at), id, text: readable(activity), activity });
      return { status: method === 'PUT' ? 200 : 201, body: { id } };
    });
  };

/** Asks something of the emulator's own. @throws when it can't be done */
export async function control(emulator: RunningEmulator, what: string, body: object): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${emulator.port}/_emulator/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
}

interface Confirming {
  readonly agent: Speaker;
  readonly database: Database;
  readonly say: (text: string) => Promise<void>;
}

/** From the first word to the confirmation, by typing. */
export async function confirms(customer: string, confirming: Confirming): Promise<void> {
  await reviews(customer, confirming);
  await confirming.say('confirm');
}

/** From the first word to a review that was read, each answer once its question is open. */
export async function reviews(customer: string, { agent, database, say }: Confirming): Promise<void> {
  const asksFor = (kind: string) => until(async () => (await openQuestion(database, agent)) === kind, longMs);
  await say(`migrate ${customer}`);
  for (const [kind, answer] of Object.entries({ plan: '1', term: '1', people: 'all' })) {
    await asksFor(kind);
    await say(answer);
  }
  await asksFor('review');
  await pause(readingMs);
}

async function openQuestion({ pool }: Database, { objectId }: Speaker): Promise<string | null | undefined> {
  const { rows } = await pool.query<{ kind: string | null }>(
    `select value #>> '{dialogs,dialogStack,0,state,draft,awaiting,kind}' as kind
       from planshift.bot_state where key = $1`,
    [`conversation/${objectId}`],
  );
  return rows[0]?.kind;
}
