import type { Partner } from '../core/model';
import { guid } from './ids';

/** The partner whose customers these are. The secret opens nothing but the emulator. */
export const partner: Partner = {
  tenantId: guid('partner tenant'),
  mpnId: '5550100',
  name: 'Planshift Practice Partner',
  resellers: [{ mpnId: '1234567', name: 'Fabrikam Resale' }],
  clientId: guid('partner application'),
  clientSecret: 'opens-the-emulator-only',
  managedIdentity: { clientId: guid('managed identity'), objectId: guid('managed identity principal') },
};
