import { isKnownError } from '../../migration/errors';
import type { Check } from '../check';
import { claimsOf } from '../claims';
import { fine, todo, wrong, yourself } from '../finding';
import type { Finding } from '../finding';
import type { Ground } from '../ground';
import { agentGroups } from './groups';

const page = 'https://partner.microsoft.com/dashboard/account/v3/usermanagement';
const remedy = `${page}: make them an Admin agent (docs/real-tenant.md, step 2).`;

type AgentGroup = (typeof agentGroups)[number];

/** Partner Center keeps each role of agents in a group of the partner's tenant (`gdap-introduction`). */
function roleVerdict(roles: readonly AgentGroup[]): Finding {
  if (roles.includes('AdminAgents')) return fine('Whoever it speaks for is an Admin agent in Partner Center.');
  return roles.length === 0
    ? wrong('Whoever it speaks for has no role of an agent in Partner Center.', remedy)
    : todo(`Whoever it speaks for is in ${roles.join(' and ')} alone, which may not do everything.`, remedy);
}

const byHand = (why: string): Finding =>
  yourself(`The role in Partner Center of the person it speaks for (${why}).`, `${page}: Admin agent.`);

async function rolesOf({ home }: Ground, personId: string): Promise<readonly AgentGroup[] | undefined> {
  const ids = new Map<AgentGroup, string | undefined>();
  for (const name of agentGroups) ids.set(name, await home.groupNamed(name));
  // Of a group that can't be told from others nothing is concluded.
  if ([...ids.values()].includes(undefined)) return undefined;
  const theirs = await home.groupsOf(personId);
  return agentGroups.filter((name) => theirs.includes(ids.get(name) ?? ''));
}

/** Asked with the permission that also tells the ids of those groups. */
export const partnerRoleCheck: Check = {
  name: 'partnerRole',
  needs: ['personToken'],
  examine: async (ground) => {
    const { tokens, settings } = ground;
    if (!settings.speaksFor.toPartnerCenter) return [fine('It speaks for nobody there, so nobody needs a role.')];
    const { oid } = claimsOf(await tokens.appAndUser()) ?? {};
    if (oid === undefined) return [byHand('the token does not tell who it is')];
    try {
      const roles = await rolesOf(ground, oid);
      return [roles === undefined ? byHand('its groups are not to be told from others') : roleVerdict(roles)];
    } catch (error) {
      if (!isKnownError(error) || error.code !== 'noAccess') throw error;
      return [byHand('the app may not read groups: GroupMember.Read.All')];
    }
  },
};
