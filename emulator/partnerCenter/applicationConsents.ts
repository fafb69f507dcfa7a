import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import type { Entra } from '../identity/entra';
import { customerRoute } from './door';
import { refuse } from './refusal';
import type { CustomerVisit } from './visit';

interface Grant {
  readonly enterpriseApplicationId?: string;
  readonly scope?: string;
}

interface Wish {
  readonly applicationId?: string;
  readonly displayName?: string;
  readonly applicationGrants?: readonly Grant[];
}

const graph = '00000003-0000-0000-c000-000000000000';

/** The partner consents for a customer, to its own app and to no other. */
function consent({ request, customer }: CustomerVisit, entra: Entra): EmulatorReply {
  const wish = (request.body ?? {}) as Wish;
  if (wish.applicationId?.toLowerCase() !== request.token?.clientId) {
    throw refuse(400, 2000, 'The applicationId must be that of the token.');
  }
  if (!isGrant(wish.applicationGrants?.[0])) {
    throw refuse(400, 2000, 'applicationGrants must name an enterprise application and its scopes.');
  }
  if (!entra.lacksConsent(customer.id)) throw refuse(409, 2001, 'Permission entry already exists.');
  entra.refuse(null, customer.id);
  return { status: 201, body: wish };
}

const isGrant = (grant?: Grant): boolean => grant?.enterpriseApplicationId === graph && Boolean(grant.scope);

export const applicationConsentRoutes = (entra: Entra): readonly Route[] => [
  customerRoute('POST', '/applicationconsents', (visit) => consent(visit, entra), { personal: true }),
];
