import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { issueAccessToken, issueRefreshToken, readTokenAt } from '../../emulator/identity/tokens';
import { partner } from '../../emulator/seed/partner';
import { openCertificate } from '../../src/variables/appCertificate';
import { botCredential, createIdentity, homeCredential } from '../../src/identity';
import type { AppProof } from '../../src/identity';
import { openPracticeGround } from '../partnerCenter/practice';
import type { PracticeGround } from '../partnerCenter/practice';
import { appCertificate } from '../support/appCertificate';
import { MemoryTokens, MemoryTroubles, practiceApp } from './memorySignIn';

const partnerCenter = 'https://api.partnercenter.microsoft.com/.default';
const graph = 'https://graph.microsoft.com/.default';

let ground: PracticeGround;
const proofs: Record<string, AppProof> = {};
beforeAll(async () => {
  ground = await openPracticeGround();
  const made = await appCertificate();
  const { tenantId, managedIdentity } = partner;
  const word = { audience: 'tokenExchange', appOnly: true } as const;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'planshift-federated-')), 'token');
  writeFileSync(file, `${issueAccessToken({ tenantId, ...managedIdentity }, word, Date.now())}\n`);
  const opened = openCertificate(made.file('open sesame'), 'open sesame');
  if (typeof opened === 'string') throw new Error(opened);
  proofs['a certificate'] = { by: 'certificate', certificate: { ...opened, isChainSent: false } };
  proofs['a certificate with its chain'] = { by: 'certificate', certificate: { ...opened, isChainSent: true } };
  proofs['the file of a token'] = { by: 'tokenFile', file };
  await ground.control('entra', { certificate: made.certificate });
});
afterAll(() => ground.close());

describe.each(['a certificate', 'a certificate with its chain', 'the file of a token'])(
  'an app that shows %s',
  (way) => {
    const app = () => ({ ...practiceApp(ground.emulator.url), proof: proofs[way]! });
    const readOf = async (asked: Promise<{ readonly token: string } | null>) =>
      readTokenAt((await asked)?.token, Date.now());

    it('gets tokens for itself, at home, as the bot and in a customer’s tenant', async () => {
      const settings = app();
      const { clock } = ground;
      const customer = ground.customer('Contoso Freight');
      const tokens = [
        createIdentity(settings, clock).partnerCenter.appOnly.getToken(partnerCenter),
        homeCredential(settings, clock).getToken(graph),
        botCredential(settings, settings, clock).getToken('https://api.botframework.com/.default'),
        createIdentity(settings, clock).customerCredential(customer).getToken(graph),
      ];

      expect(await Promise.all(tokens.map(readOf))).toMatchObject([
        { appOnly: true, audience: 'partnerCenter', tenantId: partner.tenantId },
        { appOnly: true, audience: 'graph', tenantId: partner.tenantId },
        { appOnly: true, audience: 'connector', tenantId: partner.tenantId },
        { appOnly: true, audience: 'graph', tenantId: customer },
      ]);
    });

    it('speaks for whoever has signed in, to Partner Center and in a customer’s tenant', async () => {
      const identity = createIdentity(app(), ground.clock, {
        tokens: new MemoryTokens(issueRefreshToken(partner, Date.now())),
        troubles: new MemoryTroubles(),
        log: ground.log,
        homeScope: partnerCenter,
        toPartnerCenter: true,
        toCustomers: true,
      });
      const customer = ground.customer('Contoso Freight');
      const tokens = [
        identity.partnerCenter.appAndUser.getToken(partnerCenter),
        identity.customerCredential(customer).getToken(graph),
      ];

      expect(await Promise.all(tokens.map(readOf))).toMatchObject([
        { appOnly: false, audience: 'partnerCenter' },
        { appOnly: false, audience: 'graph', tenantId: customer },
      ]);
    });
  },
);

it('is not let in with a certificate that nobody has uploaded', async () => {
  const opened = openCertificate((await appCertificate()).file(), undefined);
  if (typeof opened === 'string') throw new Error(opened);
  const proof = { by: 'certificate', certificate: { ...opened, isChainSent: false } } as const;
  const asked = createIdentity({ ...practiceApp(ground.emulator.url), proof }, ground.clock).partnerCenter.appOnly;

  await expect(asked.getToken(partnerCenter)).rejects.toThrow(/AADSTS700027/);
});
