import { licencesOf } from '../core/licences';
import type { HeldLicence } from '../core/licences';
import type { Customer, User } from '../core/model';

export const userType = 'microsoft.graph.user';

/** What Graph shows of a user unless `$select` asks for more. */
export const usualUserProperties: readonly string[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

export const userProperties: ReadonlySet<string> = new Set([
  ...usualUserProperties,
  'usageLocation',
  'accountEnabled',
  'userType',
  'companyName',
  'department',
  'country',
  'onPremisesSyncEnabled',
  'assignedLicenses',
]);

/** Everything that can be selected or filtered by. Licences are worked out only when they are looked at. */
export function userView(customer: Customer, user: User): Record<string, unknown> {
  return {
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    givenName: user.givenName,
    surname: user.surname,
    mail: mailOf(user),
    usageLocation: user.usageLocation,
    accountEnabled: user.accountEnabled,
    userType: user.userType,
    businessPhones: [],
    jobTitle: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    companyName: null,
    department: null,
    country: user.usageLocation,
    onPremisesSyncEnabled: null,
    get assignedLicenses() {
      return assignedLicenses(licencesOf(customer, user));
    },
    get licenseAssignmentStates() {
      return licencesOf(customer, user).map(assignmentState);
    },
  };
}

function mailOf(user: User): string {
  const [outside, inside] = user.userPrincipalName.split('#EXT#');
  return inside === undefined ? user.userPrincipalName : (outside ?? '').replace(/_([^_]*)$/, '@$1');
}

/** Each SKU once; a plan is off only when every way by which the user holds the SKU has it off. */
function assignedLicenses(held: readonly HeldLicence[]): { skuId: string; disabledPlans: string[] }[] {
  const bySku = new Map<string, string[]>();
  for (const { skuId, disabledPlans } of held) {
    const before = bySku.get(skuId);
    bySku.set(skuId, before ? before.filter((plan) => disabledPlans.includes(plan)) : [...disabledPlans]);
  }
  return [...bySku].map(([skuId, disabledPlans]) => ({ skuId, disabledPlans }));
}

const assignmentState = (held: HeldLicence) => ({
  skuId: held.skuId,
  disabledPlans: held.disabledPlans,
  assignedByGroup: held.assignedByGroup,
  state: 'Active',
  error: 'None',
  lastUpdatedDateTime: `${new Date(held.since).toISOString().slice(0, 19)}Z`,
});
