import { customerId } from '../migration/ids';
import type { CustomerId } from '../migration/ids';
import type { PatientReads } from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Send } from './http/call';
import { createCustomers } from './customers';
import { recordsSince } from './records';
import { createSubscriptions } from './subscriptions';

/** The same reads as everybody's, behind everybody else's. */
export function createPatientReads(send: Send, clock: Clock): PatientReads {
  const patiently: Send = (call) => send({ ...call, isPatient: true });
  const customers = createCustomers(patiently);
  const subscriptions = createSubscriptions(patiently, clock);
  return {
    customers: () => customers.all(),
    subscriptions: (customer) => subscriptions.list(customer),
    changedSince: (since) => changedSince(patiently, clock, since),
  };
}

async function changedSince(send: Send, clock: Clock, since: string): Promise<ReadonlySet<CustomerId> | undefined> {
  const records = await recordsSince(send, clock, since, { operation: 'auditRecords.changes' });
  return records && new Set(records.flatMap(({ customerId: id }) => (id === undefined ? [] : [customerId(id)])));
}
