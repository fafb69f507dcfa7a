import { tellHold } from '../../../src/bot/live/tellHold';
import type { HoldTelling } from '../../../src/bot/live/tellHold';
import { agentId } from '../../../src/migration/ids';
import { everyRight, withLook } from '../../../src/migration/rights/right';
import { FakeClock } from '../../platform/fakeClock';
import { MemoryContacts, MemoryHold } from '../../support/fakes';

const [alex, dana, gone] = ['1', '2', '3'].map((end) => agentId(`a9e00000-0000-4000-8000-00000000000${end}`));

async function aHouse(given: Partial<HoldTelling> = {}) {
  const [houseHold, contacts] = [new MemoryHold(), new MemoryContacts()];
  for (const agent of [alex!, dana!, gone!])
    await contacts.remember({ agentId: agent, reference: {}, locale: 'en-GB', timeZone: 'UTC' });
  await contacts.cannotReach(gone!, 'removed', '2026-11-20T08:00:00.000Z');
  houseHold.held = { since: '2026-11-27T10:00:00.000Z', because: ['restored'] };
  const told: string[] = [];
  const failed = jest.fn();
  const deps: HoldTelling = {
    houseHold,
    contacts,
    migrations: { underWay: async () => [] },
    messenger: { tell: async (contact) => void told.push(contact.agentId) },
    access: { mode: 'local' },
    fallbackAgents: [],
    clock: new FakeClock(),
    log: { info: () => undefined, warn: () => undefined, error: failed },
    ...given,
  };
  return { deps, houseHold, told, failed };
}

it('asks everybody who can be reached, once for a hold', async () => {
  const { deps, told } = await aHouse();

  await tellHold(deps);
  await tellHold(deps);

  expect(told).toEqual([alex, dana]);
});

it('asks only the fallback agents where there are any', async () => {
  const { deps, told } = await aHouse({ fallbackAgents: [dana!] });

  await tellHold(deps);

  expect(told).toEqual([dana]);
});

it('asks nobody while the house is free', async () => {
  const { deps, houseHold, told } = await aHouse();
  houseHold.held = undefined;

  await tellHold(deps);

  expect(told).toEqual([]);
});

it('asks the others when one of them can not be asked', async () => {
  const told: string[] = [];
  const tell: HoldTelling['messenger']['tell'] = async ({ agentId: agent }) => {
    if (agent === alex) throw new Error('blocked');
    told.push(agent);
  };
  const { deps, failed } = await aHouse({ messenger: { tell } });

  await tellHold(deps);

  expect(told).toEqual([dana]);
  expect(failed).toHaveBeenCalledTimes(1);
});

describe('where groups say who administers', () => {
  const groups = { view: [], migrate: [], approve: [], administer: [] };
  const access = (administers: readonly string[]): HoldTelling['access'] => ({
    ...{ mode: 'groups', tenantId: 't', agents: [], groups },
    known: (agent) => {
      const has = withLook(administers.includes(agent) ? ['administer'] : ['migrate']);
      return { ...everyRight, has, had: has };
    },
  });

  it('asks only those who do, since nobody else may answer', async () => {
    const { deps, told } = await aHouse({ access: access([dana!]) });
    await tellHold(deps);

    expect(told).toEqual([dana]);
  });

  it('tells everybody where none of those can be reached, rather than nobody', async () => {
    const { deps, told } = await aHouse({ access: access([gone!]) });
    await tellHold(deps);

    expect(told).toEqual([alex, dana]);
  });
});
