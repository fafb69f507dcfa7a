import type { Check } from './check';
import { byHandCheck } from './checks/byHand';
import { clockCheck } from './checks/clock';
import { customerCallsCheck, customersCheck } from './checks/customers';
import { databaseCheck } from './checks/database';
import { endpointCheck } from './checks/endpoint';
import { endsOfTermCheck } from './checks/endsOfTerm';
import { customerAccessCheck, graphTokenCheck } from './checks/graph';
import { groupsCheck } from './checks/groups';
import { partnerRoleCheck } from './checks/partnerRole';
import { relationshipsCheck } from './checks/relationships';
import { secretsCheck } from './checks/secrets';
import { appTokenCheck, botTokenCheck, personTokenCheck } from './checks/tokens';

/** In the order in which one thing rests on another. */
export const checks: readonly Check[] = [
  clockCheck,
  databaseCheck,
  botTokenCheck,
  appTokenCheck,
  personTokenCheck,
  customersCheck,
  customerCallsCheck,
  graphTokenCheck,
  customerAccessCheck,
  groupsCheck,
  partnerRoleCheck,
  relationshipsCheck,
  endsOfTermCheck,
  secretsCheck,
  endpointCheck,
  byHandCheck,
];
