import { z } from 'zod';
import type { AccessWish } from '../migration/accessRule';
import { agentId, groupId } from '../migration/ids';
import type { GroupId } from '../migration/ids';
import { rights } from '../migration/rights/right';
import type { Right } from '../migration/rights/right';

const ids = (of: string) =>
  z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(z.guid(`must be Entra object ids of ${of}, with commas between`)).min(1, 'must name at least one'));

const groups = ids('groups').default([]);

/** Who may do what. */
export const accessVariables = {
  ALLOWED_TENANT: z
    .guid('must be a GUID')
    .transform((text) => text.toLowerCase())
    .optional(),
  ALLOWED_AGENTS: ids('agents').default([]),
  RIGHTS_VIEW: groups,
  RIGHTS_MIGRATE: groups,
  RIGHTS_APPROVE: groups,
  RIGHTS_ADMINISTER: groups,
  CUSTOMER_SCOPE: z.string().trim().optional(),
};

type Read = z.output<z.ZodObject<typeof accessVariables>> & { readonly PARTNER_TENANT_ID: string };
type Environment = Readonly<Record<string, string | undefined>>;

const variableOf = {
  view: 'RIGHTS_VIEW',
  migrate: 'RIGHTS_MIGRATE',
  approve: 'RIGHTS_APPROVE',
  administer: 'RIGHTS_ADMINISTER',
} as const;

export function accessConfig(read: Read): AccessWish {
  const agents = read.ALLOWED_AGENTS.map(agentId);
  const tenantId = read.ALLOWED_TENANT ?? read.PARTNER_TENANT_ID;
  const of = (right: Right): readonly GroupId[] => read[variableOf[right]].map(groupId);
  const given = { view: of('view'), migrate: of('migrate'), approve: of('approve'), administer: of('administer') };
  const isByGroups = rights.some((right) => given[right].length > 0);
  const scope = read.CUSTOMER_SCOPE === undefined ? {} : { scopeFile: read.CUSTOMER_SCOPE };
  return isByGroups
    ? { mode: 'groups', tenantId, agents, groups: given, ...scope }
    : { mode: 'allowList', tenantId, agents };
}

/** What no single variable shows: that somebody may move customers and somebody see to the house, and that Graph can be asked of them. */
export function faultyAccess(env: Environment): string[] {
  const isListed = 'ALLOWED_AGENTS' in env;
  const named = Object.values(variableOf).filter((name) => name in env);
  const isElsewhere =
    named.length > 0 && 'ALLOWED_TENANT' in env && lower(env['ALLOWED_TENANT']) !== lower(env['PARTNER_TENANT_ID']);
  const faults = isElsewhere ? ['ALLOWED_TENANT: must be PARTNER_TENANT_ID, whose groups are asked for'] : [];
  faults.push(...scopeOfNobody(env));
  if (isListed) return faults;
  if (!('RIGHTS_MIGRATE' in env) && !('RIGHTS_VIEW' in env))
    return [...faults, 'ALLOWED_AGENTS: is missing, or RIGHTS_MIGRATE and RIGHTS_ADMINISTER in its place'];
  if ('RIGHTS_ADMINISTER' in env) return faults;
  return [...faults, 'RIGHTS_ADMINISTER: is missing; nobody could let a house on hold go on'];
}

/** Without that group everybody on the list administers, and whoever does sees all. */
const scopeOfNobody = (env: Environment): readonly string[] =>
  'CUSTOMER_SCOPE' in env && !('RIGHTS_ADMINISTER' in env)
    ? ['CUSTOMER_SCOPE: needs RIGHTS_ADMINISTER, without which everybody of ALLOWED_AGENTS administers and sees all']
    : [];

const lower = (text = ''): string => text.toLowerCase();
