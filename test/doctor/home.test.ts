import { groupsCheck, groupVerdict } from '../../src/doctor/checks/groups';
import { partnerRoleCheck } from '../../src/doctor/checks/partnerRole';
import { relationshipsCheck, relationshipVerdict } from '../../src/doctor/checks/relationships';
import { secretsCheck, secretVerdict } from '../../src/doctor/checks/secrets';
import type { Ground } from '../../src/doctor/ground';
import { KnownError } from '../../src/migration/errors';
import { customerId, groupId } from '../../src/migration/ids';
import type { AdminRelationship } from '../../src/migration/ports';
import { completeReading } from '../../src/migration/reading';

const customer = customerId('c0000000-0000-4000-8000-000000000001');
const today = '2026-11-28';
const [reader, licences, everything] = [
  '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
  '62e90394-69f5-4237-9190-012177145e10',
];
const good: AdminRelationship = {
  ...{ id: 'r1', customer, status: 'active', isExtended: false },
  ...{ endsAt: '2028-01-01T00:00:00Z', roles: [reader, licences] },
};

const judged = (...relationships: readonly AdminRelationship[]) =>
  relationshipVerdict(completeReading(relationships), [customer], today).map(({ verdict, ids = [] }) => [
    verdict,
    ...ids,
  ]);

it.each([
  ['gives enough', [good], [['fine']]],
  ['is not there', [], [['wrong', customer]]],
  ['is over', [{ ...good, status: 'expired' }], [['wrong', customer]]],
  ['gives too little', [{ ...good, roles: [reader] }], [['wrong', customer]]],
  [
    'gives enough with another one',
    [
      { ...good, roles: [reader] },
      { ...good, roles: [licences] },
    ],
    [['fine']],
  ],
  ['ends soon', [{ ...good, endsAt: '2027-01-27T10:00:00Z' }], [['todo', 'r1, 2027-01-27']]],
  ['ends a day later than soon', [{ ...good, endsAt: '2027-01-28T10:00:00Z' }], [['fine']]],
  ['would end soon and goes on by itself', [{ ...good, endsAt: '2026-12-01T00:00:00Z', isExtended: true }], [['fine']]],
  ['gives everything', [{ ...good, roles: [everything] }], [['todo', 'r1']]],
])('judges a GDAP relationship that %s', (_how, relationships, verdicts) => {
  expect(judged(...relationships)).toEqual(verdicts);
});

it('concludes nothing from a list of relationships that can’t be read in full', () => {
  const found = relationshipVerdict({ ...completeReading([]), isCut: true }, [customer], today);

  expect(found.map(({ verdict }) => verdict)).toEqual(['unseen']);
});

it.each([
  ['is good for long', ['2028-01-01'], 'fine'],
  ['ends soon', ['2026-12-31'], 'todo'],
  ['has ended', ['2026-11-01'], 'wrong'],
  ['has ended and was turned in time', ['2026-11-01', '2028-01-01'], 'fine'],
  ['is none', [], 'yourself'],
] as const)('judges a secret that %s', (_how, days, verdict) => {
  const all = days.map((day) => ({ id: day, endsAt: `${day}T08:00:00Z` }));

  expect(secretVerdict('app', all, today).verdict).toBe(verdict);
});

const denied = () => Promise.reject(new KnownError('noAccess', 'askAdmin', 'Graph: 403.'));
const settings = {
  ...{ tenantId: 'tenant', clientId: 'app', botId: 'bot', botTenantId: 'tenant', databaseWay: 'loopback' as const },
  speaksFor: { toPartnerCenter: true, toCustomers: true },
  access: { isListed: true },
  holds: { app: true, bot: true },
};
const ground = {
  settings,
  now: () => new Date(`${today}T12:00:00Z`),
  customers: async () => completeReading([{ id: customer, name: '', domain: '' }]),
  tokens: { appAndUser: async () => `e30.${Buffer.from('{"oid":"p1"}').toString('base64url')}.` },
  home: { relationships: denied, credentialsOf: denied, groupNamed: denied, groupsOf: denied, hasGroup: denied },
  membership: { of: denied },
} as unknown as Ground;

it('says where to look for what the app may not read', async () => {
  const found = [];
  for (const check of [groupsCheck, partnerRoleCheck, relationshipsCheck, secretsCheck])
    found.push(...(await check.examine(ground)));

  expect(found.map(({ verdict }) => verdict)).toEqual(['yourself', 'yourself', 'yourself', 'yourself', 'yourself']);
  for (const { remedy } of found) expect(remedy).toContain('https://');
});

it('concludes nothing of a role where a group of agents can’t be told from others', async () => {
  const home = { ...ground.home, groupNamed: async () => undefined };

  expect(await partnerRoleCheck.examine({ ...ground, home })).toMatchObject([{ verdict: 'yourself' }]);
});

it('asks for no GDAP where the app speaks for itself', async () => {
  const alone = { ...settings, speaksFor: { toPartnerCenter: true, toCustomers: false } };

  expect(await relationshipsCheck.examine({ ...ground, settings: alone })).toMatchObject([{ verdict: 'fine' }]);
});

it('asks for no secret where an app has none', async () => {
  const found = await secretsCheck.examine({ ...ground, settings: { ...settings, holds: { app: false, bot: false } } });

  expect(found.map(({ verdict }) => verdict)).toEqual(['fine', 'fine']);
});

it.each([
  ['there', 'g1', 'fine'],
  ['not there, or twice', undefined, 'yourself'],
])('judges a group of agents that is %s', (_how, id, verdict) => {
  const found = groupVerdict('AdminAgents', 'RIGHTS_MIGRATE', id);

  expect(found.verdict).toBe(verdict);
  if (id !== undefined) expect(found.says).toContain(`${id}, usually named in RIGHTS_MIGRATE`);
});

describe('groups that rights are given to', () => {
  const groups = { view: [], migrate: [groupId('g1')], approve: [], administer: [groupId('g2')] };
  const judgedBy = async (change: object, isListed = false) => {
    const own = { ...ground, settings: { ...settings, access: { isListed, groups } }, ...change } as Ground;
    return (await groupsCheck.examine(own)).slice(1);
  };
  const mayAsk = { membership: { of: async () => undefined } };

  it('are fine where all are there and may be asked for, and a list beside them is told', async () => {
    const home = { ...ground.home, hasGroup: async () => true };

    expect(await judgedBy({ ...mayAsk, home }, true)).toMatchObject([{ verdict: 'fine' }, { verdict: 'todo' }]);
  });

  it('are named with their variables where they are not there', async () => {
    const home = { ...ground.home, hasGroup: async (id: string) => id !== 'g2' };
    const [found] = await judgedBy({ ...mayAsk, home });

    expect(found).toMatchObject({ verdict: 'wrong', ids: ['g2'] });
    expect(found?.remedy).toContain('RIGHTS_ADMINISTER:');
  });

  it('are followed by those that customers are assigned to, where some of these are not there', async () => {
    const home = { ...ground.home, hasGroup: async (id: string) => id !== 'north' };
    const row = { groups: [groupId('g1'), groupId('north')], people: [], customers: 'all' as const };
    const scope = async () => [row];
    expect(await judgedBy({ ...mayAsk, home, scope })).toMatchObject([
      { verdict: 'fine' },
      { verdict: 'wrong', ids: ['north'], remedy: expect.stringContaining('CUSTOMER_SCOPE') as unknown },
    ]);

    const broken = async () => Promise.reject(new Error('is no JSON'));
    expect(await judgedBy({ ...mayAsk, home, scope: broken })).toMatchObject([{ verdict: 'fine' }]);
  });

  it('let nobody in where the app may not ask', async () => {
    expect(await judgedBy({})).toMatchObject([
      { verdict: 'wrong', remedy: expect.stringContaining('User.Read.All') as unknown },
    ]);
  });
});
