import { createAppInstaller } from '../../src/graph';
import { agentId } from '../../src/migration/ids';
import type { AppInstaller } from '../../src/migration/ports';
import { openPracticeGround } from '../partnerCenter/practice';
import type { PracticeGround } from '../partnerCenter/practice';

const alex = agentId('7d9f6f0a-6f0e-4a3c-a1de-2c54a7f3b001');
const teamsAppId = '6b1f9b7e-2c1e-4a52-8f83-0d8e1a000001';

let ground: PracticeGround;
let installer: AppInstaller;

beforeAll(async () => {
  ground = await openPracticeGround();
  const { clock, log, emulator, identity } = ground;
  const { tenantId } = emulator.house.world.partner;
  const credentialFor = () => identity.customerCredential(tenantId);
  const scope = 'https://graph.microsoft.com/.default';
  installer = createAppInstaller({
    baseUrl: emulator.url,
    credentialFor,
    scope,
    clock,
    mayChange: async () => undefined,
    log,
    tenantId,
    teamsAppId,
  });
});
afterEach(() => ground.clearFaults());
afterAll(() => ground.close());

it('installs the app for an agent of the partner, and finds it there the next time', async () => {
  const first = await installer.install(alex);

  expect(first).toEqual({ is: 'installed', chatId: `19:${alex}_${teamsAppId}@unq.gbl.spaces` });
  expect(await installer.install(alex)).toEqual(first);
});

const answers = [
  [
    'a policy keeps from the app',
    403,
    { error: { code: 'Forbidden', message: 'Blocked by app permission policy.' } },
    'disabledByAdmin',
  ],
  ['may not be given it by this app', 403, { error: { code: 'Authorization_RequestDenied' } }, 'notInstalled'],
  ['is not in the tenant', 404, { error: { code: 'NotFound' } }, 'notInstalled'],
] as const;

it.each(answers)('tells somebody who %s from the rest', async (_who, status, body, because) => {
  await ground.fault({ method: 'POST', path: 'installedApps', status, body });

  expect(await installer.install(agentId('somebody'))).toEqual({ is: 'refused', because });
});

it('waits where Graph is busy, and for a chat that is not there yet', async () => {
  await ground.fault({ method: 'POST', path: 'installedApps', status: 429, retryAfter: 9, times: 1 });
  expect(await installer.install(agentId('busy'))).toEqual({ is: 'notTaken', retryAfterMs: 9_000 });

  await ground.fault({ method: 'GET', path: '/chat', status: 404, times: 1 });
  expect(await installer.install(agentId('busy'))).toEqual({ is: 'notTaken', retryAfterMs: 5_000 });
});
