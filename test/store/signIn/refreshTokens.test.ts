import { randomBytes } from 'node:crypto';
import type { SignIn } from '../../../src/migration/ports';
import { createRefreshTokens } from '../../../src/store/signIn/refreshTokens';
import { freshStore } from '../../support/database';

const key = randomBytes(32);
const first: SignIn = {
  refreshToken: 'token-one',
  who: { name: 'Planshift Service', username: 'planshift@partner.example' },
  renewedAt: '2026-11-28T10:00:00.000Z',
};
const second: SignIn = { ...first, refreshToken: 'token-two', former: 'token-one' };

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.drop());

const tokens = (own = key) => createRefreshTokens(store.db, own);

it('has none before somebody has signed in, and theirs afterwards', async () => {
  await expect(tokens().current()).resolves.toBeUndefined();
  await tokens().put(first);

  await expect(tokens().current()).resolves.toEqual({ ...first, version: 1 });
});

it('keeps the renewed one with the one before', async () => {
  await tokens().put(first);

  await expect(tokens().renew(1, second)).resolves.toBe(true);
  await expect(tokens().current()).resolves.toEqual({ ...second, version: 2 });
});

it('is renewed by one of two processes at once, and loses neither’s', async () => {
  await tokens().put(first);
  const other: SignIn = { ...first, refreshToken: 'token-other', former: 'token-one' };
  const won = await Promise.all([tokens().renew(1, second), tokens().renew(1, other)]);

  expect([...won].sort()).toEqual([false, true]);
  await expect(tokens().current()).resolves.toEqual({ ...(won[0] ? second : other), version: 2 });
});

it('does not put an older one in place of what somebody has just given', async () => {
  await tokens().put(first);
  await tokens().put({ ...first, refreshToken: 'given anew' });

  await expect(tokens().renew(1, second)).resolves.toBe(false);
  await expect(tokens().current()).resolves.toMatchObject({ refreshToken: 'given anew' });
});

it('shows nothing of it to who reads the database', async () => {
  await tokens().put(second);
  const { rows } = await store.db.pool.query<{ sealed: string }>('select sealed from planshift.refresh_token');
  const bytes = Buffer.from(rows[0]!.sealed, 'base64').toString('latin1');

  for (const secret of ['token-one', 'token-two', 'Planshift', 'partner.example']) {
    expect([rows[0]!.sealed, bytes].join()).not.toContain(secret);
  }
});

it('says so where it was kept under another key, or was changed since', async () => {
  await tokens().put(first);
  await expect(tokens(randomBytes(32)).current()).resolves.toBe('unreadable');

  await store.db.pool.query(`update planshift.refresh_token set sealed = overlay(sealed placing 'AAAA' from 41)`);
  await expect(tokens().current()).resolves.toBe('unreadable');
});
