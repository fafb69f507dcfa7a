import type { Carts, Catalogue, Customers, Orders, PatientReads, Subscriptions } from '../migration/ports';
import { createCarts } from './carts';
import { createCatalogue } from './catalogue';
import { createCustomers } from './customers';
import { createSend } from './http/http';
import type { PartnerCenterSettings } from './http/http';
import { createOrders } from './orders';
import { createPatientReads } from './patientReads';
import { createSubscriptions } from './subscriptions';

export type { PartnerCenterSettings } from './http/http';

export interface PartnerCenter {
  readonly customers: Customers;
  readonly subscriptions: Subscriptions;
  readonly catalogue: Catalogue;
  readonly carts: Carts;
  readonly orders: Orders;
  readonly patientReads: PatientReads;
}

export function createPartnerCenter(settings: PartnerCenterSettings): PartnerCenter {
  const send = createSend(settings);
  const subscriptions = createSubscriptions(send, settings.clock);
  return {
    customers: createCustomers(send),
    subscriptions,
    catalogue: createCatalogue(send),
    carts: createCarts(send),
    orders: createOrders(send, settings.clock, subscriptions, settings.applicationId),
    patientReads: createPatientReads(send, settings.clock),
  };
}
