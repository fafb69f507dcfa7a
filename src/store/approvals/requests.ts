import { sql } from 'kysely';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { ApprovalRequest } from '../../migration/approval/request';
import { asItStands, asStored } from '../../migration/plan/storedPlan';
import type { Approvals, NewRequest } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

type Requests = 'keep' | 'get' | 'open' | 'approve' | 'decline' | 'withdraw' | 'lapse' | 'toStart' | 'fallThrough';

/** What was asked for, and what people decide about it. */
export const requests = (db: Database): Pick<Approvals, Requests> => ({ ...reading(db), ...deciding(db) });

const reading = (db: Database): Pick<Approvals, 'get' | 'open' | 'toStart'> => ({
  get: async (id) => (await read(db).where('approval.migration_id', '=', id).execute()).map(requestOf)[0],
  open: async () => (await read(db).where('state', '=', 'asked').execute()).map(requestOf),
  toStart: async () => (await read(db).where('state', '=', 'approved').execute()).map(requestOf),
});

/** Of what has lost its names nobody asks any more. */
const read = (db: Database) =>
  db.query
    .selectFrom('approval')
    .leftJoin('agent_contact as asking', 'asking.agent_id', 'approval.agent_id')
    .leftJoin('agent_contact as deciding', 'deciding.agent_id', 'decided_by')
    .selectAll('approval')
    .select(['asking.name as agent_name', 'deciding.name as decided_by_name'])
    .where('plan', 'is not', null)
    .orderBy('asked_at')
    .orderBy('migration_id');

type Row = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number];

const requestOf = (row: Row): ApprovalRequest => ({
  id: row.migration_id,
  plan: asItStands(row.plan!),
  hash: row.hash,
  agentId: row.agent_id,
  quoteId: row.quote_id,
  reasons: row.reasons,
  askedAt: row.asked_at.toISOString(),
  lapsesAt: row.lapses_at.toISOString(),
  state: row.state,
  ...defined({
    agentName: row.agent_name,
    decidedBy: row.decided_by,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at?.toISOString(),
    words: row.words,
    fell: row.fell,
  }),
});

const deciding = (db: Database): Pick<Approvals, Exclude<Requests, 'get' | 'open' | 'toStart'>> => ({
  keep: (request) => keep(db, request),

  approve: (id, { by, hash, at }) => decide(db, id, hash, at, { state: 'approved', decided_by: by, decided_at: at }),

  decline: (id, { by, hash, at, words }) =>
    decide(db, id, hash, at, { state: 'declined', decided_by: by, decided_at: at, words }),

  withdraw: (id, by, at) => withdraw(db, id, by, at),

  lapse: async (at) => {
    await db.query
      .updateTable('approval')
      .set({ state: 'lapsed', decided_at: at })
      .where('state', '=', 'asked')
      .where('lapses_at', '<=', sql<Date>`${at}::timestamptz`)
      .execute();
  },

  fallThrough: async (id, fell) => {
    await db.query
      .updateTable('approval')
      .set({ state: 'fellThrough', fell })
      .where('migration_id', '=', id)
      .where('state', '=', 'approved')
      .execute();
  },
});

async function keep(db: Database, { plan, quoteId, reasons, askedAt, lapsesAt }: NewRequest): Promise<boolean> {
  const { id, hash, agentId, customer, retired } = plan;
  const row = await db.query
    .insertInto('approval')
    .values({
      migration_id: id,
      plan: JSON.stringify(asStored(plan)),
      hash,
      quote_id: quoteId,
      agent_id: agentId,
      customer_id: customer.id,
      subscription_id: retired.subscriptionId,
      reasons: JSON.stringify(reasons),
      asked_at: askedAt,
      lapses_at: lapsesAt,
      state: 'asked',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('migration_id')
    .executeTakeFirst();
  if (row === undefined) return false;
  await db.query
    .updateTable('approval')
    .set({ state: 'withdrawn', decided_at: askedAt })
    .where('subscription_id', '=', retired.subscriptionId)
    .where('agent_id', '=', agentId)
    .where('state', '=', 'asked')
    .where('migration_id', '<>', id)
    .execute();
  return true;
}

interface Decided {
  readonly state: 'approved' | 'declined';
  readonly decided_by: AgentId;
  readonly decided_at: string;
  readonly words?: string;
}

/** Of two who decide at once, one changes the row that the other no longer finds. */
async function decide(db: Database, id: MigrationId, hash: string, at: string, decided: Decided): Promise<boolean> {
  const row = await db.query
    .updateTable('approval')
    .set(decided)
    .where('migration_id', '=', id)
    .where('hash', '=', hash)
    .where('agent_id', '<>', decided.decided_by)
    .where('state', '=', 'asked')
    .where('lapses_at', '>', sql<Date>`${at}::timestamptz`)
    .returning('migration_id')
    .executeTakeFirst();
  return row !== undefined;
}

async function withdraw(db: Database, id: MigrationId, by: AgentId, at: string): Promise<boolean> {
  const row = await db.query
    .updateTable('approval')
    .set({ state: 'withdrawn', decided_at: at })
    .where('migration_id', '=', id)
    .where('agent_id', '=', by)
    .where('state', 'in', ['asked', 'approved'])
    .returning('migration_id')
    .executeTakeFirst();
  return row !== undefined;
}
