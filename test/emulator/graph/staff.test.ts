import { agentGroupId } from '../../../emulator/graph/agentGroups';
import { idOfPerson } from '../../../emulator/identity/person';
import { issueAccessToken } from '../../../emulator/identity/tokens';
import { Practice } from '../practice';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const [dana, guest] = [id('d'), id('9')];
const [sellers, everybody, admins] = [id('a'), id('b'), id('c')];

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.open();
  for (const wish of [
    { person: dana, groups: sellers },
    { person: guest, as: 'Guest' },
    { group: sellers, inside: everybody },
  ])
    expect((await practice.post('/_emulator/staff', wish)).status).toBe(204);
});
afterAll(() => practice.close());

const check = (person: string, groupIds: unknown) =>
  practice.post(`/v1.0/users/${person}/checkMemberGroups`, { groupIds });

it('tells of a person of the partner the groups asked for that they are in, by way of others too', async () => {
  const answer = await check(dana.toUpperCase(), [admins, everybody, sellers]);

  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ value: [everybody, sellers] });
});

it('knows who is a guest, and knows nobody else', async () => {
  const typeOf = (person: string) => practice.get(`/v1.0/users/${person}?$select=userType`);

  expect((await typeOf(guest)).body).toMatchObject({ userType: 'Guest' });
  expect((await typeOf(dana)).body).toMatchObject({ userType: 'Member' });
  expect([(await typeOf(id('7'))).status, (await check(id('7'), [sellers])).status]).toEqual([404, 404]);
});

it('knows a change of groups at once', async () => {
  await practice.post('/_emulator/staff', { person: guest, groups: admins });
  expect((await check(guest, [admins])).body).toMatchObject({ value: [admins] });

  await practice.post('/_emulator/staff', { person: guest, as: 'gone' });
  expect((await check(guest, [admins])).status).toBe(404);
});

it('knows the person who signs in as one of the staff, by the role that Partner Center keeps as a group', async () => {
  const groupsOf = async (person: string) => {
    const { body } = await practice.get(`/v1.0/users/${person}/transitiveMemberOf/microsoft.graph.group`);
    return (body as { readonly value: readonly { readonly id: string }[] }).value.map(({ id: group }) => group);
  };
  expect(await groupsOf(dana)).toEqual([sellers, everybody]);
  expect(await groupsOf(idOfPerson)).toEqual([agentGroupId('AdminAgents')]);

  await practice.post('/_emulator/entra', { role: 'SalesAgents' });
  const asked = (['AdminAgents', 'SalesAgents'] as const).map(agentGroupId);
  expect((await check(idOfPerson, asked)).body).toMatchObject({ value: [agentGroupId('SalesAgents')] });

  await practice.post('/_emulator/entra', { role: 'none' });
  expect(await groupsOf(idOfPerson)).toEqual([]);
});

it.each([
  ['none', []],
  ['more than twenty', Array.from({ length: 21 }, () => sellers)],
  ['one that is no id', [sellers, 'Sellers']],
  ['no list', sellers],
])('checks no groups of which there are %s', async (_name, groupIds) => {
  expect((await check(dana, groupIds)).status).toBe(400);
});

it('is asked in the tenant of the partner alone', async () => {
  const { clientId } = practice.house.world.partner;
  const customer = { tenantId: practice.customerId('Contoso Freight'), clientId };
  const token = issueAccessToken(customer, { audience: 'graph', appOnly: true }, Date.now());
  const path = `/v1.0/users/${dana}/checkMemberGroups`;

  expect((await practice.call('POST', path, { token, body: { groupIds: [sellers] } })).status).toBe(403);
  expect((await practice.call('POST', path, { token: null })).status).toBe(401);
});

it.each([{}, { person: dana, group: sellers }, { person: dana, as: 'Boss' }, { person: dana, until: 'tomorrow' }])(
  'takes no order of %j',
  async (order) => {
    expect((await practice.post('/_emulator/staff', order)).status).toBe(400);
  },
);
