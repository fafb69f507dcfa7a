import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustStayClosed, onPath, playgroundEnvironment, preparePlayground } from '../../../local/start/playground';
import { playgroundYml } from '../../../local/start/playgroundYml';

const tenantId = '11111111-2222-3333-4444-555555555555';

interface Yml {
  readonly tenantId: string;
  readonly currentUser: Record<string, string>;
  readonly users: readonly Record<string, string>[];
  readonly personalChat: { readonly id: string };
}

const read = (): Yml => JSON.parse(playgroundYml(tenantId).replace(/^#.*\n/, '')) as Yml;

describe("the chat window's people", () => {
  it('are one and five, each with the seven fields that are asked for, and no two with one id', () => {
    const { currentUser, users, tenantId: tenant } = read();
    const keys = ['aadObjectId', 'email', 'givenName', 'id', 'name', 'surname', 'userPrincipleName'];

    expect(tenant).toBe(tenantId);
    expect(users).toHaveLength(5);
    for (const user of [currentUser, ...users]) expect(Object.keys(user).sort()).toEqual(keys);
    expect(new Set([currentUser, ...users].map(({ id }) => id)).size).toBe(6);
    expect(new Set([currentUser, ...users].map(({ aadObjectId }) => aadObjectId)).size).toBe(6);
  });

  it('keep their chats over a restart', () => {
    expect(read()).toEqual(read());
    expect(read().personalChat.id).toMatch(/^a:/);
  });
});

describe('a browser', () => {
  const desktop = { environment: { DISPLAY: ':0' }, platform: 'linux' as const, has: () => true };

  it.each([
    ['on a desktop', true, desktop, false],
    ['on a desktop with Wayland', true, { ...desktop, environment: { WAYLAND_DISPLAY: 'w' } }, false],
    ['on macOS', true, { ...desktop, platform: 'darwin' as const, environment: {} }, false],
    ['when nobody wants one', false, desktop, true],
    ['in CI', true, { ...desktop, environment: { DISPLAY: ':0', CI: 'true' } }, true],
    ['without a program that opens one', true, { ...desktop, has: () => false }, true],
    ['on a server without a screen', true, { ...desktop, environment: {} }, true],
  ])('%s', (_where, open, surroundings, staysClosed) => {
    expect(mustStayClosed(open, surroundings)).toBe(staysClosed);
  });

  it('is kept closed by a program of its name that comes first on the path and does nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'planshift-window-'));
    await preparePlayground(folder, tenantId);

    const { PATH } = playgroundEnvironment({ PATH: '/usr/bin' }, { folder, staysClosed: true });

    expect(PATH).toBe(`${folder}/bin${path.delimiter}/usr/bin`);
    expect(onPath({ PATH })('xdg-open')).toBe(true);
    expect(readFileSync(path.join(folder, 'bin', 'xdg-open'), 'utf8')).toContain('exit 0');
    expect(existsSync(path.join(folder, '.m365agentsplayground.yml'))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

describe("the chat window's environment", () => {
  it('keeps the language of the shell unless another is wished', () => {
    const shell = { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', PATH: '/usr/bin' };
    const wish = { folder: '/data/playground', staysClosed: false };

    expect(playgroundEnvironment(shell, wish)).toMatchObject({ LANG: 'de_DE.UTF-8', PATH: '/usr/bin' });
    expect(playgroundEnvironment(shell, { ...wish, locale: 'it-IT' })).toMatchObject({
      LANG: 'it_IT.UTF-8',
      LC_ALL: 'it_IT.UTF-8',
    });
  });

  it('tells it not to call home', () => {
    const environment = playgroundEnvironment({}, { folder: '/data', staysClosed: true });

    expect(environment['APPLICATION_INSIGHTS_NO_STATSBEAT']).toBe('1');
  });
});
