import { readConfig } from '../../src/config';
import { insistOnPacks } from '../../src/variables/approvalVariables';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-00000000000a`;

const production = {
  PARTNER_TENANT_ID: id('1'),
  PARTNER_CLIENT_ID: id('2'),
  PARTNER_CLIENT_SECRET: 'the partner secret',
  TOKEN_KEY: 'dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgYWxvbmU=',
  BOT_ID: id('3'),
  BOT_PASSWORD: 'the bot password',
  BOT_TENANT_ID: id('4'),
  ALLOWED_AGENTS: id('5'),
};
const withApprovers = { ...production, RIGHTS_APPROVE: id('6') };

const ruleOf = (more: Record<string, string>, env = withApprovers) => readConfig({ ...env, ...more }).approvalRule;

it('asks nobody for approval where nothing is said of it', () => {
  expect(readConfig(production).approvalRule).toEqual({ hasApprovers: false, packs: new Set(), timeZone: 'UTC' });
  expect(readConfig({}).approvalRule.hasApprovers).toBe(false);
});

it('reads from what on a second person is needed', () => {
  const rule = ruleOf({
    ...{ APPROVE_SEATS: '25', APPROVE_TOTAL: 'EUR 5000, usd 4999.5', APPROVE_PACKS: 'kaizala-pro, office-365-e4' },
    ...{ DAY_LIMIT: 'JPY 3000000; EUR  20000', TIME_ZONE: 'Europe/Rome' },
  });

  expect(rule).toEqual({
    hasApprovers: true,
    seats: 25,
    total: new Map([
      ['EUR', 5000],
      ['USD', 4999.5],
    ]),
    packs: new Set(['kaizala-pro', 'office-365-e4']),
    dayLimit: new Map([
      ['JPY', 3_000_000],
      ['EUR', 20_000],
    ]),
    timeZone: 'Europe/Rome',
  });
});

it('limits a day also where nobody could approve', () => {
  const { hasApprovers, dayLimit } = readConfig({ ...production, DAY_LIMIT: 'EUR 20000' }).approvalRule;

  expect([hasApprovers, dayLimit]).toEqual([false, new Map([['EUR', 20_000]])]);
});

it.each(['APPROVE_SEATS', 'APPROVE_TOTAL', 'APPROVE_PACKS'])(
  'does not start with %s and nobody who may approve',
  (name) => {
    const value = { APPROVE_SEATS: '5', APPROVE_TOTAL: 'EUR 5', APPROVE_PACKS: 'kaizala-pro' }[name];

    expect(() => readConfig({ ...production, [name]: value })).toThrow(
      `  RIGHTS_APPROVE: must name the groups that may approve, because of ${name}`,
    );
  },
);

it.each([
  ['APPROVE_SEATS', 'many'],
  ['APPROVE_SEATS', '-1'],
  ['APPROVE_TOTAL', '5000'],
  ['APPROVE_TOTAL', 'EUR5000'],
  ['APPROVE_TOTAL', 'EURO 5000'],
  ['APPROVE_TOTAL', 'EUR 5.000,00'],
  ['APPROVE_TOTAL', 'EUR 5000, EUR 6000'],
  ['APPROVE_TOTAL', 'EUR 5000, eur 6000'],
  ['DAY_LIMIT', 'EUR'],
  ['DAY_LIMIT', ';'],
])('does not start with %s=%s, which could be read as another limit', (name, value) => {
  expect(() => ruleOf({ [name]: value })).toThrow(`  ${name}: must be `);
});

it('does not start with a pack that is not there, whose migrations would pass', () => {
  const known = [{ id: 'kaizala-pro' }];

  expect(() => insistOnPacks(ruleOf({ APPROVE_PACKS: 'kaizala-pro' }), known)).not.toThrow();
  expect(() => insistOnPacks(ruleOf({ APPROVE_PACKS: 'kaizala-pro, kaizala' }), known)).toThrow(
    'APPROVE_PACKS: there is no pack kaizala.',
  );
});
