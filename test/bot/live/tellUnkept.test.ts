import { sampleUnkept as unkept } from '../../../gallery/samples/unkept';
import { tellUnkept } from '../../../src/bot/live/tellUnkept';
import type { UnkeptTelling } from '../../../src/bot/live/tellUnkept';
import { agentId, migrationId } from '../../../src/migration/ids';
import type { UntoldEnd } from '../../../src/migration/ports';
import { readerOf } from '../../../src/text/reader';
import { FakeClock } from '../../platform/fakeClock';
import { MemoryContacts, MemoryHold } from '../../support/fakes';
import { MemoryWishes } from '../../support/memoryNotices';

const [alex, dana, gone] = ['1', '2', '3'].map((end) => agentId(`a9e00000-0000-4000-8000-00000000000${end}`));
const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });

const anEnd = (agent: string | undefined, n = 1): UntoldEnd => ({
  ...{
    id: migrationId(`m${n}`),
    which: 'retired',
    runNo: 1,
    agentId: agentId(agent!),
    customerName: `Firm ${n}`,
    offerName: 'E4',
    unkept,
  },
});

async function aHouse(ends: readonly UntoldEnd[], given: Partial<UnkeptTelling> = {}) {
  const [houseHold, contacts] = [new MemoryHold(), new MemoryContacts()];
  for (const agent of [alex!, dana!, gone!])
    await contacts.remember({ agentId: agent, reference: {}, locale: 'en-GB', timeZone: 'UTC' });
  await contacts.cannotReach(gone!, 'removed', '2026-11-20T08:00:00.000Z');
  const cards: [string, string][] = [];
  const told: string[] = [];
  const deps: UnkeptTelling = {
    houseHold,
    contacts,
    unkeptEnds: { claimUntold: async () => ends, setTold: async (ids) => void told.push(...ids) },
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

it('tells each agent of their own on one card, and then no more', async () => {
  const { deps, cards, told } = await aHouse([anEnd(alex, 1), anEnd(dana, 2), anEnd(alex, 3)]);

  await tellUnkept(deps);

  expect(cards.map(([to]) => to)).toEqual([alex, dana]);
  expect(cards[0]![1]).toMatch(/Firm 1.*Firm 3/);
  expect(cards[0]![1]).not.toContain('Firm 2');
  expect(told).toEqual(['m1', 'm3', 'm2']);
});

it('tells those who answer where nobody reaches the agent', async () => {
  const { deps, cards } = await aHouse([anEnd(gone)]);

  await tellUnkept(deps);

  expect(cards.map(([to]) => to)).toEqual([dana]);
});

it('tells more than a card holds on several', async () => {
  const { deps, cards } = await aHouse(Array.from({ length: 9 }, (_, n) => anEnd(alex, n + 1)));

  await tellUnkept(deps);

  expect(cards).toHaveLength(2);
  expect(cards[1]![1]).toContain('Firm 9');
});

it('takes nothing for told that nobody could be told', async () => {
  const { deps, told } = await aHouse([anEnd(alex)], { messenger: { tell: () => Promise.reject(new Error('away')) } });

  await tellUnkept(deps);

  expect(told).toEqual([]);
});

it('waits while the house is on hold', async () => {
  const { deps, houseHold, cards } = await aHouse([anEnd(alex)]);
  houseHold.held = { since: '2026-11-27T10:00:00.000Z', because: ['restored'] };

  await tellUnkept(deps);

  expect(cards).toEqual([]);
});

it('waits for the end of quiet hours, whatever is muted', async () => {
  const quiet = { noticeRules: { quietHours: { from: '09:00', until: '11:00' } } };
  const { deps, cards, told } = await aHouse([anEnd(alex)], quiet);

  await tellUnkept(deps);
  expect([cards, told]).toEqual([[], []]);
  (deps.clock as FakeClock).pass(3_600_000);
  await tellUnkept(deps);

  expect(cards.map(([to]) => to)).toEqual([alex]);
});
