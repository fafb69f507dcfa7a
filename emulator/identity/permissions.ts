import type { AccessToken } from '../core/route';

/** What the practice app may ask of Graph. */
const ofGraph = [
  'GroupMember.Read.All',
  'LicenseAssignment.ReadWrite.All',
  'Organization.Read.All',
  'User.Read.All',
] as const;

/** Delegated permissions are a word list in `scp`, an app's own a list in `roles` (`access-token-claims-reference`). */
export function permissionClaims({ audience, appOnly }: Pick<AccessToken, 'audience' | 'appOnly'>): object {
  if (audience !== 'graph') return appOnly ? {} : { scp: 'user_impersonation' };
  return appOnly ? { roles: ofGraph } : { scp: ofGraph.join(' ') };
}
