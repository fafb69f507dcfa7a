import fc from 'fast-check';
import { approvalReasons } from '../../../src/migration/approval/approvalReasons';
import { nothingNeedsApproval } from '../../../src/migration/approval/rule';
import type { ApprovalRule } from '../../../src/migration/approval/rule';
import { agentId, migrationId, subscriptionId } from '../../../src/migration/ids';
import type { MigrationId } from '../../../src/migration/ids';
import type { WholePlan } from '../../../src/migration/plan/plan';
import { planHash } from '../../../src/migration/plan/planHash';
import { noRight } from '../../../src/migration/rights/right';
import type { Approvals, MigrationControl, Rights } from '../../../src/migration/ports';
import { createApprovals } from '../../../src/store/approvals';
import type { Database } from '../../../src/store/database';
import { createLedger } from '../../../src/store/ledger';
import type { Ledger } from '../../../src/store/ledger';
import { startApproved } from '../../../src/workflow/approval/startApproved';
import { createControl } from '../../../src/workflow/migrate/control';
import { freshStore } from '../../support/database';
import { everybody, nobody } from '../../support/someRights';
import { aPlan, aPurchase } from '../../support/survey';

let store: Awaited<ReturnType<typeof freshStore>>;
let db: Database;
let approvals: Approvals;
let ledger: Ledger;

beforeAll(async () => {
  store = await freshStore();
  ({ db } = store);
  approvals = createApprovals(db);
  ledger = createLedger(db);
});
beforeEach(async () => {
  await db.query.deleteFrom('migration').execute();
  await db.query.deleteFrom('approval').execute();
  enqueued.length = 0;
});
afterAll(() => store.drop());

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const at = '2026-11-22T10:00:00.000Z';
const lapses = '2026-11-25T10:00:00.000Z';
const clock = { now: () => new Date(at), sleep: async () => undefined };
const [dana, lee] = [agentId('dana'), agentId('lee')];

/** The runs that were begun. */
const enqueued: string[] = [];
const client = () =>
  ({
    enqueueInTransaction: async (_: unknown, { workflowID }: { workflowID: string }) => void enqueued.push(workflowID),
  }) as never;

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const anyRule: ApprovalRule = { ...nothingNeedsApproval, hasApprovers: true, total: new Map([['EUR', 5000]]) };

function planOf(amount: number, id = 'appr0001', given: Parameters<typeof aPlan>[0] = {}): WholePlan {
  const price = { currency: 'EUR', charges: 12, total: eur(amount), atMost: false };
  return aPlan({ id: migrationId(id), purchase: aPurchase({ price }), ...given });
}

const controlBy = (approvalRule: ApprovalRule = anyRule): MigrationControl =>
  createControl({ ...ledger, approvals, approvalRule, clock, log: quiet, client });

const ask = (plan: WholePlan) =>
  approvals.keep({ plan, quoteId: 'quote-1', reasons: [{ why: 'pack' }], askedAt: at, lapsesAt: lapses });

const tick = (control: MigrationControl, hold?: { since: string; because: [] }, rights: Rights = everybody) =>
  startApproved({
    approvals,
    control,
    houseHold: { current: async () => hold },
    rights,
    clock,
    log: quiet,
  });

const stateOf = async (id: MigrationId) => (await approvals.get(id))?.state;
const ofApprover = async ({ id }: WholePlan) =>
  (await db.query.selectFrom('migration').select('approver_id').where('id', '=', id).executeTakeFirst())?.approver_id;

async function bothApproved() {
  const retired = { ...aPlan().retired, subscriptionId: subscriptionId('other') };
  const both = [planOf(6000), planOf(7000, 'appr0002', { retired })] as const;
  for (const each of both) {
    await ask(each);
    await approvals.approve(each.id, { by: dana, hash: each.hash, at });
  }
  return both;
}

describe('what needs an approval', () => {
  it('does not begin on the word of its agent, however often it is confirmed', async () => {
    const plan = planOf(6000);

    await expect(controlBy().start(plan)).resolves.toBe('needsApproval');
    await ask(plan);
    await expect(controlBy().start(plan)).resolves.toBe('needsApproval');

    expect(await ledger.migrations.plan(plan.id)).toBeUndefined();
    expect(enqueued).toEqual([]);
  });

  it('begins once when somebody has approved exactly that, and says who', async () => {
    const plan = planOf(6000);
    await ask(plan);
    await approvals.approve(plan.id, { by: dana, hash: plan.hash, at });

    await Promise.all([tick(controlBy()), tick(controlBy()), tick(controlBy())]);

    expect(enqueued).toHaveLength(1);
    expect(await stateOf(plan.id)).toBe('started');
    expect(await ofApprover(plan)).toBe('dana');
    const { latest } = await ledger.deeds.ofMigration(plan.id, 10);
    expect(latest.map(({ what, by }) => [what, by])).toEqual([
      ['confirmed', plan.agentId],
      ['approved', 'dana'],
    ]);
  });

  it('is not let pass by the approval of another plan', async () => {
    const approved = planOf(6000);
    await ask(approved);
    await approvals.approve(approved.id, { by: dana, hash: approved.hash, at });
    const other = planOf(60_000, approved.id);

    await expect(controlBy().start(other)).resolves.toBe('needsApproval');
    expect(enqueued).toEqual([]);
  });

  it.each(['{"people":null}', '{"people":[7]}', 'null'])('begins beside one that was made %s', async (now) => {
    const [plan, other] = await bothApproved();
    await db.query.updateTable('approval').set({ plan: now }).where('migration_id', '=', other.id).execute();

    await tick(controlBy());

    expect(enqueued).toHaveLength(1);
    expect([await stateOf(plan.id), (await approvals.get(other.id))?.fell]).toEqual(['started', 'changed']);
  });

  it('does not begin once its row was edited, with its hash or without', async () => {
    const [plan, other] = await bothApproved();
    const dearer = { ...plan, purchase: aPurchase({ seats: 900 }) };
    const edit = (id: MigrationId, to: WholePlan) =>
      db.query
        .updateTable('approval')
        .set({ plan: JSON.stringify(to) })
        .where('migration_id', '=', id)
        .execute();
    await edit(plan.id, dearer);
    await edit(other.id, { ...other, close: 'leave', hash: planHash({ ...other, close: 'leave' }) });

    await tick(controlBy());

    expect(enqueued).toEqual([]);
    expect((await approvals.get(plan.id))?.fell).toBe('changed');
    expect((await approvals.get(other.id))?.fell).toBe('changed');
  });

  it('waits while the house is on hold, and begins after it', async () => {
    const plan = planOf(6000);
    await ask(plan);
    await approvals.approve(plan.id, { by: dana, hash: plan.hash, at });

    await tick(controlBy(), { since: at, because: [] });
    expect([enqueued.length, await stateOf(plan.id)]).toEqual([0, 'approved']);

    await tick(controlBy());
    expect([enqueued.length, await stateOf(plan.id)]).toEqual([1, 'started']);
  });

  it('does not begin for somebody who may no longer migrate, nor beside another of its subscription', async () => {
    const plan = planOf(6000);
    const second = planOf(6001, 'appr0002', { agentId: agentId('blair') });
    for (const each of [plan, second]) {
      await ask(each);
      await approvals.approve(each.id, { by: dana, hash: each.hash, at });
    }

    await tick(controlBy());
    expect((await approvals.get(second.id))?.fell).toBe('overtaken');

    const third = planOf(6002, 'appr0003', {
      retired: { ...aPlan().retired, subscriptionId: subscriptionId('third') },
    });
    await ask(third);
    await approvals.approve(third.id, { by: dana, hash: third.hash, at });
    await tick(controlBy(), undefined, nobody);
    expect((await approvals.get(third.id))?.fell).toBe('mayNoMore');
    expect(enqueued).toHaveLength(1);
  });

  it('waits while nobody can say whether its agent still may, and holds up no other', async () => {
    const [unsure, sure] = [
      planOf(6000, 'appr0004', { agentId: agentId('blair') }),
      planOf(6001, 'appr0005', { retired: { ...aPlan().retired, subscriptionId: subscriptionId('fifth') } }),
    ];
    for (const each of [unsure, sure]) {
      await ask(each);
      await approvals.approve(each.id, { by: dana, hash: each.hash, at });
    }
    const cannotSay = { ...noRight, because: 'cannotSay' } as const;
    const rights: Rights = {
      of: async (agent, how) => (agent === unsure.agentId ? cannotSay : everybody.of(agent, how)),
    };

    await tick(controlBy(), undefined, rights);

    expect([await stateOf(unsure.id), await stateOf(sure.id)]).toEqual(['approved', 'started']);
  });

  it('does not begin when its request is withdrawn while it is asked who still may, also where it would need none by now', async () => {
    const plan = planOf(6000);
    await ask(plan);
    await approvals.approve(plan.id, { by: dana, hash: plan.hash, at });
    const rights: Rights = {
      of: async (agent, how) => {
        await expect(approvals.withdraw(plan.id, plan.agentId, at)).resolves.toBe(true);
        return everybody.of(agent, how);
      },
    };

    await tick(controlBy(nothingNeedsApproval), undefined, rights);

    expect([enqueued.length, await stateOf(plan.id)]).toEqual([0, 'withdrawn']);
  });

  it('is begun by the approval also where nothing would need one any more', async () => {
    const plan = planOf(6000);
    await ask(plan);
    await approvals.approve(plan.id, { by: dana, hash: plan.hash, at });

    await tick(controlBy(nothingNeedsApproval));

    expect([await stateOf(plan.id), await ofApprover(plan)]).toEqual(['started', 'dana']);
  });
});

describe('a decision', () => {
  it('is that of the first of two at once', async () => {
    const plan = planOf(6000);
    await ask(plan);

    const both = await Promise.all([
      approvals.approve(plan.id, { by: dana, hash: plan.hash, at }),
      approvals.decline(plan.id, { by: lee, hash: plan.hash, at, words: 'too dear' }),
    ]);

    expect(both.filter(Boolean)).toHaveLength(1);
    const { state, decidedBy } = (await approvals.get(plan.id))!;
    expect([state, decidedBy]).toEqual(both[0] ? ['approved', 'dana'] : ['declined', 'lee']);
  });

  it.each<[string, Parameters<Approvals['approve']>[1]]>([
    ['by who asked', { by: aPlan().agentId, hash: planOf(6000).hash, at }],
    ['about another plan', { by: dana, hash: 'another', at }],
    ['too late', { by: dana, hash: planOf(6000).hash, at: lapses }],
  ])('%s is none', async (_name, decided) => {
    const plan = planOf(6000);
    await ask(plan);

    await expect(approvals.approve(plan.id, decided)).resolves.toBe(false);
    expect(await stateOf(plan.id)).toBe('asked');
  });

  it('is none once it was withdrawn or has lapsed', async () => {
    const [plan, later] = [
      planOf(6000),
      planOf(6000, 'appr0002', { retired: { ...aPlan().retired, subscriptionId: subscriptionId('b') } }),
    ];
    await ask(plan);
    await approvals.withdraw(plan.id, plan.agentId, at);
    await approvals.lapse(lapses);
    await ask(later);
    await approvals.lapse(lapses);

    for (const { id, hash } of [plan, later])
      await expect(approvals.approve(id, { by: dana, hash, at })).resolves.toBe(false);
    expect([await stateOf(plan.id), await stateOf(later.id)]).toEqual(['withdrawn', 'lapsed']);
  });

  it('is not taken back by anybody but who asked', async () => {
    const plan = planOf(6000);
    await ask(plan);

    await expect(approvals.withdraw(plan.id, dana, at)).resolves.toBe(false);
  });
});

describe('a request', () => {
  it('takes the place of an earlier one of the same agent and subscription', async () => {
    const [first, second] = [planOf(6000), planOf(7000, 'appr0002')];
    await ask(first);
    await ask(second);

    expect([await stateOf(first.id), await stateOf(second.id)]).toEqual(['withdrawn', 'asked']);
  });

  it('is kept once, however often it is asked for', async () => {
    const plan = planOf(6000);

    expect([await ask(plan), await ask(plan)]).toEqual([true, false]);
  });

  it('is shown to each once, and again where nobody came to it', async () => {
    const { id } = planOf(6000);
    await ask(planOf(6000));

    expect(await approvals.claimCard(id, dana, at, 2)).toBe(true);
    expect(await approvals.claimCard(id, dana, '2026-11-22T10:01:00.000Z', 2)).toBe(false);
    expect(await approvals.claimCard(id, dana, '2026-11-22T10:02:00.000Z', 2)).toBe(true);
    await approvals.setCard(id, { agentId: dana, activityId: 'card-1' });
    expect(await approvals.claimCard(id, dana, '2026-11-22T11:00:00.000Z', 2)).toBe(false);
    expect(await approvals.cards(id)).toEqual([{ agentId: dana, activityId: 'card-1' }]);
  });
});

describe('what was committed in a day', () => {
  const committed = (day = '2026-11-22', zone = 'UTC') => approvals.committedOn(day, zone, planOf(1, 'thisone0'));
  const begin = async (id: string, amount: number) => {
    const retired = { ...aPlan().retired, subscriptionId: subscriptionId(id) };
    const plan = planOf(amount, id, { retired, people: [] });
    await expect(controlBy(nothingNeedsApproval).start(plan)).resolves.toBe('started');
    return plan.id;
  };

  it('is what this agent has confirmed on that local day, and neither what came to nothing nor the plan itself', async () => {
    await begin('committ1', 1000.5);
    await begin('committ2', 2000);
    const stopped = await begin('stopped1', 4000);
    await db.query.updateTable('migration').set({ state: 'stopped' }).where('id', '=', stopped).execute();

    expect(await committed()).toEqual([eur(3000.5)]);
    expect(await committed('2026-11-21')).toEqual([]);
    // Ten in the morning of the 22nd is the 23rd there.
    expect(await committed('2026-11-23', 'Pacific/Kiritimati')).toEqual([eur(3000.5)]);
    expect(await approvals.committedOn('2026-11-22', 'UTC', planOf(1, 'committ2'))).toEqual([eur(1000.5)]);
  });

  it('counts what was stopped after it was bought', async () => {
    const id = await begin('stopped2', 4000);
    const sent = { attempt: 1, cartId: 'cart-1', cartExpiresAt: lapses, requestId: 'request-1', sentAt: at };
    await ledger.purchases.openAttempt(id, sent);
    await db.query.updateTable('migration').set({ state: 'stopped' }).where('id', '=', id).execute();

    expect(await committed()).toEqual([eur(4000)]);
  });

  it('lets only one of two pass that are within the limit alone and over it together', async () => {
    const rule: ApprovalRule = { ...nothingNeedsApproval, dayLimit: new Map([['EUR', 10_000]]) };
    const retired = (id: string) => ({ ...aPlan().retired, subscriptionId: subscriptionId(id) });
    const plans = ['race0001', 'race0002'].map((id) => planOf(6000, id, { retired: retired(id), people: [] }));

    const results = await Promise.all(plans.map((plan) => controlBy(rule).start(plan)));

    expect(results.sort()).toEqual(['needsApproval', 'started']);
  });
});

it('never begins a plan that gives a reason without its approval, whatever is pressed in whatever order', async () => {
  const plans = [planOf(4000, 'propert1'), planOf(6000, 'propert2'), planOf(9000, 'propert3')].map((plan, n) => ({
    ...plan,
    retired: { ...plan.retired, subscriptionId: subscriptionId(`sub-${n}`) },
    people: [],
  }));
  const hashed = plans.map((plan) => ({ ...plan, hash: planHash(plan) }));
  const press = fc.record({
    of: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('start', 'ask', 'approve', 'ownApprove', 'decline', 'withdraw', 'lapse', 'tick', 'edit'),
  });
  const presses: Readonly<Record<string, (plan: WholePlan) => Promise<unknown>>> = {
    start: (plan) => controlBy().start(plan),
    ask,
    approve: ({ id, hash }) => approvals.approve(id, { by: dana, hash, at }),
    ownApprove: ({ id, hash, agentId: by }) => approvals.approve(id, { by, hash, at }),
    decline: ({ id, hash }) => approvals.decline(id, { by: lee, hash, at, words: 'no' }),
    withdraw: ({ id, agentId: by }) => approvals.withdraw(id, by, at),
    lapse: () => approvals.lapse(at),
    tick: () => tick(controlBy()),
    edit: ({ id }) => db.query.updateTable('approval').set({ hash: 'edited' }).where('migration_id', '=', id).execute(),
  };
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 12 }), async (all) => {
      await db.query.deleteFrom('migration').execute();
      await db.query.deleteFrom('approval').execute();
      const agreed = new Set<string>();
      for (const { of, what } of all) {
        const plan = hashed[of]!;
        if ((await presses[what]!(plan)) === true && what === 'approve') agreed.add(plan.id);
      }
      for (const plan of hashed) {
        const isBegun = (await ledger.migrations.confirmed(plan.id)) !== undefined;
        const needs = approvalReasons(plan, anyRule, []).length > 0;
        if (isBegun && needs) {
          expect(agreed).toContain(plan.id);
          expect(await ofApprover(plan)).toBe('dana');
        }
      }
    }),
    { numRuns: 60 },
  );
});
