import type { CustomerName } from '../../migration/customerName';
import { KnownError } from '../../migration/errors';
import type { CustomerId, SubscriptionId } from '../../migration/ids';
import type { SurveyedCustomer } from '../../migration/offers/survey';
import type { PreparationPorts } from '../deps';

export type CustomerPorts = Pick<PreparationPorts, 'customers' | 'radarStore'>;

interface Whose {
  readonly customerId: CustomerId;
  readonly subscriptionId: SubscriptionId;
}

/** Everything about the customer that decides what may be bought. */
export async function customerOf(ports: CustomerPorts, whose: Whose): Promise<SurveyedCustomer> {
  const { customers } = ports;
  const id = whose.customerId;
  const [{ name, domain }, country, education, agreementSigned, mayBuy] = await Promise.all([
    nameOf(ports, whose),
    customers.country(id),
    customers.education(id),
    customers.agreementSigned(id),
    customers.mayBuy(id),
  ]);
  return { id, name, domain, country, education, agreementSigned, mayBuy };
}

/** From the radar, which knows every customer with a retired subscription; else from the list of all. */
async function nameOf(ports: CustomerPorts, whose: Whose): Promise<Pick<CustomerName, 'name' | 'domain'>> {
  const known = await ports.radarStore.entry(whose.customerId, whose.subscriptionId);
  if (known) return { name: known.customerName, domain: known.domain };
  for await (const customer of ports.customers.all()) if (customer.id === whose.customerId) return customer;
  throw new KnownError('notFound', 'askAgent', 'The customer is not in the list of customers.');
}
