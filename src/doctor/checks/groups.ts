import { isKnownError } from '../../migration/errors';
import { agentId } from '../../migration/ids';
import type { GroupId } from '../../migration/ids';
import { rights } from '../../migration/rights/right';
import type { Right, RightGroups } from '../../migration/rights/right';
import { groupsIn } from '../../migration/rights/scope';
import type { Check } from '../check';
import { fine, todo, wrong, yourself } from '../finding';
import type { Finding } from '../finding';
import type { Ground } from '../ground';

/** In which Partner Center keeps its roles. */
export const agentGroups = ['AdminAgents', 'SalesAgents', 'HelpdeskAgents'] as const;

/** The variables that usually name them. */
const usually = {
  AdminAgents: 'RIGHTS_MIGRATE',
  SalesAgents: 'RIGHTS_MIGRATE',
  HelpdeskAgents: 'RIGHTS_VIEW',
} as const;
const page = 'https://entra.microsoft.com, Groups';
const permissions =
  'Give the app of HOME_IDENTITY the application permissions User.Read.All and GroupMember.Read.All: docs/real-tenant.md, step 1.';
const noOne = agentId('00000000-0000-0000-0000-000000000000');

/** @param id undefined where no group is called so, or more than one */
export const groupVerdict = (name: string, variable: string, id: string | undefined): Finding =>
  id === undefined
    ? yourself(`No group, or more than one, is called ${name}.`, `${page}: find the one that Partner Center made.`)
    : fine(`${name} is the group ${id}, usually named in ${variable}.`);

const variableOf = (right: Right): string => `RIGHTS_${right.toUpperCase()}`;

async function named({ home }: Ground): Promise<readonly Finding[]> {
  try {
    const found: Finding[] = [];
    for (const name of agentGroups) found.push(groupVerdict(name, usually[name], await home.groupNamed(name)));
    return found;
  } catch (error) {
    if (!isKnownError(error) || error.code !== 'noAccess') throw error;
    return [yourself('The ids of the groups of agents (the app may not read them: GroupMember.Read.All).', `${page}.`)];
  }
}

/** Whether the groups that rights are given to are there, and the app may ask who is in them: else nobody gets in. */
async function pinned(ground: Ground, groups: RightGroups): Promise<readonly Finding[]> {
  const { home, membership } = ground;
  const all = [...new Set(rights.flatMap((right) => [...groups[right]]))];
  try {
    await membership.of(noOne, all);
    const gone: GroupId[] = [];
    for (const id of all) if (!(await home.hasGroup(id))) gone.push(id);
    const ofRights =
      gone.length === 0
        ? fine('The groups that rights are given to are there, and the app may ask who is in them.')
        : wrong('Rights are given to groups that the tenant does not have.', namesOf(groups, gone), gone);
    return [ofRights, ...(await ofScope(ground))];
  } catch (error) {
    if (!isKnownError(error) || error.code !== 'noAccess') throw error;
    return [wrong('The app may not ask who is in which group, so nobody would be let in by one.', permissions)];
  }
}

const namesOf = (groups: RightGroups, gone: readonly GroupId[]): string =>
  `Look at ${rights
    .filter((right) => groups[right].some((id) => gone.includes(id)))
    .map(variableOf)
    .join(', ')}: each wants the object id of a group of the partner's tenant.`;

/** A group that was deleted since has nobody in it, and so nobody sees its customers by it. */
async function ofScope({ home, scope }: Ground): Promise<readonly Finding[]> {
  // What is wrong with the file is told with the customers.
  const groups = groupsIn(await scope?.().catch(() => undefined));
  const gone: GroupId[] = [];
  for (const id of groups) if (!(await home.hasGroup(id))) gone.push(id);
  if (gone.length === 0) return [];
  const remedy = 'Put the groups’ object ids into the file that CUSTOMER_SCOPE names, or take them out.';
  return [wrong('Customers are assigned to groups that the tenant does not have.', remedy, gone)];
}

const both = todo(
  'ALLOWED_AGENTS gives rights beside the groups.',
  'Whoever is to lose one has to leave both; take the list away once the groups are right.',
);

export const groupsCheck: Check = {
  name: 'groups',
  needs: ['appToken'],
  examine: async (ground) => {
    const { groups, isListed } = ground.settings.access;
    if (groups === undefined) return named(ground);
    return [...(await named(ground)), ...(await pinned(ground, groups)), ...(isListed ? [both] : [])];
  },
};
