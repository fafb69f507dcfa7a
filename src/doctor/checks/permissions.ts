import type { Claims } from '../claims';
import { fine, todo, wrong, yourself } from '../finding';
import type { Finding } from '../finding';

/** What is asked of Graph in a customer's tenant, and the permissions each of which is enough; the least first. */
const needed: readonly (readonly string[])[] = [
  ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  ['Organization.Read.All', 'Directory.Read.All', 'Organization.ReadWrite.All', 'Directory.ReadWrite.All'],
  ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  ['LicenseAssignment.ReadWrite.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'],
];

/** Come with every sign-in, or are asked for by the settings. */
const harmless = new Set([
  ...['openid', 'profile', 'email', 'offline_access', 'User.Read', 'User.ReadWrite.All'],
  ...['TeamsAppInstallation.ReadWriteSelfForUser.All'],
  // With which this looks at relationships and secrets.
  ...['DelegatedAdminRelationship.Read.All', 'Application.Read.All'],
]);

const page = 'docs/real-tenant.md, step 1, says which and why; then grant consent anew.';

/** @param isForPerson whether the token speaks for one: then its permissions are `scp`, else `roles`, which may be absent */
export function permissionVerdict(claims: Claims | undefined, isForPerson: boolean): readonly Finding[] {
  const has = claims && (isForPerson ? claims.scp?.split(' ').filter(Boolean) : (claims.roles ?? []));
  if (has === undefined)
    return [yourself('The token does not tell its permissions.', `Compare them in the app registration: ${page}`)];
  const found = [...tooFew(has), ...tooMany(has)];
  return found.length === 0 ? [fine('The app has the permissions of Graph that it needs, and no others.')] : found;
}

function tooFew(has: readonly string[]): readonly Finding[] {
  const missing = needed.filter((enough) => !enough.some((one) => has.includes(one))).map(([least = '']) => least);
  return missing.length === 0 ? [] : [wrong('Permissions of Graph are missing.', `Add them: ${page}`, missing)];
}

function tooMany(has: readonly string[]): readonly Finding[] {
  const more = has.filter((one) => !harmless.has(one) && !needed.some(([least]) => least === one));
  return more.length === 0 ? [] : [todo('The app may do more than it needs.', `Take them away: ${page}`, more)];
}
