import type { MigrationDeed } from '../../../src/migration/deed';
import { agentId } from '../../../src/migration/ids';
import type { WholePlan } from '../../../src/migration/plan/plan';
import type { ProblemCode } from '../../../src/migration/plan/progress';
import type { Ledger } from '../../../src/store/ledger';
import { aDeed, aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(at) + seconds * 1_000).toISOString();

let ledger: Ledger;
let plan: WholePlan;
let tests = 0;

freshLedger((given) => {
  ledger = given;
  // Deeds outlive the migration of a test.
  plan = aPlan({ id: `ab12ee${String((tests += 1)).padStart(2, '0')}` });
});
beforeEach(async () => {
  await ledger.migrations.freeze(plan, at, async () => undefined);
});

const called = () => ledger.rings.called(plan.id);
const due = (seconds: number) => ledger.rings.claimDue(after(seconds));
const asks = (code: ProblemCode, seconds = 100) =>
  ledger.migrations.setState(plan.id, 'waitingForPerson', after(seconds), { code, facts: {} });
const again = (seconds: number, what: MigrationDeed = 'resumed', by = agentId('agent-blair')) =>
  ledger.migrations.startRun(plan.id, 'asIs', { ...aDeed, what, by, at: after(seconds) }, async () => undefined);

describe('what calls for a new message', () => {
  it.each(['done', 'leftOpen', 'stopped'] as const)('is a migration that is %s', async (state) => {
    await ledger.migrations.setState(plan.id, state, after(100));

    expect(await called()).toMatchObject({ state, runNo: 1, since: after(100) });
    expect(await due(100)).toEqual([plan.id]);
  });

  it('is one that asks something, with what it asks and of which attempt to buy', async () => {
    const attempt = { attempt: 3, cartId: 'c', requestId: 'r', sentAt: at };
    await ledger.purchases.openAttempt(plan.id, attempt);
    await asks('purchaseUnknown');

    expect(await called()).toMatchObject({ state: 'waitingForPerson', problem: 'purchaseUnknown', attempt: 3 });
  });

  it.each(['moving', 'paused'] as const)('is none that is %s', async (state) => {
    await ledger.migrations.setState(plan.id, state, after(100));

    expect(await called()).toBeUndefined();
    expect(await due(100)).toEqual([]);
  });

  it('is none that runs again', async () => {
    await asks('peopleFailed');
    await again(150);

    expect(await called()).toBeUndefined();
    expect(await due(200)).toEqual([]);
  });
});

describe('when its agent last looked', () => {
  it('is what that one decided last, whatever others decided', async () => {
    await asks('peopleFailed');
    await again(200, 'resumed', plan.agentId);
    await asks('peopleFailed', 300);
    await again(400);
    await asks('peopleFailed', 500);

    expect(await called()).toMatchObject({ since: after(500), lookedAt: after(200) });
  });

  it('is when that one had the card shown, where that is later', async () => {
    await asks('peopleFailed');
    const place = { conversationId: 'a', activityId: '1' };
    await ledger.cardPlaces.setCard(plan.id, { ...place, agentId: plan.agentId, lookedAt: after(50) });
    await ledger.cardPlaces.setCard(plan.id, { ...place, agentId: agentId('agent-blair'), lookedAt: after(90) });

    expect(await called()).toMatchObject({ lookedAt: after(50) });
    expect(await ledger.cardPlaces.card(plan.id, plan.agentId)).toMatchObject({ lookedAt: after(50) });
  });

  it('is not when something was done later on that one’s word', async () => {
    await ledger.migrations.setState(plan.id, 'leftOpen', after(100));
    await again(5_000, 'closedLater', plan.agentId);
    await ledger.migrations.setState(plan.id, 'done', after(5_030));

    expect(await called()).toMatchObject({ since: after(5_030), lookedAt: at });
  });
});

describe('a call', () => {
  beforeEach(() => asks('peopleFailed'));

  it('is seen to by one process at a time, and again a minute later until somebody has heard', async () => {
    const claims = await Promise.all([1, 2, 3].map(() => due(100)));

    expect(claims.flat()).toEqual([plan.id]);
    expect(await due(159)).toEqual([]);
    expect(await due(160)).toEqual([plan.id]);
    await ledger.rings.settle(plan.id, (await called())!);
    expect(await due(300)).toEqual([]);
    expect(await called()).toBeUndefined();
  });

  it('can be put off, and stays so through whatever dies meanwhile', async () => {
    await ledger.rings.putOff(plan.id, (await called())!, after(40_000));

    expect(await due(39_999)).toEqual([]);
    expect(await due(40_000)).toEqual([plan.id]);
  });

  it('is given up after three days, in which the agent has looked or is nobody who can be reached', async () => {
    expect(await due(100 + 3 * 86_400 - 1)).toEqual([plan.id]);
    expect(await due(100 + 3 * 86_400 + 60)).toEqual([]);
  });

  it('is known as the one that was heard when a step says the same again', async () => {
    await ledger.rings.settle(plan.id, (await called())!);
    await asks('peopleFailed', 130);

    expect(await called()).toMatchObject({ since: after(130), rungFor: 'waitingForPerson 1' });
  });

  it('is not taken for heard where it stands otherwise since', async () => {
    const before = (await called())!;
    await again(150);
    await ledger.migrations.setState(plan.id, 'done', after(200));

    await ledger.rings.settle(plan.id, before);
    await ledger.rings.putOff(plan.id, before, after(9_999));

    expect(await due(200)).toEqual([plan.id]);
  });
});

describe('of one that was left open', () => {
  beforeEach(async () => {
    await ledger.migrations.setState(plan.id, 'leftOpen', after(100));
    await ledger.rings.settle(plan.id, (await called())!);
  });

  it('it is no news that the bot tried to close it and left it open', async () => {
    await again(5_000, 'closedLater', plan.agentId);
    await ledger.migrations.setState(plan.id, 'leftOpen', after(5_030));

    expect(await called()).toMatchObject({ runNo: 2, isNoNews: true });
  });

  it('somebody hears what became of it, also where it stands as it did', async () => {
    await ledger.rings.callAnew(plan.id, after(8_000));
    const before = (await called())!;
    await ledger.rings.callAnew(plan.id, after(9_000));
    await ledger.rings.settle(plan.id, before);

    expect(await called()).toMatchObject({ since: after(9_000) });
    expect((await called())?.rungFor).toBeUndefined();
    expect(await due(9_000)).toEqual([plan.id]);
  });
});
