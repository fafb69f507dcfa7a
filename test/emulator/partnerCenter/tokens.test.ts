import { issueAccessToken } from '../../../emulator/identity/tokens';
import { Practice } from '../practice';

let practice: Practice;
let customer: string;

beforeAll(async () => {
  practice = await Practice.open({ customers: 1 });
  customer = `/v1/customers/${practice.customerId('Contoso Freight')}`;
});
afterAll(() => practice.close());

const tokenOf = (appOnly: boolean): string => {
  const { tenantId, clientId } = practice.house.world.partner;
  return issueAccessToken({ tenantId, clientId }, { audience: 'partnerCenter', appOnly }, Date.now());
};

describe('unless told otherwise', () => {
  it.each([
    '/agreements?agreementType=MicrosoftCustomerAgreement',
    '/directSignedMicrosoftCustomerAgreementStatus',
    '/validationStatus?type=account',
    '/subscriptions/:subscription/provisioningstatus',
    '/orders/:order/provisioningstatus',
    '/profiles/company',
    '/subscribedskus',
    '/users',
    '/users/:user',
    '/users/:user/licenses',
  ])('an app alone may not read %s, and a person may', async (pattern) => {
    const world = practice.house.world.customers.get(practice.customerId('Contoso Freight'));
    const path = `${customer}${pattern}`
      .replace(':subscription', [...(world?.subscriptions.keys() ?? [])][0] ?? '')
      .replace(':order', [...(world?.orders.keys() ?? [])][0] ?? '')
      .replace(':user', [...(world?.users.keys() ?? [])][0] ?? '');
    const refused = await practice.get(path, { token: tokenOf(true) });
    expect([refused.status, refused.at('code')]).toEqual([403, 900329]);
    expect((await practice.get(path, { token: tokenOf(false) })).status).toBe(200);
  });

  it.each([
    ['PATCH', ''],
    ['POST', '/licenseupdates'],
  ])('an app alone may not change people: %s %s', async (method, rest) => {
    const [user = ''] = practice.userIds(practice.customerId('Contoso Freight'));
    const answer = await practice.call(method, `${customer}/users/${user}${rest}`, { body: {}, token: tokenOf(true) });
    expect([answer.status, answer.at('code')]).toEqual([403, 900329]);
  });

  it.each(['', '/qualifications', '/subscriptions', '/orders', '/profiles/billing'])(
    'an app alone may still read %s',
    async (rest) => {
      expect((await practice.get(`${customer}${rest}`, { token: tokenOf(true) })).status).toBe(200);
    },
  );
});

it('tells who asks whether the person behind a token has signed in with a second factor, and nobody else', async () => {
  const asked = async (appOnly: boolean, headers: Record<string, string> = { ValidateMfa: 'true' }) =>
    (await practice.get(customer, { token: tokenOf(appOnly), headers })).headers.get('isMfaCompliant');

  expect([await asked(false), await asked(true), await asked(false, {})]).toEqual(['true', null, null]);
});
