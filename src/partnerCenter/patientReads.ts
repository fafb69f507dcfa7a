import { customerId } from '../migration/ids';
import type { CustomerId } from '../migration/ids';
import type { PatientReads } from '../migration/ports';
import type { Clock } from '../platform/clock';
import { createCatalogue } from './catalogue';
import { sendAs } from './http/call';
import type { Send } from './http/call';
import { readCustomers } from './customers';
import { recordsSince } from './records';
import { readSeatPrice } from './seatPrice';
import { createSubscriptions } from './subscriptions';

/** The same reads as everybody's, behind everybody else's. */
export function createPatientReads(send: Send, clock: Clock): PatientReads {
  const patiently = sendAs('scan', send);
  const subscriptions = createSubscriptions(patiently, clock);
  return {
    customers: () => readCustomers(patiently),
    subscriptions: (customer) => subscriptions.list(customer),
    catalogue: createCatalogue(patiently),
    seatPrice: (...which) => readSeatPrice(patiently, ...which),
    changedSince: (since) => changedSince(patiently, clock, since),
  };
}

async function changedSince(send: Send, clock: Clock, since: string): Promise<ReadonlySet<CustomerId> | undefined> {
  const records = await recordsSince(send, clock, since, { operation: 'auditRecords.changes' });
  return records && new Set(records.items.flatMap(({ customerId: id }) => (id === undefined ? [] : [customerId(id)])));
}
