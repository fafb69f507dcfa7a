import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { graphRoute } from './graphRoute';
import type { TenantCall } from './graphRoute';

function organization({ customer }: TenantCall): EmulatorReply {
  const { city, line1, postalCode, state } = customer.address;
  const details = {
    id: customer.id,
    displayName: customer.companyName,
    countryLetterCode: customer.country,
    preferredLanguage: customer.language,
    city,
    street: line1,
    postalCode,
    state,
    verifiedDomains: [
      { name: customer.domain, isDefault: true, isInitial: true, capabilities: 'Email, OfficeCommunicationsOnline' },
    ],
  };
  return { status: 200, body: { value: [details] } };
}

export const organizationRoutes: readonly Route[] = [
  graphRoute({ method: 'GET', pattern: '/organization', handle: organization }),
];
