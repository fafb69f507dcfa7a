import { readConfig } from '../../src/config';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-00000000000a`;

const nobody = {
  PARTNER_TENANT_ID: id('1'),
  PARTNER_CLIENT_ID: id('2'),
  PARTNER_CLIENT_SECRET: 'the partner secret',
  TOKEN_KEY: 'dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgYWxvbmU=',
  BOT_ID: id('3'),
  BOT_PASSWORD: 'the bot password',
  BOT_TENANT_ID: id('4'),
};

type Variables = Readonly<Record<string, string>>;

function complaint(change: Variables): string {
  try {
    readConfig({ ...nobody, ...change });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'started';
}

const accessOf = (change: Variables) => readConfig({ ...nobody, ...change }).access;

it('takes groups by their ids, however they are written, in place of a list of agents', () => {
  expect(
    accessOf({ RIGHTS_MIGRATE: `${id('A')}, ${id('b')}`, RIGHTS_VIEW: id('C'), RIGHTS_ADMINISTER: id('d') }),
  ).toEqual({
    mode: 'groups',
    tenantId: id('1'),
    agents: [],
    groups: { view: [id('c')], migrate: [id('a'), id('b')], approve: [], administer: [id('d')] },
  });
});

it('takes both together, where the list says who may besides', () => {
  expect(accessOf({ ALLOWED_AGENTS: id('5'), RIGHTS_APPROVE: id('a') })).toMatchObject({
    mode: 'groups',
    agents: [id('5')],
    groups: { approve: [id('a')], administer: [] },
  });
  expect(accessOf({ ALLOWED_AGENTS: id('5') })).toMatchObject({ mode: 'allowList' });
});

it.each<[string, Variables, string]>([
  ['nobody may do anything', {}, 'ALLOWED_AGENTS: is missing'],
  ['nobody may move or look', { RIGHTS_ADMINISTER: id('a'), RIGHTS_APPROVE: id('b') }, 'ALLOWED_AGENTS: is missing'],
  ['nobody could let a house on hold go on', { RIGHTS_MIGRATE: id('a') }, 'RIGHTS_ADMINISTER: is missing'],
  [
    'the groups are of another tenant than the agents',
    { RIGHTS_MIGRATE: id('a'), RIGHTS_ADMINISTER: id('b'), ALLOWED_TENANT: id('8') },
    'ALLOWED_TENANT: must be PARTNER_TENANT_ID',
  ],
  [
    'everybody on the list would see all in spite of it',
    { ALLOWED_AGENTS: id('5'), CUSTOMER_SCOPE: 'scope.json' },
    'CUSTOMER_SCOPE: needs RIGHTS_ADMINISTER',
  ],
])('does not start where %s', (_name, change, said) => {
  expect(complaint(change)).toContain(`  ${said}`);
});

it('starts where the agents’ tenant is said to be the partner’s', () => {
  const change = { RIGHTS_MIGRATE: id('a'), RIGHTS_ADMINISTER: id('b'), ALLOWED_TENANT: id('1').toUpperCase() };
  expect(complaint(change)).toBe('started');
});

it('takes the file that says who sees which customers', () => {
  const named = { RIGHTS_MIGRATE: id('a'), RIGHTS_ADMINISTER: id('b'), CUSTOMER_SCOPE: ' /etc/planshift/scope.json ' };
  expect(accessOf(named)).toMatchObject({ mode: 'groups', scopeFile: '/etc/planshift/scope.json' });
});
