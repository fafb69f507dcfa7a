import { tellApprovals } from '../../../src/bot/live/tellApprovals';
import type { ApprovalTelling } from '../../../src/bot/live/tellApprovals';
import type { CardContent } from '../../../src/cards/render';
import { agentId, migrationId } from '../../../src/migration/ids';
import type { AgentId } from '../../../src/migration/ids';
import { everyRight, withLook } from '../../../src/migration/rights/right';
import { readerOf } from '../../../src/text/reader';
import { FakeClock } from '../../platform/fakeClock';
import { textsOf } from '../../support/cardParts';
import { MemoryContacts, MemoryHold } from '../../support/fakes';
import { MemoryApprovals } from '../../support/memoryApprovals';
import { MemoryWishes, someRules } from '../../support/memoryNotices';
import { aPlan } from '../../support/survey';

const plan = aPlan();
const [dana, lee] = [agentId('dana'), agentId('lee')];
const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const wordsOf = (card: CardContent): string => textsOf(card).join(' | ');

async function aHouse(given: Partial<ApprovalTelling> = {}) {
  const [houseHold, contacts, approvals, clock] = [
    new MemoryHold(),
    new MemoryContacts(),
    new MemoryApprovals(),
    new FakeClock(),
  ];
  for (const agent of [plan.agentId, dana, lee])
    await contacts.remember({ agentId: agent, reference: {}, locale: 'en-GB', timeZone: 'UTC' });
  const askedAt = clock.now().toISOString();
  const lapsesAt = new Date(clock.now().getTime() + 72 * 3_600_000).toISOString();
  await approvals.keep({ plan, quoteId: 'quote-1', reasons: [{ why: 'pack' }], askedAt, lapsesAt });
  await approvals.setCard(plan.id, { agentId: plan.agentId, activityId: 'review' });
  approvals.names.set(plan.agentId, 'Alex').set(dana, 'Dana');
  const [told, edited]: [string[], string[]] = [[], []];
  const mayApprove = new Set<string>([dana, lee]);
  const deps: ApprovalTelling = {
    ...{ houseHold, contacts, approvals, clock },
    wishes: new MemoryWishes(),
    noticeRules: someRules,
    rights: {
      of: async (agent) => ({
        ...everyRight,
        has: withLook(mayApprove.has(agent) ? ['approve'] : ['migrate']),
        had: new Set(),
      }),
    },
    surveys: { quoted: async () => undefined },
    messenger: {
      tell: async ({ agentId: to }, card) => {
        told.push(`${to}: ${wordsOf(card(reader))}`);
        return `card of ${to}`;
      },
      retell: async ({ agentId: to }, place, card) => {
        edited.push(`${to}, ${place}: ${wordsOf(card(reader))}`);
        return true;
      },
    },
    access: { mode: 'local' },
    fallbackAgents: [],
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    ...given,
  };
  return { deps, approvals, houseHold, told, edited, mayApprove };
}

it('shows a request once to each who may approve, and never to who asked', async () => {
  const { deps, told, mayApprove } = await aHouse();
  mayApprove.add(plan.agentId);

  await tellApprovals(deps);
  await tellApprovals(deps);

  expect(told.map((each) => each.split(':')[0])).toEqual([dana, lee]);
});

it('shows it to somebody who gets the right later, and to nobody who has it not', async () => {
  const { deps, told, mayApprove } = await aHouse();
  mayApprove.delete(lee);

  await tellApprovals(deps);
  expect(told).toHaveLength(1);
  mayApprove.add(lee);
  await tellApprovals(deps);
  expect(told).toHaveLength(2);
});

it('tells who asked why it was declined, once, and changes every card that shows it', async () => {
  const { deps, approvals, told, edited } = await aHouse();
  await tellApprovals(deps);
  told.length = 0;
  await approvals.decline(plan.id, { by: dana, hash: plan.hash, at: plan.madeAt, words: 'use the free ones' });

  await tellApprovals(deps);
  await tellApprovals(deps);

  expect(told).toEqual([expect.stringMatching(/declined by Dana.*Reason: use the free ones/)]);
  expect(edited.map((each) => each.split(':')[0]).sort()).toEqual(
    [`${plan.agentId}, review`, `${dana}, card of ${dana}`, `${lee}, card of ${lee}`].sort(),
  );
  expect(edited.join()).toContain('Declined by Dana');
});

it('tells who asked later where that could not be told', async () => {
  const { deps, approvals } = await aHouse();
  const tries: string[] = [];
  const tell: ApprovalTelling['messenger']['tell'] = async ({ agentId: to }) => {
    tries.push(to);
    if (tries.length === 1) throw new Error('Teams is away');
    return 'card';
  };
  await approvals.lapse('2099-01-01T00:00:00.000Z');
  const failing = { ...deps, messenger: { ...deps.messenger, tell } };

  for (let time = 0; time < 3; time += 1) await tellApprovals(failing);

  expect(tries).toEqual([plan.agentId, plan.agentId]);
});

it('tells what became of one although another, which lapsed with it, is no plan any more', async () => {
  const { deps, approvals, told } = await aHouse();
  const other = aPlan({ id: migrationId('appr0002') });
  const request = (await approvals.get(plan.id))!;
  approvals.requests.set(other.id, { ...request, id: other.id });
  approvals.get = async (id) => ({ ...request, id, state: 'lapsed', plan: id === plan.id ? ({} as never) : other });
  await approvals.lapse('2099-01-01T00:00:00.000Z');

  await tellApprovals(deps);

  expect(told).toEqual([expect.stringContaining(`${plan.agentId}: `)]);
});

it('tries to show it again after two minutes where it could not be shown, and not at each look', async () => {
  const { deps } = await aHouse();
  const clock = new FakeClock();
  const tries: string[] = [];
  const tell: ApprovalTelling['messenger']['tell'] = async ({ agentId: to }) => {
    tries.push(to);
    throw new Error('Teams is away');
  };
  const failing = { ...deps, clock, messenger: { ...deps.messenger, tell } };
  const look = async (afterMs: number) => {
    clock.pass(afterMs);
    await tellApprovals(failing);
    return tries.splice(0);
  };

  expect(await look(0)).toEqual([dana, lee]);
  expect(await look(2_000)).toEqual([]);
  expect(await look(60_000)).toEqual([]);
  expect(await look(60_000)).toEqual([dana, lee]);
});

it('tells who asked, and of every other request, where the review of one can’t be drawn any more', async () => {
  const another = aPlan({ id: migrationId('another1'), agentId: lee });
  const { deps, approvals, told } = await aHouse({
    surveys: {
      quoted: async (quoteId) => {
        if (quoteId === 'quote-1') throw new TypeError('of an earlier release');
        return undefined;
      },
    },
  });
  const { askedAt, lapsesAt } = (await approvals.get(plan.id))!;
  await approvals.keep({ plan: another, quoteId: 'quote-2', reasons: [{ why: 'pack' }], askedAt, lapsesAt });
  await approvals.lapse('2099-01-01T00:00:00.000Z');

  await tellApprovals(deps);

  expect(told.map((each) => each.split(':')[0])).toEqual([plan.agentId, lee]);
});

it('says nothing while the house is on hold, nor of what was withdrawn by who asked', async () => {
  const { deps, approvals, houseHold, told } = await aHouse();
  houseHold.held = { since: plan.madeAt, because: ['restored'] };
  await tellApprovals(deps);
  expect(told).toEqual([]);

  houseHold.held = undefined;
  await approvals.withdraw(plan.id, plan.agentId, plan.madeAt);
  await tellApprovals(deps);
  expect(told).toEqual([]);
});

it.each<[string, readonly AgentId[], AgentId]>([
  ['who asked, as long as they may look', [plan.agentId, dana, lee], plan.agentId],
  ['who approved, where who asked may not even look any more', [dana, lee], dana],
])('tells that an approved request was not begun for lack of the right to %s', async (_who, agents, hears) => {
  const access = { mode: 'allowList', tenantId: 'tenant', agents } as const;
  const { deps, approvals, told } = await aHouse({ access });
  await tellApprovals(deps);
  told.length = 0;
  await approvals.approve(plan.id, { by: dana, hash: plan.hash, at: plan.madeAt });
  await approvals.fallThrough(plan.id, 'mayNoMore', plan.madeAt);

  await tellApprovals(deps);
  await tellApprovals(deps);

  expect(told).toEqual([
    expect.stringMatching(new RegExp(`^${hears}: .*not begun.*may no longer migrate this customer`)),
  ]);
});
