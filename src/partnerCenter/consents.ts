import { isKnownError } from '../migration/errors';
import type { CustomerId } from '../migration/ids';
import type { Consents } from '../migration/ports';
import type { Send } from './http/call';

/** Microsoft Graph, in every tenant and cloud. */
const graph = '00000003-0000-0000-c000-000000000000';
/** What licences are read and moved with; a usage location is written with the first. */
const rights = [
  'User.ReadWrite.All',
  'Organization.Read.All',
  'GroupMember.Read.All',
  'LicenseAssignment.ReadWrite.All',
];

/** @param applicationId ours: nobody may ask for another than the one of the token */
export const createConsents = (send: Send, applicationId: string): Consents => ({
  grant: async (customer: CustomerId) => {
    const body = {
      applicationId,
      displayName: 'Planshift',
      applicationGrants: [{ enterpriseApplicationId: graph, scope: rights.join(',') }],
    };
    const path = `/v1/customers/${customer}/applicationconsents`;
    try {
      await send({ operation: 'customers.consent', method: 'POST', path, body, nature: 'repeatable' });
    } catch (error) {
      // It is there already.
      if (!isKnownError(error) || error.facts.httpStatus !== 409) throw error;
    }
  },
});
