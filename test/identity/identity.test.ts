import { createIdentity } from '../../src/identity';
import { openPracticeGround } from '../partnerCenter/practice';
import type { PracticeGround } from '../partnerCenter/practice';

const PARTNER_CENTER = 'https://api.partnercenter.microsoft.com/.default';
const GRAPH = 'https://graph.microsoft.com/.default';
const FRESH = { claims: '{"access_token":{}}' };

let ground: PracticeGround;
beforeAll(async () => {
  ground = await openPracticeGround();
});
afterAll(() => ground.close());

it('gets a token for Partner Center in the partner tenant', async () => {
  const token = await ground.identity.partnerCredential.getToken(PARTNER_CENTER);

  expect(token?.token).toEqual(expect.any(String));
});

it('gets each customer its own token for Graph', async () => {
  const [contoso, adatum] = await Promise.all(
    ['Contoso Freight', 'Adatum Corporation'].map((name) =>
      ground.identity.customerCredential(ground.customer(name)).getToken(GRAPH),
    ),
  );

  expect(contoso?.token).not.toBe(adatum?.token);
});

it('keeps a token until a fresh one is asked for, and the fresh one afterwards', async () => {
  const credential = ground.identity.customerCredential(ground.customer('Contoso Hotels'));

  const first = await credential.getToken(GRAPH);
  const kept = await credential.getToken(GRAPH);
  await ground.advance(2_000);
  const fresh = await credential.getToken(GRAPH, FRESH);
  const keptAgain = await credential.getToken(GRAPH);

  expect(kept?.token).toBe(first?.token);
  expect(fresh?.token).not.toBe(first?.token);
  expect(keptAgain?.token).toBe(fresh?.token);
});

it('remembers the credentials of the customers asked for last, not of all', () => {
  const identity = createIdentity({ tenantId: 't', clientId: 'c', clientSecret: 's', emulator: true });
  const often = identity.customerCredential('often');
  const once = identity.customerCredential('once');

  for (let number = 0; number < 600; number += 1) {
    identity.customerCredential(`customer-${number}`);
    identity.customerCredential('often');
  }

  expect(identity.customerCredential('often')).toBe(often);
  expect(identity.customerCredential('once')).not.toBe(once);
});
