import { listedStanding, mayBeHeard, mayHear } from '../../src/migration/accessRule';
import type { AccessRule, AccessWish } from '../../src/migration/accessRule';
import { agentId, groupId } from '../../src/migration/ids';

const tenantId = '7e000000-0000-4000-8000-00000000000a';
const agent = 'a9e00000-0000-4000-8000-00000000000b';
const rule: AccessRule = { mode: 'allowList', tenantId, agents: [agentId(agent)] };
const noGroups = { view: [], migrate: [], approve: [], administer: [] };
const byGroups = (some: Partial<Extract<AccessWish, { mode: 'groups' }>>): AccessWish => ({
  ...{ mode: 'groups', tenantId, agents: [], groups: { ...noGroups, migrate: [groupId('g')] } },
  ...some,
});

describe('who may be heard', () => {
  it('is everybody in practice', () => {
    expect(mayBeHeard({}, { mode: 'local' })).toBe(true);
    expect(mayHear(agentId('anybody'), { mode: 'local' })).toBe(true);
  });

  it('is a listed agent of the partner’s tenant, however the ids are written', () => {
    expect(mayBeHeard({ tenantId: tenantId.toUpperCase(), objectId: agent.toUpperCase() }, rule)).toBe(true);
    expect(mayHear(agentId(agent.toUpperCase()), rule)).toBe(true);
  });

  it.each([
    ['of another tenant', { tenantId: agent, objectId: agent }],
    ['without a tenant', { objectId: agent }],
    ['without an object id', { tenantId }],
    ['without anything', {}],
  ])('is nobody %s, by list and by groups', (_name, person) => {
    expect([mayBeHeard(person, rule), mayBeHeard(person, byGroups({}))]).toEqual([false, false]);
  });

  it('is nobody else of the tenant where a list says who', () => {
    expect(mayBeHeard({ tenantId, objectId: tenantId }, rule)).toBe(false);
    expect(mayBeHeard({ tenantId, objectId: agent }, { ...rule, agents: [] })).toBe(false);
  });

  it('is whoever of the tenant may turn out to be in a group', () => {
    expect(mayBeHeard({ tenantId, objectId: tenantId }, byGroups({}))).toBe(true);
  });
});

describe('what the list of agents gives', () => {
  const listed = { agents: [agentId(agent)] };

  it.each<[string, AccessWish, readonly string[]]>([
    ['all but the right to approve', rule, ['view', 'migrate', 'administer']],
    ['the same beside groups', byGroups(listed), ['view', 'migrate', 'administer']],
    [
      'no house to see to where groups have it',
      byGroups({ ...listed, groups: { ...noGroups, administer: [groupId('g')] } }),
      ['view', 'migrate'],
    ],
  ])('is %s', (_name, wish, has) => {
    expect([...listedStanding(agentId(agent), wish).has]).toEqual(has);
  });

  it('is nothing for whoever is not on it', () => {
    expect(listedStanding(agentId('b'), byGroups(listed)).has.size).toBe(0);
  });
});
