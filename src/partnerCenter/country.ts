import { KnownError } from '../migration/errors';
import type { CustomerId } from '../migration/ids';
import type { Send } from './http/call';
import { read, unless } from './http/read';
import { BillingProfile, CustomerDetails } from './schemas/customer';

/** The billing address decides; the company's is asked only where there is none. */
export async function countryOf(send: Send, id: CustomerId): Promise<string> {
  const path = `/v1/customers/${id}`;
  const billing = await unless(
    ['notFound'],
    read(send, BillingProfile, { operation: 'customers.billingProfile', path: `${path}/profiles/billing` }),
  );
  const country = billing?.defaultAddress?.country ?? (await countryInDetails(send, path));
  if (country === undefined) {
    throw new KnownError('unexpectedAnswer', 'askAdmin', 'Partner Center, customers.country: no country is known.');
  }
  return country.toUpperCase();
}

async function countryInDetails(send: Send, path: string): Promise<string | undefined> {
  const details = await read(send, CustomerDetails, { operation: 'customers.get', path });
  return details.billingProfile?.defaultAddress?.country ?? details.companyProfile?.address?.country;
}
