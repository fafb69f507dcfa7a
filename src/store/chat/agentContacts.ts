import { sql } from 'kysely';
import type { AgentId } from '../../migration/ids';
import type { AgentContact, AgentContacts, RefusedBecause } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

export const createAgentContacts = (db: Database): AgentContacts => ({
  get: (agent) => get(db, agent),
  all: () => all(db),
  remember: (contact) => remember(db, contact),
  cannotReach: (agent, because, at) => cannotReach(db, agent, because, at),
  claimGreeting: (agent, at) => claimGreeting(db, agent, at),
});

const select = (db: Database) =>
  db.query
    .selectFrom('agent_contact')
    .selectAll()
    .where((row) => row.or([row('reference', 'is not', null), row('unreachable_at', 'is not', null)]));

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

async function get(db: Database, agentId: AgentId): Promise<AgentContact | undefined> {
  const row = await select(db).where('agent_id', '=', agentId).executeTakeFirst();
  return row && contactOf(row);
}

async function all(db: Database): Promise<readonly AgentContact[]> {
  return (await select(db).orderBy('agent_id').execute()).map(contactOf);
}

const contactOf = (row: Row): AgentContact => ({
  agentId: row.agent_id,
  reference: row.reference,
  locale: row.locale,
  timeZone: row.time_zone,
  ...defined({
    language: row.language,
    greetedAt: row.greeted_at?.toISOString(),
    name: row.name,
    unreachable: unreachableOf(row),
  }),
});

function unreachableOf({ unreachable_because: because, unreachable_at: at }: Row): AgentContact['unreachable'] {
  return because && at ? { because, at: at.toISOString() } : undefined;
}

async function remember(db: Database, contact: AgentContact): Promise<void> {
  const facts = {
    reference: JSON.stringify(contact.reference),
    locale: contact.locale,
    time_zone: contact.timeZone,
    unreachable_because: null,
    unreachable_at: null,
    ...defined({ language: contact.language, greeted_at: contact.greetedAt, name: contact.name }),
  };
  await db.query
    .insertInto('agent_contact')
    .values({ agent_id: contact.agentId, ...facts })
    .onConflict((conflict) => conflict.column('agent_id').doUpdateSet(facts))
    .execute();
}

/** Somebody of whom the bot has never heard is remembered as out of reach too. */
async function cannotReach(db: Database, agent: AgentId, because: RefusedBecause, at: string): Promise<void> {
  const facts = { unreachable_because: because, unreachable_at: at };
  await db.query
    .insertInto('agent_contact')
    .values({ agent_id: agent, locale: 'en-US', time_zone: 'UTC', ...facts })
    .onConflict((conflict) => conflict.column('agent_id').doUpdateSet(facts))
    .execute();
}

/** Works before the contact is remembered too, since both come with the first turn. */
async function claimGreeting(db: Database, agent: AgentId, at: string): Promise<boolean> {
  const { rows } = await sql`
    insert into planshift.agent_contact (agent_id, locale, time_zone, greeted_at)
    values (${agent}, 'en-US', 'UTC', ${at})
    on conflict (agent_id) do update set greeted_at = excluded.greeted_at
      where agent_contact.greeted_at is null
    returning agent_id`.execute(db.query);
  return rows.length === 1;
}
