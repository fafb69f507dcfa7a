import { tellSignIn } from '../../../src/bot/live/tellSignIn';
import type { SignInTelling } from '../../../src/bot/live/tellSignIn';
import { agentId } from '../../../src/migration/ids';
import type { SignInTrouble } from '../../../src/migration/ports';
import { readerOf } from '../../../src/text/reader';
import { FakeClock } from '../../platform/fakeClock';
import { MemoryContacts } from '../../support/fakes';

const [alex, dana] = ['1', '2'].map((end) => agentId(`a9e00000-0000-4000-8000-00000000000${end}`));

async function aHouse(trouble: SignInTrouble | undefined, given: Partial<SignInTelling> = {}) {
  const contacts = new MemoryContacts();
  for (const agent of [alex!, dana!])
    await contacts.remember({ agentId: agent, reference: {}, locale: 'en-GB', timeZone: 'UTC' });
  const told: (readonly [string, string])[] = [];
  let claims = 0;
  const deps: SignInTelling = {
    contacts,
    signInTroubles: {
      isUntold: async () => trouble !== undefined && claims === 0,
      claimTelling: async () => ((claims += 1) === 1 ? trouble : undefined),
    },
    messenger: {
      tell: async ({ agentId: agent }, card) =>
        void told.push([agent, JSON.stringify(card(readerOf({ locale: 'en-GB' })))]),
    },
    access: { mode: 'local' },
    fallbackAgents: [dana!],
    clock: new FakeClock(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    ...given,
  };
  return { deps, told, claims: () => claims };
}

it('tells those who answer what mends it, once', async () => {
  const { deps, told } = await aHouse('withdrawn');

  await tellSignIn(deps);
  await tellSignIn(deps);

  expect(told).toEqual([[dana, expect.stringContaining('npm run consent')]]);
});

it('tells nobody where all is well', async () => {
  const { deps, told } = await aHouse(undefined);
  await tellSignIn(deps);

  expect(told).toEqual([]);
});

it('keeps it for whoever comes first where nobody can be told yet', async () => {
  const { deps, claims } = await aHouse('missing', { contacts: new MemoryContacts() });
  await tellSignIn(deps);

  expect(claims()).toBe(0);
});

it('is not told by whoever was a moment later than another process', async () => {
  const { deps, told } = await aHouse('missing', {
    signInTroubles: { isUntold: async () => true, claimTelling: async () => undefined },
  });
  await tellSignIn(deps);

  expect(told).toEqual([]);
});
