import { createMembership } from '../../src/graph';
import { agentId, groupId } from '../../src/migration/ids';
import { openPracticeGround } from '../partnerCenter/practice';
import type { PracticeGround } from '../partnerCenter/practice';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const dana = agentId(id('d'));
const [sellers, all] = [groupId(id('a')), groupId(id('b'))];
/** More than are checked at once. */
const many = Array.from({ length: 41 }, (_, at) =>
  groupId(`${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`),
);

let ground: PracticeGround;

const membershipIn = (tenantId: string) =>
  createMembership({
    ...{ baseUrl: ground.emulator.url, scope: 'https://graph.microsoft.com/.default', tenantId },
    ...{ clock: ground.clock, log: ground.log, tryTimeoutMs: 1_000 },
    credentialFor: () => ground.identity.customerCredential(tenantId),
    mayChange: () => Promise.reject(new Error('This only reads.')),
  });

const membership = () => membershipIn(ground.emulator.house.world.partner.tenantId);

beforeAll(async () => {
  ground = await openPracticeGround();
  await ground.control('staff', { person: dana, groups: [sellers, many[0], many[40]].join() });
  await ground.control('staff', { group: sellers, inside: all });
});
afterEach(() => ground.clearFaults());
afterAll(() => ground.close());

it('tells in which of the groups a person is, however many are asked for, also while the house is on hold', async () => {
  const told = await membership().of(dana, [...many, sellers, all]);

  expect(told?.isGuest).toBe(false);
  expect(new Set(told?.groups)).toEqual(new Set([many[0], many[40], sellers, all]));
});

it('tells who is a guest, and of nobody whom the tenant does not have', async () => {
  const visitor = agentId(id('9'));
  await ground.control('staff', { person: visitor, groups: sellers, as: 'Guest' });

  expect(await membership().of(visitor, [sellers])).toEqual({ isGuest: true, groups: [sellers] });
  expect(await membership().of(agentId(id('7')), [sellers])).toBeUndefined();
});

it.each([
  ['is away', { status: 503 }, 'serviceDown'],
  ['is busy', { status: 429 }, 'throttled'],
  ['does not let the app ask', { status: 403 }, 'noAccess'],
  ['answers something else', { status: 200, body: { value: 'all' } }, 'unexpectedAnswer'],
  ['does not answer', { delayMs: 5_000 }, 'serviceDown'],
])('never takes it for a no that Graph %s', async (_name, fault, code) => {
  await ground.fault({ path: '/checkMemberGroups', ...fault });

  await expect(membership().of(dana, [sellers])).rejects.toMatchObject({ code });
});

it('asks in the tenant of the partner alone', async () => {
  await expect(membershipIn(ground.customer('Contoso Freight')).of(dana, [sellers])).rejects.toMatchObject({
    code: 'noAccess',
  });
});
