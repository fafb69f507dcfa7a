import { createHash } from 'node:crypto';
import {
  anActivity,
  people,
  ProductionDoor,
  teamsClaims,
  teamsHeader,
  teamsKey,
  teamsToken,
} from '../support/productionDoor';
import { hmac, rsa, signingKey, token } from '../support/teamsTokens';

/** Published, but not for Teams, and not by Teams. */
const otherChannelKey = signingKey('webchat-1', ['webchat', 'directline']);
const unendorsedKey = signingKey('nobody-1');
const secondKey = signingKey('teams-2', ['msteams']);
const entraKey = signingKey('entra-1', ['msteams']);

let door: ProductionDoor;
beforeAll(async () => {
  door = await ProductionDoor.open((microsoft) => {
    microsoft.keys = [teamsKey, otherChannelKey, unendorsedKey, secondKey];
  });
});
afterAll(() => door.close());

const now = Math.floor(Date.now() / 1_000);
const minutes = (count: number) => now + count * 60;
const signed = (change: object = {}, header: object = {}, by = teamsKey, hash?: string) =>
  `Bearer ${token({ ...teamsHeader, ...header }, teamsClaims({ ...change }), rsa(by, hash))}`;
const without = (claim: string) => signed({ [claim]: undefined });
const publicPem = teamsKey.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const entra = 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0';

const answers = () =>
  door.microsoft.heard.filter(({ host, path }) => host.startsWith('smba.') && path.includes('/v3/'));

describe('Teams gets in', () => {
  it.each([
    ['with its own signed token', signed()],
    ['whatever the case of the scheme', signed().replace('Bearer', 'bearer')],
    ['with another of its keys', signed({}, { kid: secondKey.kid }, secondKey)],
    ['with a clock that is four minutes behind', signed({ exp: minutes(-4) })],
    ['with a clock that is four minutes ahead', signed({ nbf: minutes(4) })],
    ['with the bot’s id in capitals', signed({ aud: people.bot.toUpperCase() })],
  ])('%s, and the agent gets an answer there', async (_what, authorization) => {
    const before = answers().length;

    expect((await door.says(anActivity(), authorization)).status).toBe(200);

    expect(answers().slice(before)).toEqual([
      expect.objectContaining({ host: 'smba.trafficmanager.net', authorization: 'Bearer the-bot-itself' }),
    ]);
    expect(answers().at(-1)?.body).toContain('What I can do');
  });

  it('from another of its hosts, and is answered on that one', async () => {
    const gcc = 'https://smba.infra.gcc.teams.microsoft.com/teams';

    await door.says(anActivity({ serviceUrl: gcc }), signed({ serviceurl: gcc }));

    expect(answers().at(-1)?.host).toBe('smba.infra.gcc.teams.microsoft.com');
  });
});

const refusedTokens: readonly (readonly [string, string | null])[] = [
  ['no token', null],
  ['an empty header', ''],
  ['a scheme alone', 'Bearer'],
  ['a scheme and a blank', 'Bearer '],
  ['a password', `Basic ${Buffer.from(`${people.bot}:bot-secret`).toString('base64')}`],
  ['a token without a scheme', teamsToken()],
  ['garbage', 'Bearer garbage'],
  ['garbage in three parts', 'Bearer aaaa.bbbb.cccc'],
  ['two tokens', `${signed()}, ${signed()}`],
  ['alg none, unsigned', `Bearer ${token({ ...teamsHeader, alg: 'none' }, teamsClaims(), () => '')}`],
  ['alg none, with a signature', signed({}, { alg: 'none' })],
  [
    'HS256 keyed with the public key',
    `Bearer ${token({ ...teamsHeader, alg: 'HS256' }, teamsClaims(), hmac(publicPem))}`,
  ],
  ['RS384', signed({}, { alg: 'RS384' }, teamsKey, 'RSA-SHA384')],
  ['RS512', signed({}, { alg: 'RS512' }, teamsKey, 'RSA-SHA512')],
  ['an algorithm that is not the signature’s', signed({}, { alg: 'PS256' })],
  ['a header that must be understood', signed({}, { crit: ['b64'], b64: false })],
  ['an own key under the right id', signed({}, {}, entraKey)],
  ['a key of Entra with the channel’s issuer', signed({}, { kid: entraKey.kid }, entraKey)],
  ['no key id', signed({}, { kid: undefined })],
  [
    'a key that brings itself along',
    signed({}, { kid: 'x', jwk: entraKey.publicKey.export({ format: 'jwk' }) }, entraKey),
  ],
  ['a key that nobody endorsed', signed({}, { kid: unendorsedKey.kid }, unendorsedKey)],
  ['a key for other channels', signed({}, { kid: otherChannelKey.kid }, otherChannelKey)],
  ['another bot’s audience', signed({ aud: people.stranger })],
  ['a listed audience', signed({ aud: [people.bot] })],
  ['an audience among others', signed({ aud: [people.stranger, people.bot] })],
  ['no audience', without('aud')],
  ['the issuer of another cloud', signed({ iss: 'https://api.botframework.us' })],
  ['the issuer of a tenant', signed({ iss: `https://sts.windows.net/${people.tenant}/` })],
  ['the issuer with a slash', signed({ iss: 'https://api.botframework.com/' })],
  ['a listed issuer', signed({ iss: ['https://api.botframework.com'] })],
  ['no issuer', without('iss')],
  ['a token that ended six minutes ago', signed({ exp: minutes(-6) })],
  ['a token that begins in six minutes', signed({ nbf: minutes(6) })],
  ['a token without an end', without('exp')],
  ['a token without a beginning', without('nbf')],
  ['an end in words', signed({ exp: 'tomorrow' })],
  ['no service URL vouched for', without('serviceurl')],
  ['another service URL vouched for', signed({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
  ['a token of a skill', signed({ iss: entra, ver: '2.0', azp: people.stranger, appid: people.stranger })],
  ['a token of the SDK’s emulator', signed({ iss: entra, ver: '1.0', appid: people.bot })],
  [
    'the bot’s own token for Teams',
    signed({ iss: entra, aud: 'https://api.botframework.com', appid: people.bot }, { kid: entraKey.kid }, entraKey),
  ],
  [
    'claims that were changed afterwards',
    signed().replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify(teamsClaims({ sub: 'x' }))).toString('base64url')}.`),
  ],
  ['a signature that was cut', signed().slice(0, -8)],
  ['nine kilobytes of tenant', signed({ tid: 't'.repeat(9_000), iss: entra }, {}, entraKey)],
];

describe('nobody else does', () => {
  it.each(refusedTokens)('%s gets a 401 without words, and nothing comes of it', async (_what, authorization) => {
    const before = answers().length;

    const { status, body } = await door.says(anActivity(), authorization);

    expect({ status, body }).toEqual({ status: 401, body: '' });
    expect(answers()).toHaveLength(before);
  });

  it.each([['emulator'], ['AseChannel'], ['directline'], ['webchat'], ['skype'], ['MSTEAMS']])(
    'the channel %s with a token of Teams is one of them',
    async (channelId) => {
      const before = answers().length;

      expect(await door.says(anActivity({ channelId }))).toMatchObject({ status: 401, body: '' });
      expect(answers()).toHaveLength(before);
    },
  );

  it.each([
    'https://collector.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://smba.trafficmanager.net.collector.example/',
    'https://name@smba.trafficmanager.net/emea/',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'http://127.0.0.1:4010/',
  ])('an answer wanted at %s is one of them, even if vouched for', async (elsewhere) => {
    const before = answers().length;

    const { status } = await door.says(anActivity({ serviceUrl: elsewhere }), signed({ serviceurl: elsewhere }));

    expect(status).toBe(401);
    expect(answers()).toHaveLength(before);
  });

  it('is not told apart by its body: no JSON gets the same 401 as long as nobody vouches for it', async () => {
    const answer = await fetch(`${door.origin}/api/messages`, { method: 'POST', body: '{"type": "message", secret' });

    expect(answer.status).toBe(401);
  });
});

it('says at start in one line whose bot it is and on which database', () => {
  expect(door.log.filter(({ msg }) => msg === 'starting')).toEqual([
    expect.objectContaining({
      mode: 'production',
      cloud: 'public',
      tenantId: people.tenant,
      agents: 1,
      databaseHost: expect.stringMatching(/^[\w.]+:\d+$/) as unknown,
      databaseEncrypted: false,
      packs: door.log.filter(({ msg }) => msg === 'knows the plans of a pack').length,
      version: expect.stringMatching(/^\d+\./) as unknown,
    }),
  ]);
  expect(door.log).toContainEqual(expect.objectContaining({ msg: 'knows the plans of a pack', id: 'kaizala-pro' }));
  expect(door.output).not.toMatch(/postgresql:|-secret/);
});

describe('two thousand made-up tokens', () => {
  it('leave nothing behind: not in the SDK, not at the key server, and a line a minute in the log', async () => {
    const sizes = await door.sizes();
    const keysAsked = door.microsoft.at('login.botframework.com').length;
    const linesBefore = door.log.length;
    // Nobody publishes such a key, so one signature does for all.
    const signature = rsa(entraKey)('made up');

    for (let batch = 0; batch < 40; batch += 1) {
      await Promise.all(
        Array.from({ length: 50 }, (_none, nth) => {
          const unique = createHash('sha256').update(`${batch}/${nth}`).digest('hex');
          const claims = { iss: `https://sts.windows.net/${unique}/`, tid: unique, ver: '1.0', appid: people.bot };
          const madeUp = token({ ...teamsHeader, kid: unique }, teamsClaims(claims), () => signature);
          return door.says(anActivity({ channelId: unique }), `Bearer ${madeUp}`);
        }),
      );
    }

    expect(await door.sizes()).toEqual(sizes);
    // One unknown key id may have made it look again; the rest may not.
    expect(door.microsoft.at('login.botframework.com').length - keysAsked).toBeLessThanOrEqual(2);
    expect(
      door.log.slice(linesBefore).filter(({ msg }) => msg === 'requests were refused at the door').length,
    ).toBeLessThan(3);
    expect(door.output).not.toContain('windows.net');
    expect(door.output).not.toContain('AuthenticationError');
  });
});
