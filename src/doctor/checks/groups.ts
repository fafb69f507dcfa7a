import { isKnownError } from '../../migration/errors';
import type { Check } from '../check';
import { fine, yourself } from '../finding';
import type { Finding } from '../finding';

/** In which Partner Center keeps its roles. */
export const agentGroups = ['AdminAgents', 'SalesAgents', 'HelpdeskAgents'] as const;
const page = 'https://entra.microsoft.com, Groups';

/** @param id undefined where no group is called so, or more than one */
export const groupVerdict = (name: string, id: string | undefined): Finding =>
  id === undefined
    ? yourself(`No group, or more than one, is called ${name}.`, `${page}: find the one that Partner Center made.`)
    : fine(`${name} is the group ${id}.`);

export const groupsCheck: Check = {
  name: 'groups',
  needs: ['appToken'],
  examine: async ({ home }) => {
    try {
      const found: Finding[] = [];
      for (const name of agentGroups) found.push(groupVerdict(name, await home.groupNamed(name)));
      return found;
    } catch (error) {
      if (!isKnownError(error) || error.code !== 'noAccess') throw error;
      return [
        yourself('The ids of the groups of agents (the app may not read them: GroupMember.Read.All).', `${page}.`),
      ];
    }
  },
};
