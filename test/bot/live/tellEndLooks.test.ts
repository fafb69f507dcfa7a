import { tellEndLooks } from '../../../src/bot/live/tellEndLooks';
import type { EndLookTelling } from '../../../src/bot/live/tellEndLooks';
import { agentId, migrationId } from '../../../src/migration/ids';
import type { ShortEnd } from '../../../src/migration/ports';
import { readerOf } from '../../../src/text/reader';
import { FakeClock } from '../../platform/fakeClock';
import { MemoryContacts, MemoryHold } from '../../support/fakes';
import { MemoryWishes } from '../../support/memoryNotices';
import { aMigration } from '../../support/survey';

const [alex, dana, gone] = ['1', '2', '3'].map((end) => agentId(`a9e00000-0000-4000-8000-00000000000${end}`));
const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const anEnd = (agent: string | undefined): ShortEnd => ({
  ...{ id: migrationId('m1'), agentId: agentId(agent!), endsOn: '2026-12-12', milestone: 14 },
  ...{ holders: 2, seatsLeft: 0 },
});

async function aHouse(ends: readonly ShortEnd[], given: Partial<EndLookTelling> = {}) {
  const [houseHold, contacts] = [new MemoryHold(), new MemoryContacts()];
  for (const agent of [alex!, dana!, gone!])
    await contacts.remember({ agentId: agent, reference: {}, locale: 'en-GB', timeZone: 'UTC' });
  await contacts.cannotReach(gone!, 'removed', '2026-11-20T08:00:00.000Z');
  const cards: [string, string][] = [];
  const told: unknown[] = [];
  const deps: EndLookTelling = {
    houseHold,
    contacts,
    endLooks: { claimUntold: async () => ends, setTold: async (id, { milestone }) => void told.push([id, milestone]) },
    migrations: { load: async () => aMigration({ state: 'done' }) },
    messenger: { tell: async ({ agentId: to }, card) => void cards.push([to, JSON.stringify(card(reader))]) },
    access: { mode: 'local' },
    fallbackAgents: [dana!],
    wishes: new MemoryWishes(),
    noticeRules: { quietHours: 'never' },
    clock: new FakeClock(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    ...given,
  };
  return { deps, houseHold, cards, told };
}

it('tells the agent who loses a licence, and then no more', async () => {
  const { deps, cards, told } = await aHouse([anEnd(alex)]);

  await tellEndLooks(deps);

  expect(cards).toEqual([[alex, expect.stringContaining('2 people lose Kaizala Pro')]]);
  expect(told).toEqual([['m1', 14]]);
});

it('tells those who answer where nobody reaches the agent', async () => {
  const { deps, cards } = await aHouse([anEnd(gone)]);

  await tellEndLooks(deps);

  expect(cards.map(([to]) => to)).toEqual([dana]);
});

it('takes nothing for told that nobody could be told', async () => {
  const { deps, told } = await aHouse([anEnd(alex)], { messenger: { tell: () => Promise.reject(new Error('away')) } });

  await tellEndLooks(deps);

  expect(told).toEqual([]);
});

it('waits while the house is on hold', async () => {
  const { deps, houseHold, cards } = await aHouse([anEnd(alex)]);
  houseHold.held = { since: '2026-11-27T10:00:00.000Z', because: ['restored'] };

  await tellEndLooks(deps);

  expect(cards).toEqual([]);
});

it('waits for the end of quiet hours, whatever is muted', async () => {
  const quiet = { noticeRules: { quietHours: { from: '09:00', until: '11:00' } } };
  const { deps, cards, told } = await aHouse([anEnd(alex)], quiet);

  await tellEndLooks(deps);
  expect([cards, told]).toEqual([[], []]);
  (deps.clock as FakeClock).pass(3_600_000);
  await tellEndLooks(deps);

  expect(cards.map(([to]) => to)).toEqual([alex]);
});
