import { sql } from 'kysely';
import type { AgentContact, AgentContacts } from '../migration/ports';
import type { AgentId } from '../migration/ids';
import type { Database } from './database';
import { given, givenInstant } from './given';

export const createAgentContacts = (db: Database): AgentContacts => ({
  get: (agent) => get(db, agent),
  remember: (contact) => remember(db, contact),
  claimGreeting: (agent, at) => claimGreeting(db, agent, at),
});

async function get(db: Database, agentId: AgentId): Promise<AgentContact | undefined> {
  const row = await db.query
    .selectFrom('agent_contact')
    .selectAll()
    .where('agent_id', '=', agentId)
    .where('reference', 'is not', null)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    agentId,
    reference: row.reference,
    locale: row.locale,
    timeZone: row.time_zone,
    ...given('language', row.language),
    ...givenInstant('greetedAt', row.greeted_at),
  };
}

async function remember(db: Database, contact: AgentContact): Promise<void> {
  const facts = {
    reference: JSON.stringify(contact.reference),
    locale: contact.locale,
    time_zone: contact.timeZone,
    ...given('language', contact.language),
    ...given('greeted_at', contact.greetedAt),
  };
  await db.query
    .insertInto('agent_contact')
    .values({ agent_id: contact.agentId, ...facts })
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
