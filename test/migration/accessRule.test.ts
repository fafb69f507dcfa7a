import { mayAct } from '../../src/migration/accessRule';
import type { AccessRule } from '../../src/migration/accessRule';
import { agentId } from '../../src/migration/ids';

const tenantId = '7e000000-0000-4000-8000-00000000000a';
const agent = 'a9e00000-0000-4000-8000-00000000000b';
const rule: AccessRule = { mode: 'allowList', tenantId, agents: [agentId(agent)] };

describe('mayAct', () => {
  it('lets everybody act in local mode', () => {
    expect(mayAct({}, { mode: 'local' })).toBe(true);
  });

  it('lets a listed agent of the partner’s tenant act, however the ids are written', () => {
    expect(mayAct({ tenantId: tenantId.toUpperCase(), objectId: agent.toUpperCase() }, rule)).toBe(true);
  });

  it.each([
    ['of another tenant', { tenantId: agent, objectId: agent }],
    ['who is not listed', { tenantId, objectId: tenantId }],
    ['without a tenant', { objectId: agent }],
    ['without an object id', { tenantId }],
    ['without anything', {}],
  ])('stops somebody %s', (_name, person) => {
    expect(mayAct(person, rule)).toBe(false);
  });

  it('stops everybody when nobody is listed', () => {
    expect(mayAct({ tenantId, objectId: agent }, { ...rule, agents: [] })).toBe(false);
  });
});
