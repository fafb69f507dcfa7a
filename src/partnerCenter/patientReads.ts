import { customerId } from '../migration/ids';
import type { CustomerId } from '../migration/ids';
import type { PatientReads } from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Send } from './call';
import { readAll } from './collection';
import { createCustomers } from './customers';
import { unless } from './read';
import { AuditRecord } from './schemas/auditRecord';
import { createSubscriptions } from './subscriptions';

/** The same reads as everybody's, behind everybody else's. */
export function createPatientReads(send: Send, clock: Clock): PatientReads {
  const patiently: Send = (call) => send({ ...call, isPatient: true });
  const customers = createCustomers(patiently);
  const subscriptions = createSubscriptions(patiently, clock);
  return {
    customers: () => customers.all(),
    subscriptions: (customer) => subscriptions.list(customer),
    changedSince: (day) => changedSince(patiently, day),
  };
}

async function changedSince(send: Send, startDate: string): Promise<ReadonlySet<CustomerId> | undefined> {
  const query = { startDate, size: 500 };
  const question = { operation: 'auditRecords.changes', path: '/v1/auditrecords', query };
  const records = await unless(['noAccess', 'refused', 'notFound'], readAll(send, AuditRecord, question));
  if (records === undefined) return undefined;
  return new Set(records.flatMap(({ customerId: id }) => (id === undefined ? [] : [customerId(id)])));
}
