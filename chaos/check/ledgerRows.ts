import type { Client } from 'pg';

/** A migration as the database has it. */
export interface LedgerRow {
  readonly id: string;
  readonly customerId: string;
  readonly state: string;
  readonly problem: { readonly code?: string } | null;
  readonly planned: readonly { readonly id: string; readonly disposition: string }[];
  readonly replacementSkuId: string;
  readonly buys: boolean;
  readonly people: readonly { readonly id: string; readonly state: string }[];
  readonly attempts: readonly { readonly attempt: number; readonly state: string; readonly orderId: string | null }[];
  /** States of its durable runs, the latest last. */
  readonly runs: readonly string[];
}

const sql = `
  select m.id, m.customer_id as "customerId", m.state, m.problem, m.plan->'people' as planned,
    m.plan->'replacement'->>'skuId' as "replacementSkuId", m.plan->'purchase' is not null as buys,
    (select coalesce(json_agg(json_build_object('id', p.user_id, 'state', p.state)), '[]')
      from planshift.migration_person p where p.migration_id = m.id) as people,
    (select coalesce(json_agg(json_build_object('attempt', a.attempt, 'state', a.state, 'orderId', a.order_id)
        order by a.attempt), '[]')
      from planshift.purchase_attempt a where a.migration_id = m.id) as attempts,
    (select coalesce(json_agg(w.status order by w.created_at), '[]')
      from dbos.workflow_status w where w.workflow_uuid like 'mig:' || m.id || ':%') as runs
  from planshift.migration m order by m.started_at, m.id`;

export async function ledgerRows(client: Client): Promise<readonly LedgerRow[]> {
  return (await client.query<LedgerRow>(sql)).rows;
}
