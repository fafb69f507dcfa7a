import { randomBytes } from 'node:crypto';
import { ClientSecretCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { partner } from '../../../emulator/seed/partner';
import type { SignIn } from '../../../src/migration/ports';
import { keyVaultSafe, secretIn } from '../../../src/store/signIn/keyVault';
import { createRefreshTokens } from '../../../src/store/signIn/refreshTokens';
import { sealedWith } from '../../../src/store/signIn/sealing';
import { openPracticeGround } from '../../partnerCenter/practice';
import type { PracticeGround } from '../../partnerCenter/practice';
import { freshStore } from '../../support/database';

const key = randomBytes(32);
const first: SignIn = {
  refreshToken: 'token-one',
  who: { name: 'Planshift Service', username: 'planshift@partner.example' },
  renewedAt: '2026-11-28T10:00:00.000Z',
};
const second: SignIn = { ...first, refreshToken: 'token-two', former: 'token-one' };
const other: SignIn = { ...first, refreshToken: 'token-other', former: 'token-one' };

let ground: PracticeGround;
let store: Awaited<ReturnType<typeof freshStore>>;
beforeAll(async () => {
  ground = await openPracticeGround();
});
beforeEach(async () => {
  store = await freshStore();
});
afterEach(async () => {
  await ground.clearFaults();
  await store.drop();
});
afterAll(() => ground.close());

/** Azure's own client, at the emulator's vault. */
function vault() {
  const { url } = ground.emulator;
  const { tenantId, clientId, clientSecret } = partner;
  const at = { authorityHost: url, disableInstanceDiscovery: true };
  const credential = new ClientSecretCredential(tenantId, clientId, clientSecret, at);
  const options = { disableChallengeResourceVerification: true, retryOptions: { maxRetries: 0 } };
  return new SecretClient(url, credential, options);
}

const safes = {
  'sealed in the database': () => sealedWith(key),
  'in Key Vault': () => keyVaultSafe(vault(), ground.log),
};

/** Each as a process of its own has it. */
const tokens = (safe: keyof typeof safes) => createRefreshTokens(store.db, safes[safe]());
const row = async () => {
  const { rows } = await store.db.pool.query<{ sealed: string }>('select sealed from planshift.refresh_token');
  return rows[0]?.sealed ?? '';
};

describe.each(Object.keys(safes) as (keyof typeof safes)[])('a sign-in that is kept %s', (safe) => {
  it('is not there before somebody has signed in, and theirs afterwards', async () => {
    await expect(tokens(safe).current()).resolves.toBeUndefined();
    await tokens(safe).put(first);

    await expect(tokens(safe).current()).resolves.toEqual({ ...first, version: 1 });
  });

  it('is the renewed one, with the one before', async () => {
    await tokens(safe).put(first);

    await expect(tokens(safe).renew(1, second)).resolves.toBe(true);
    await expect(tokens(safe).current()).resolves.toEqual({ ...second, version: 2 });
  });

  it('is renewed by one of two processes at once, and loses neither’s', async () => {
    await tokens(safe).put(first);
    const won = await Promise.all([tokens(safe).renew(1, second), tokens(safe).renew(1, other)]);

    expect([...won].sort()).toEqual([false, true]);
    await expect(tokens(safe).current()).resolves.toEqual({ ...(won[0] ? second : other), version: 2 });
  });

  it('is not put in place of what somebody has just given', async () => {
    await tokens(safe).put(first);
    await tokens(safe).put({ ...first, refreshToken: 'given anew' });

    await expect(tokens(safe).renew(1, second)).resolves.toBe(false);
    await expect(tokens(safe).current()).resolves.toMatchObject({ refreshToken: 'given anew' });
  });

  it('is shown to nobody who reads the database', async () => {
    await tokens(safe).put(second);
    const held = await row();
    const bytes = Buffer.from(held, 'base64').toString('latin1');

    for (const secret of ['token-one', 'token-two', 'Planshift', 'partner.example']) {
      expect([held, bytes].join()).not.toContain(secret);
    }
  });

  it('can’t be read where it is kept elsewhere', async () => {
    await tokens(safe === 'in Key Vault' ? 'sealed in the database' : 'in Key Vault').put(first);

    await expect(tokens(safe).current()).resolves.toBe('unreadable');
  });
});

it('says so where it was sealed with another key, or was changed since', async () => {
  await tokens('sealed in the database').put(first);
  await expect(createRefreshTokens(store.db, sealedWith(randomBytes(32))).current()).resolves.toBe('unreadable');

  await store.db.pool.query(`update planshift.refresh_token set sealed = overlay(sealed placing 'AAAA' from 41)`);
  await expect(tokens('sealed in the database').current()).resolves.toBe('unreadable');
});

describe('Key Vault', () => {
  it('gives the newest version of a secret that an operator has put there, and nothing where there is none', async () => {
    await vault().setSecret('planshift-ledger-key', 'former');
    await vault().setSecret('planshift-ledger-key', 'newest');

    await expect(secretIn(vault(), 'planshift-ledger-key', ground.log)).resolves.toBe('newest');
    await expect(secretIn(vault(), 'nobody-put-it-there', ground.log)).resolves.toBeUndefined();
  });

  const versionsThere = async () => {
    const versions = [];
    for await (const each of vault().listPropertiesOfSecretVersions('planshift-sign-in')) versions.push(each);
    return versions;
  };

  it('can’t be read by whom it gives nothing, and has everything when it gives again', async () => {
    await tokens('in Key Vault').put(first);
    await ground.fault({ path: '/secrets', status: 403, body: { error: { code: 'Forbidden', message: 'No.' } } });
    await expect(tokens('in Key Vault').current()).resolves.toBe('unreadable');
    await ground.clearFaults();

    await expect(tokens('in Key Vault').current()).resolves.toMatchObject(first);
  });

  it('is waited for where it is silent, and keeps what it had', async () => {
    await tokens('in Key Vault').put(first);
    await ground.fault({ path: '/secrets', status: 503 });
    const asked = [tokens('in Key Vault').current(), tokens('in Key Vault').renew(1, second)];

    for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'serviceDown', remedy: 'waitAndRetry' });
    await ground.clearFaults();
    await expect(tokens('in Key Vault').current()).resolves.toMatchObject({ ...first, version: 1 });
  });

  it('is not asked again for what does not change', async () => {
    const own = tokens('in Key Vault');
    await own.put(first);
    await ground.fault({ path: '/secrets', status: 503 });

    await expect(own.current()).resolves.toMatchObject(first);
  });

  it('gives out no version that came second, and knows of each until when it is good', async () => {
    const before = (await versionsThere()).filter(({ enabled }) => enabled === false).length;
    await tokens('in Key Vault').put(first);
    await Promise.all([tokens('in Key Vault').renew(1, second), tokens('in Key Vault').renew(1, other)]);
    const versions = await versionsThere();
    const counting = (await row()).split(':')[1];

    expect(versions.find(({ version }) => version === counting)).toMatchObject({ enabled: true });
    expect(versions.filter(({ enabled }) => enabled === false)).toHaveLength(before + 1);
    expect(new Set(versions.map(({ expiresOn }) => expiresOn?.toISOString()))).toEqual(
      new Set(['2027-02-26T10:00:00.000Z']),
    );
  });
});
