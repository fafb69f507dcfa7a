import { clockVerdict } from '../../src/doctor/checks/clock';
import { customersVerdict, callsVerdict } from '../../src/doctor/checks/customers';
import { databaseVerdict, wayVerdict } from '../../src/doctor/checks/database';
import { endpointVerdict } from '../../src/doctor/checks/endpoint';
import { extendingVerdict } from '../../src/doctor/checks/endsOfTerm';
import { accessVerdict } from '../../src/doctor/checks/graph';
import { permissionVerdict } from '../../src/doctor/checks/permissions';
import { factorVerdict, tokenVerdict } from '../../src/doctor/checks/tokens';
import { variablesFindings } from '../../src/doctor/checks/variables';
import { claimsOf } from '../../src/doctor/claims';
import type { Claims } from '../../src/doctor/claims';
import { failureFinding } from '../../src/doctor/failure';
import type { Finding } from '../../src/doctor/finding';
import { KnownError } from '../../src/migration/errors';
import type { KnownErrorCode } from '../../src/migration/errors';
import { customerId } from '../../src/migration/ids';
import { completeReading } from '../../src/migration/reading';
import { retiredFacts } from '../workflow/prepare/preparing';

const of = (...findings: readonly Finding[]) => findings.map(({ verdict }) => verdict);
const known = (code: KnownErrorCode, facts: KnownError['facts'] = {}) =>
  new KnownError(code, code === 'serviceDown' ? 'waitAndRetry' : 'askAdmin', 'A message for logs.', facts);

const noon = new Date('2026-11-28T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

it.each([
  ['agrees', { status: 200, date: noon }, 0, 'fine'],
  ['is a little before', { status: 200, date: noon }, 60, 'todo'],
  ['is behind by minutes', { status: 200, date: noon }, -200, 'wrong'],
  ['can’t be compared', { status: 503 }, 0, 'unseen'],
  ['is of a tenant that nobody knows', { status: 400, date: noon }, 0, 'wrong'],
] as const)('judges a clock that %s', (_how, look, seconds, verdict) => {
  expect(clockVerdict(look, later(seconds)).verdict).toBe(verdict);
});

const well = { takesWrites: true, hasTables: true, isOnHold: false };

it.each([
  ['is well', well, ['fine']],
  ['is empty', { ...well, hasTables: false }, ['fine', 'fine']],
  ['takes no writes', { ...well, takesWrites: false }, ['wrong']],
  ['is on hold', { ...well, isOnHold: true }, ['fine', 'todo']],
  ['is somebody else’s', { ...well, foreign: 'This database is of another Planshift.' }, ['wrong']],
] as const)('judges a database that %s', (_how, look, verdicts) => {
  expect(of(...databaseVerdict(look))).toEqual(verdicts);
});

it.each([
  ['loopback', 'fine'],
  ['verified', 'fine'],
  ['unverified', 'yourself'],
  ['plain', 'yourself'],
  ['embedded', 'unseen'],
] as const)('judges a way to the database that is %s', (way, verdict) => {
  expect(wayVerdict(way).verdict).toBe(verdict);
});

const due = { tenantId: 'tenant', clientId: 'app', variables: 'THESE' };
const claims = (some: Partial<Claims>): Claims =>
  claimsOf(`.${Buffer.from(JSON.stringify(some)).toString('base64url')}`)!;

it.each([
  ['of this app and tenant', claims({ tid: 'tenant', appid: 'APP' }), 'fine'],
  ['of the second version', claims({ tid: 'tenant', azp: 'app' }), 'fine'],
  ['that only its service can read', claimsOf('opaque'), 'fine'],
  ['of another app', claims({ tid: 'tenant', appid: 'other' }), 'wrong'],
  ['of another tenant', claims({ tid: 'other', appid: 'app' }), 'wrong'],
] as const)('judges a token %s', (_which, given, verdict) => {
  expect(tokenVerdict('it', given, due).verdict).toBe(verdict);
});

it.each([
  ['answered, as Partner Center says', true, {}, 'fine'],
  ['not answered, as Partner Center says', false, { amr: ['mfa'] }, 'wrong'],
  ['answered, as the token says', undefined, { amr: ['pwd', 'mfa'] }, 'fine'],
  ['not answered, as the token says', undefined, { amr: ['pwd'] }, 'wrong'],
  ['not told', undefined, {}, 'yourself'],
])('judges a second factor that was %s', (_how, said, some, verdict) => {
  expect(factorVerdict(said, claims(some)).verdict).toBe(verdict);
});

const least = ['User.Read.All', 'Organization.Read.All', 'GroupMember.Read.All', 'LicenseAssignment.ReadWrite.All'];

it.each([
  ['just enough', least, [], ['fine']],
  ['those for usage locations', ['User.ReadWrite.All', 'Organization.Read.All', 'GroupMember.Read.All'], [], ['fine']],
  ['one too few', least.slice(1), [least[0]], ['wrong']],
  ['one too many', [...least, 'Mail.Send'], ['Mail.Send'], ['todo']],
  ['none', [], least, ['wrong']],
])('judges permissions that are %s', (_how, has, ids, verdicts) => {
  for (const found of [
    permissionVerdict(claims({ scp: has.join(' ') }), true),
    permissionVerdict(claims({ roles: has }), false),
  ]) {
    expect(of(...found)).toEqual(verdicts);
    expect(found.flatMap((one) => one.ids ?? [])).toEqual(ids);
  }
});

it('knows nothing of the permissions of a token that it can’t read', () => {
  expect(of(...permissionVerdict(undefined, true), ...permissionVerdict(claims({}), true))).toEqual([
    'yourself',
    'yourself',
  ]);
});

const customer = customerId('c0000000-0000-4000-8000-000000000001');

it.each([
  ['everybody', completeReading([customer]), ['fine']],
  ['nobody', completeReading([]), ['wrong']],
  ['not everybody', { ...completeReading([customer]), unread: [{}] }, ['fine', 'todo']],
] as const)('judges a list of customers that tells %s', (_whom, reading, verdicts) => {
  expect(of(...customersVerdict(reading))).toEqual(verdicts);
});

it('tells each call that is not answered, and how many are', () => {
  const found = callsVerdict([
    { operation: 'customers.all', came: 'answer' },
    { operation: 'offers.get', came: 'nothingToAsk' },
    { operation: 'orders.list', came: known('noAccess', { httpStatus: 403 }) },
  ]);

  expect(found.map(({ says }) => says)).toEqual([
    '1 of 3 calls that only read are answered. This customer has nothing to ask offers.get about.',
    'orders.list: No access. (403)',
  ]);
});

it.each([
  ['open', [{ customer }], ['fine'], []],
  ['shut', [{ customer, failure: known('noAccess') }], ['fine', 'wrong'], [customer]],
  ['silent', [{ customer, failure: known('serviceDown') }], ['fine', 'unseen'], []],
])('judges a customer’s tenant that is %s', (_how, asked, verdicts, ids) => {
  const found = accessVerdict(asked, 1);

  expect(of(...found)).toEqual(verdicts);
  expect(found.flatMap((one) => one.ids ?? [])).toEqual(ids);
});

it('says how many customers were not asked', () => {
  expect(accessVerdict([{ customer }], 30)[0]?.says).toContain('29 more were not asked');
});

it('names what goes on dearer after its term', () => {
  const term = { commerce: 'nce', status: 'active', termDuration: 'P1Y', endsOn: '2027-05-31' } as const;
  const [extending, renewing] = [
    retiredFacts({ ...term, autoRenew: false }),
    retiredFacts({ ...term, autoRenew: true }),
  ];

  expect(extendingVerdict(new Map([[customer, [renewing]]])).verdict).toBe('fine');
  expect(extendingVerdict(new Map([[customer, [renewing, extending]]]))).toMatchObject({
    verdict: 'todo',
    ids: [`${customer}/${extending.id}, 2027-05-31`],
  });
});

it('tells who hears nothing, and which variables nobody reads', () => {
  const found = variablesFindings({
    mode: 'production',
    deaf: ['id'],
    stray: [{ variable: 'BOT_IDD', meant: 'BOT_ID' }],
  });

  expect(of(...found)).toEqual(['fine', 'todo', 'todo']);
});

it.each([
  ['no access', known('noAccess'), 'wrong', /rights/],
  ['nobody to speak for', known('signInNeeded', { signIn: 'ended' }), 'wrong', /npm run consent/],
  ['a token of an app alone', known('tokenKind'), 'wrong', /appAndUser/],
  ['a rule of the business', known('refused'), 'wrong', /rights/],
  ['a service that is away', known('serviceDown'), 'unseen', undefined],
  [
    'an expired secret',
    Object.assign(new Error('AADSTS7000222: It expired.'), { statusCode: 401 }),
    'wrong',
    /new one/,
  ],
  ['a refusal that nobody knows', Object.assign(new Error('No.'), { statusCode: 400 }), 'wrong', /error/],
  ['a name that nobody knows', new Error('getaddrinfo ENOTFOUND'), 'unseen', undefined],
] as const)('has a remedy for %s, and never the words of a library', (_what, error, verdict, remedy) => {
  const found = failureFinding(error, 'It:');

  expect(found.verdict).toBe(verdict);
  if (remedy) expect(found.remedy).toMatch(remedy);
  else expect(found.remedy).toBeUndefined();
  expect(found.says).not.toContain(error.message);
});

it.each([
  [200, 'fine'],
  [503, 'todo'],
  [404, 'wrong'],
  [0, 'wrong'],
])('judges an endpoint that answers %s', (status, verdict) => {
  expect(endpointVerdict(status).verdict).toBe(verdict);
});
