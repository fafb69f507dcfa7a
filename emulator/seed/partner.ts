import type { Partner } from '../core/model';
import { guid } from './ids';

/** The partner whose customers these are. The secret opens nothing but the emulator. */
export const partner: Partner = {
  tenantId: guid('partner tenant'),
  mpnId: '5550100',
  clientId: guid('partner application'),
  clientSecret: 'opens-the-emulator-only',
};
