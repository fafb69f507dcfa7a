import type { Client } from 'pg';

/** A migration that bought, or may have, with everything the database says of who agreed to it. */
export interface ApprovedRow {
  readonly id: string;
  /** The hash it runs by. */
  readonly hash: string;
  readonly agentId: string;
  readonly seats: number;
  readonly approvals: readonly { readonly hash: string; readonly state: string; readonly by: string | null }[];
  readonly deeds: readonly { readonly hash: string; readonly by: string }[];
}

const sql = `
  select m.id, m.hash, m.agent_id as "agentId", (m.plan->'purchase'->>'seats')::integer as seats,
    (select coalesce(json_agg(json_build_object('hash', a.hash, 'state', a.state, 'by', a.decided_by)), '[]')
      from planshift.approval a where a.migration_id = m.id) as approvals,
    (select coalesce(json_agg(json_build_object('hash', d.facts->>'hash', 'by', d.person_id)), '[]')
      from planshift.deed d where d.migration_id = m.id and d.what = 'approved') as deeds
  from planshift.migration m
  where exists (select from planshift.purchase_attempt t
    where t.migration_id = m.id and (t.order_id is not null or t.state in ('sent', 'confirmed')))`;

export async function approvedRows(client: Client): Promise<readonly ApprovedRow[]> {
  return (await client.query<ApprovedRow>(sql)).rows;
}
