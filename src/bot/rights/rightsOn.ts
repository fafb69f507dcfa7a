import { listedStanding } from '../../migration/accessRule';
import type { AccessRule, AccessWish } from '../../migration/accessRule';
import type { CustomerScopes, Rights } from '../../migration/ports';
import { GroupRights } from './groupRights';
import type { GroupRightsDeps } from './groupRights';

interface RightsOfHouse {
  readonly access: AccessRule;
  readonly rights: Rights;
  /** To be waited for before anything is said unasked. */
  readonly begin: () => Promise<void>;
  /** What each process does again and again for them. */
  readonly duties: readonly { readonly everyMs: number; readonly work: () => Promise<void> }[];
}

interface RightsDeps extends Omit<GroupRightsDeps, 'rule' | 'customerScopes'> {
  readonly customerScopes?: CustomerScopes & { readonly lookAgain: () => Promise<void> };
}

/** Who may do what, as it is configured: everybody in practice, a list, or groups. */
export function rightsOn(wish: AccessWish, deps: RightsDeps): RightsOfHouse {
  if (wish.mode !== 'groups')
    return {
      access: wish,
      rights: { of: async (agent) => listedStanding(agent, wish) },
      begin: async () => undefined,
      duties: [],
    };
  const { customerScopes } = deps;
  const rights = new GroupRights({ ...deps, rule: wish });
  return {
    access: { ...wish, known: rights.known },
    rights,
    begin: () => rights.begin(),
    duties: [
      { everyMs: 30_000, work: () => rights.lookAgain() },
      ...(customerScopes === undefined ? [] : [{ everyMs: 5_000, work: customerScopes.lookAgain }]),
    ],
  };
}
