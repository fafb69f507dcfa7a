import { agentId, migrationId, subscriptionId, userId } from '../../../src/migration/ids';
import type { CardPlaces, Migrations, People, Purchases } from '../../../src/migration/ports';
import type { PlannedPerson } from '../../../src/migration/plan/plan';
import type { MigrationState } from '../../../src/migration/plan/progress';
import { asStored } from '../../../src/migration/plan/storedPlan';
import type { Database } from '../../../src/store/database';
import { createLedger } from '../../../src/store/ledger';
import { aDeed, aPerson, aPlan, termsOf } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const later = '2026-11-22T10:16:00.000Z';
const nothing = async () => undefined;
const plan = aPlan();

let migrations: Migrations;
let purchases: Purchases;
let people: People;
let cardPlaces: CardPlaces;
let db: Database;

freshLedger((ledger, fresh) => {
  ({ migrations, purchases, people, cardPlaces } = ledger);
  db = fresh;
});

describe('freezing a plan', () => {
  it('keeps exactly what was confirmed, with the order of its fields', async () => {
    await migrations.freeze(plan, at, nothing);

    const kept = await db.query.selectFrom('migration').select('plan').executeTakeFirst();
    expect(JSON.stringify(kept?.plan)).toBe(JSON.stringify(asStored(plan)));
    expect(await createLedger(db).migrations.whole(plan.id)).toEqual(plan);
  });

  it('shows a frozen migration as queued, with everybody still to do', async () => {
    await migrations.freeze(plan, at, nothing);

    expect(await migrations.load(plan.id)).toEqual({
      plan: termsOf(plan),
      state: 'queued',
      control: 'run',
      runNo: 1,
      startedAt: at,
      counts: { total: 3, done: 0, failed: 0, leftOut: 0 },
      failed: [],
      remaining: [],
      remainingCount: 0,
    });
    expect(await migrations.running(plan.retired.subscriptionId)).toBe(plan.id);
    expect(await migrations.agentOf(plan.id)).toBe('agent-alex');
  });

  it('takes the same plan once, however often it is confirmed', async () => {
    const enqueued: string[] = [];
    const enqueue = async () => void enqueued.push('run');

    const taken = await Promise.all([1, 2, 3, 4].map(() => migrations.freeze(plan, at, enqueue)));

    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(enqueued).toEqual(['run']);
  });

  it('lets one of two plans for the same subscription win when both are confirmed at once', async () => {
    const ids = ['one', 'two', 'three', 'four'];

    const taken = await Promise.all(ids.map((id) => migrations.freeze(aPlan({ id }), at, nothing)));

    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await migrations.list(10)).toHaveLength(1);
  });

  it('keeps nothing of a plan whose run could not be enqueued', async () => {
    const enqueue = async () => Promise.reject(new Error('power cut'));

    await expect(migrations.freeze(plan, at, enqueue)).rejects.toThrow('power cut');

    expect(await migrations.load(plan.id)).toBeUndefined();
    expect(await people.everybody(plan.id)).toEqual([]);
    expect(await migrations.freeze(plan, at, nothing)).toBe(true);
  });

  it('hands the run the transaction of the plan, so that both are there or neither', async () => {
    let seen: unknown[] = [];
    await migrations.freeze(plan, at, async (transaction) => {
      seen = (await transaction.query('select id from planshift.migration where id = $1', [plan.id])).rows;
    });

    expect(seen).toEqual([{ id: plan.id }]);
  });

  it('takes 10,000 people in one commit, in their order', async () => {
    const big = aPlan({ people: 10_000 });

    await migrations.freeze(big, at, nothing);

    expect((await migrations.load(big.id))?.counts.total).toBe(10_000);
    expect((await people.nextPeople(big.id, 3)).map(({ id }) => id)).toEqual([0, 1, 2].map((n) => aPerson(n).id));
  });

  it.each<MigrationState>(['done', 'leftOpen', 'stopped'])(
    'takes another plan once the earlier one is %s',
    async (state) => {
      await migrations.freeze(plan, at, nothing);
      await migrations.setState(plan.id, state, later);

      expect(await migrations.running(plan.retired.subscriptionId)).toBeUndefined();
      expect(await migrations.freeze(aPlan({ id: 'next' }), later, nothing)).toBe(true);
    },
  );

  it.each<MigrationState>(['paused', 'waitingForPerson', 'moving'])(
    'refuses another plan while the earlier one is %s',
    async (state) => {
      await migrations.freeze(plan, at, nothing);
      await migrations.setState(plan.id, state, later);

      expect(await migrations.freeze(aPlan({ id: 'next' }), later, nothing)).toBe(false);
    },
  );
});

describe('purchase attempts', () => {
  const attempt = { attempt: 1, cartId: 'cart', requestId: 'request-1', sentAt: at };
  const order = { orderId: 'order-1', seats: 26 };

  beforeEach(() => migrations.freeze(plan, at, nothing));

  it('opens an attempt for exactly one caller', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => purchases.openAttempt(plan.id, attempt)));

    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await purchases.latestAttempt(plan.id)).toEqual({ ...attempt, state: 'sent' });
  });

  it('opens no second attempt while the outcome of the first is unknown, nor after it has bought', async () => {
    await purchases.openAttempt(plan.id, attempt);
    expect(await purchases.openAttempt(plan.id, { ...attempt, attempt: 2 })).toBe(false);

    await purchases.confirmAttempt(plan.id, 1, order, later);
    expect(await purchases.openAttempt(plan.id, { ...attempt, attempt: 2 })).toBe(false);
  });

  it('opens another attempt after a refusal', async () => {
    await purchases.openAttempt(plan.id, attempt);
    await purchases.refuseAttempt(plan.id, 1);

    expect(await purchases.openAttempt(plan.id, { ...attempt, attempt: 2, requestId: 'request-2' })).toBe(true);
    expect(await purchases.latestAttempt(plan.id)).toMatchObject({ attempt: 2, state: 'sent', requestId: 'request-2' });
  });

  it('adds the subscription when Partner Center tells it later, and changes nothing else', async () => {
    const sentAt = '2026-11-22T08:00:00.000Z';
    await purchases.openAttempt(plan.id, { ...attempt, sentAt });
    await purchases.confirmAttempt(plan.id, 1, order, at);
    await purchases.confirmAttempt(plan.id, 1, { ...order, subscriptionId: subscriptionId('new-sub') }, later);
    await purchases.confirmAttempt(plan.id, 1, { orderId: 'another', seats: 1 }, later);
    await purchases.refuseAttempt(plan.id, 1);

    expect((await migrations.load(plan.id))?.bought).toEqual({
      ...{ orderId: 'order-1', subscriptionId: 'new-sub', seats: 26 },
      ...{ at, orderedAt: sentAt },
    });
  });
});

describe('people', () => {
  const failure = { code: 'noSeat', facts: { seats: 0 } } as const;
  const [first, second, third] = plan.people.map(({ id }) => id);
  if (!first || !second || !third) throw new Error('three people are planned');

  beforeEach(() => migrations.freeze(plan, at, nothing));

  it('hands out those who are still to do, with what their move needs', async () => {
    await people.recordPeople(plan.id, [{ userId: second, state: 'done', at }]);

    expect(await people.nextPeople(plan.id, 10)).toEqual([
      { ...aPerson(0), restsOn: [], state: 'todo' },
      { ...aPerson(2), restsOn: [], state: 'todo' },
    ]);
    expect(await people.nextPeople(plan.id, 1)).toHaveLength(1);
  });

  it('never turns somebody who was moved into a failure', async () => {
    await people.recordPeople(plan.id, [{ userId: first, state: 'done', at }]);
    await people.recordPeople(plan.id, [
      { userId: first, state: 'failed', failure },
      { userId: second, state: 'failed', failure },
    ]);
    await people.recordPeople(plan.id, [{ userId: first, state: 'done', at: later }]);

    const everybody = await people.everybody(plan.id);
    expect(everybody.map(({ state }) => state)).toEqual(['done', 'failed', 'todo']);
    expect(everybody[0]?.movedAt).toBe(at);
    expect((await migrations.load(plan.id))?.failed).toEqual([expect.objectContaining({ id: second, failure })]);
  });

  it('keeps the reason of those who are left out, for the result file', async () => {
    await people.recordPeople(plan.id, [{ userId: third, state: 'failed', failure }]);
    await migrations.setState(plan.id, 'waitingForPerson', later, { code: 'peopleFailed', facts: {} });

    await migrations.startRun(plan.id, 'leaveOutFailed', aDeed, nothing);

    expect((await people.everybody(plan.id))[2]).toMatchObject({ state: 'leftOut', failure });
    expect((await migrations.load(plan.id))?.counts).toEqual({ total: 3, done: 0, failed: 0, leftOut: 1 });
  });

  it('counts who was moved apart from who only loses the licence, where a plan has both', async () => {
    const [mover, loser, other] = plan.people as [PlannedPerson, PlannedPerson, PlannedPerson];
    const both = aPlan({ id: 'both', subscription: 'retired-2' });
    const strangers = [mover, { ...loser, disposition: 'remove' as const }, other];
    const ofOthers = strangers.map((person) => ({ ...person, id: userId(`other-${person.id}`) }));
    await migrations.freeze({ ...both, people: ofOthers }, later, nothing);
    const done = ofOthers.slice(0, 2).map(({ id }) => ({ userId: id, state: 'done' as const, at: later }));
    await people.recordPeople(both.id, done);

    expect(await migrations.load(both.id)).toMatchObject({ counts: { total: 3, done: 2 }, moved: 1 });
    expect(await migrations.load(plan.id)).not.toHaveProperty('moved');
  });

  it('tries the failed ones again when asked to', async () => {
    await people.recordPeople(plan.id, [{ userId: third, state: 'failed', failure }]);
    await migrations.setState(plan.id, 'waitingForPerson', later, { code: 'peopleFailed', facts: {} });

    await migrations.startRun(plan.id, 'retryFailed', aDeed, nothing);

    expect((await people.everybody(plan.id))[2]).toEqual(expect.not.objectContaining({ failure }));
    expect(await people.nextPeople(plan.id, 10)).toHaveLength(3);
  });
});

describe('runs and states', () => {
  beforeEach(() => migrations.freeze(plan, at, nothing));

  it('keeps which release works on a run, until the next one begins', async () => {
    await migrations.setRelease(plan.id, 1, '1.4.0');
    await migrations.setRelease(plan.id, 2, '1.5.0');
    expect((await migrations.load(plan.id))?.release).toBe('1.4.0');

    await migrations.setState(plan.id, 'paused', later);
    await migrations.startRun(plan.id, 'asIs', aDeed, nothing);
    expect(await migrations.load(plan.id)).not.toHaveProperty('release');
  });

  it('starts one more run when several people press resume at once', async () => {
    await migrations.setState(plan.id, 'paused', later);
    const runs: number[] = [];

    const started = await Promise.all(
      [1, 2, 3].map(() => migrations.startRun(plan.id, 'asIs', aDeed, async (_, runNo) => void runs.push(runNo))),
    );

    expect(started.filter(Boolean)).toHaveLength(1);
    expect(runs).toEqual([2]);
    expect(await migrations.load(plan.id)).toMatchObject({ state: 'queued', control: 'run', runNo: 2 });
  });

  it.each<MigrationState>(['queued', 'buying', 'waitingForSeats', 'moving', 'closing', 'done'])(
    'starts no run while the migration is %s',
    async (state) => {
      await migrations.setState(plan.id, state, later);

      expect(await migrations.startRun(plan.id, 'asIs', aDeed, nothing)).toBe(false);
      expect((await migrations.load(plan.id))?.runNo).toBe(1);
    },
  );

  it('does not raise the number of the run when it could not be enqueued', async () => {
    await migrations.setState(plan.id, 'paused', later);

    const enqueue = () => Promise.reject(new Error('power cut'));

    await expect(migrations.startRun(plan.id, 'asIs', aDeed, enqueue)).rejects.toThrow();

    expect(await migrations.load(plan.id)).toMatchObject({ state: 'paused', runNo: 1 });
  });

  it('opens an ended migration again, but not beside a newer one of the same subscription', async () => {
    await migrations.setState(plan.id, 'leftOpen', later);
    await migrations.freeze(aPlan({ id: 'newer' }), later, nothing);
    expect(await migrations.startRun(plan.id, 'asIs', aDeed, nothing)).toBe(false);

    await migrations.setState(migrationId('newer'), 'stopped', later);
    expect(await migrations.startRun(plan.id, 'asIs', aDeed, nothing)).toBe(true);
    expect(await migrations.load(plan.id)).not.toHaveProperty('finishedAt');
  });

  it('is not revived by a late repeat of an earlier step', async () => {
    await migrations.setState(plan.id, 'done', at);
    await migrations.setState(plan.id, 'moving', later);
    await migrations.setState(plan.id, 'done', later);

    expect(await migrations.load(plan.id)).toMatchObject({ state: 'done', finishedAt: at });
  });

  it('is not set to work again by a frozen process that thaws while the migration rests', async () => {
    await migrations.setState(plan.id, 'paused', at, undefined, 1);
    await migrations.setState(plan.id, 'moving', later, undefined, 1);
    expect((await migrations.load(plan.id))?.state).toBe('paused');

    await migrations.startRun(plan.id, 'asIs', aDeed, nothing);
    await migrations.setState(plan.id, 'paused', later, undefined, 1);
    expect((await migrations.load(plan.id))?.state).toBe('queued');
  });

  it('forgets a problem when the work goes on', async () => {
    const problem = { code: 'seatsNotReady', facts: { minutes: 30 } } as const;
    await migrations.setState(plan.id, 'waitingForPerson', at, problem);
    expect((await migrations.load(plan.id))?.problem).toEqual(problem);

    await migrations.startRun(plan.id, 'asIs', aDeed, nothing);
    expect(await migrations.load(plan.id)).not.toHaveProperty('problem');
  });

  it('does not count a pause as time spent moving', async () => {
    await migrations.setState(plan.id, 'moving', '2026-11-22T10:00:00.000Z');
    await migrations.setState(plan.id, 'paused', '2026-11-22T10:05:00.000Z');
    await migrations.startRun(plan.id, 'asIs', aDeed, nothing);
    await migrations.setState(plan.id, 'moving', '2026-11-22T11:05:00.000Z');
    await migrations.setState(plan.id, 'moving', '2026-11-22T11:06:00.000Z');

    expect((await migrations.load(plan.id))?.movingSince).toBe('2026-11-22T11:00:00.000Z');
  });

  it('remembers what was asked, what was closed, who remains and where the card is', async () => {
    const holder = { id: aPerson(9).id, name: 'Omar', reason: 'inheritedFromGroup', groupNames: ['Crews'] } as const;
    await migrations.setControl(plan.id, 'pause', aDeed);
    await purchases.setSeatsReady(plan.id, at);
    await purchases.setSeatsReady(plan.id, later);
    await migrations.setClosed(plan.id, 'suspend', at);
    await migrations.setClosed(plan.id, 'leave', later);
    await migrations.setRemaining(plan.id, Array<typeof holder>(150).fill(holder), later);
    const place = { agentId: plan.agentId, conversationId: 'personal', activityId: 'card-1' };
    const theirs = {
      agentId: agentId('agent-kim'),
      conversationId: 'theirs',
      activityId: 'card-2',
      shown: 'as it was',
    };
    await cardPlaces.setCard(plan.id, { ...theirs, activityId: 'card-0' });
    await cardPlaces.setCard(plan.id, theirs);
    await cardPlaces.setCard(plan.id, place);
    await cardPlaces.setCardShown(plan.id, { ...place, activityId: 'card-0', shown: 'of another card' });
    await cardPlaces.dropCard(plan.id, { ...place, activityId: 'card-0' });

    expect(await migrations.control(plan.id)).toBe('pause');
    expect(await cardPlaces.card(plan.id, plan.agentId)).toEqual(place);
    expect(await cardPlaces.cardsOf(plan.id)).toEqual([place, theirs]);
    await cardPlaces.dropCard(plan.id, theirs);
    expect(await cardPlaces.cardsOf(plan.id)).toEqual([place]);
    const migration = await migrations.load(plan.id);
    expect(migration).toMatchObject({ seatsReadyAt: at, closed: { action: 'suspend', at }, checkedAt: later });
    expect(migration?.remainingCount).toBe(150);
    expect(migration?.remaining).toEqual(Array<typeof holder>(100).fill(holder));
  });

  it('knows every run that is under way, and no other', async () => {
    expect(await migrations.underWay()).toEqual([{ id: plan.id, runNo: 1 }]);
    await migrations.setState(plan.id, 'paused', later);
    expect(await migrations.underWay()).toEqual([]);

    await migrations.startRun(plan.id, 'asIs', aDeed, nothing);

    expect(await migrations.underWay()).toEqual([{ id: plan.id, runNo: 2 }]);
  });
});

describe('seats on their way', () => {
  const ofContoso = (since = at) =>
    purchases.seatsOnTheirWay(plan.customer.id, plan.replacement.skuId, new Date(Date.parse(since) - 1).toISOString());
  const buy = async () => {
    await migrations.freeze(plan, at, nothing);
    await purchases.openAttempt(plan.id, { attempt: 1, cartId: 'cart', requestId: 'request', sentAt: at });
    await purchases.confirmAttempt(plan.id, 1, { orderId: 'order', seats: 28 }, at);
  };

  it('are those of a migration that was stopped before they were there', async () => {
    await buy();
    await expect(ofContoso()).resolves.toBeUndefined();

    await migrations.setState(plan.id, 'stopped', later);

    await expect(ofContoso()).resolves.toEqual({ id: plan.id, seats: 28 });
    await expect(ofContoso(later)).resolves.toBeUndefined();
  });

  it('are none once they were seen', async () => {
    await buy();
    await purchases.setSeatsReady(plan.id, later);
    await migrations.setState(plan.id, 'stopped', later);

    await expect(ofContoso()).resolves.toBeUndefined();
  });
});
