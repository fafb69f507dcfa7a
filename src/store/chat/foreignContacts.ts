import { cloudOf, isOn } from '../../platform/clouds';
import type { CloudName } from '../../platform/clouds';
import type { Log } from '../../platform/log';
import type { Database } from '../database';

interface Whose {
  /** Absent in practice, where every address is ours. */
  readonly cloud?: CloudName | undefined;
  readonly log: Log;
}

/** Nobody is written to at an address outside the cloud; the right one comes back with the person's next turn. */
export async function emptyForeignContacts(db: Database, { cloud, log }: Whose): Promise<void> {
  if (cloud === undefined) return;
  const { connectorHosts } = cloudOf(cloud);
  const rows = await db.query
    .selectFrom('agent_contact')
    .select(['agent_id', 'reference'])
    .where('reference', 'is not', null)
    .execute();
  const foreign = rows.filter(({ reference }) => !isOn(serviceUrlOf(reference), connectorHosts));
  if (foreign.length === 0) return;
  const agents = foreign.map(({ agent_id: agent }) => agent);
  await db.query.updateTable('agent_contact').set({ reference: null }).where('agent_id', 'in', agents).execute();
  log.warn('contacts outside the cloud were emptied', { count: agents.length });
}

function serviceUrlOf(reference: unknown): string {
  const { serviceUrl } = (reference ?? {}) as { readonly serviceUrl?: unknown };
  return typeof serviceUrl === 'string' ? serviceUrl : '';
}
