import type { MigrationPlan } from '../../../src/migration/plan/plan';
import { Fate } from '../../support/fate';
import { aPurchase, yammerPlan } from '../../support/survey';
import { planFor, Stage } from '../stage';

const notAsConfirmed = { code: 'notAsConfirmed', facts: {} };

/** Somebody changed the row of the plan, so that it no longer fits its hash. */
function change(stage: Stage, given: Partial<MigrationPlan> = { close: 'leave' }): void {
  stage.ledger.stored = { ...stage.ledger.stored, plan: { ...stage.plan, ...given }, isAsConfirmed: false };
}

function putRight({ ledger, plan }: Stage): void {
  ledger.stored = { ...ledger.stored, plan, isAsConfirmed: true };
}

/** A migration that was paused after its purchase. */
async function pausedAfterPurchase(): Promise<Stage> {
  const stage = new Stage(planFor(45));
  stage.world.after('checkout', () => (stage.ledger.wanted = 'pause')).seatsLagMs = 60_000;
  await expect(stage.live()).resolves.toBe('paused');
  return stage;
}

it('does nothing of a plan that is not what was confirmed, and asks a person', async () => {
  const stage = new Stage();
  change(stage);

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toEqual(notAsConfirmed);
  expect(stage.shown).toEqual(['waitingForPerson']);
  expect(stage.world.audit).toMatchObject({ checkouts: 0, licenceWrites: 0, closes: 0 });
});

it('looks anew at each start of a run, so a change during a pause is noticed', async () => {
  const stage = await pausedAfterPurchase();
  change(stage);
  await stage.control.resume(stage.plan.id);

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toEqual(notAsConfirmed);
  expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 0, closes: 0 });
});

it('looks anew when a run is taken over, whichever step it died at', async () => {
  for (let nth = 1; ; nth += 1) {
    const stage = new Stage(planFor(25));
    if ((await stage.live(new Fate(nth))) !== 'died') break;
    const before = { ...stage.world.audit };
    change(stage);

    const rest = stage.ledger.state === 'done' ? 'done' : 'waitingForPerson';
    expect([nth, await stage.live()]).toEqual([nth, 'waitingForPerson']);
    expect([nth, stage.ledger.state, stage.world.audit]).toEqual([nth, rest, before]);
  }
});

it('does not go on by itself once a person was asked, not even when the plan is put right', async () => {
  const stage = await pausedAfterPurchase();
  change(stage);
  await stage.control.resume(stage.plan.id);
  await stage.live();
  putRight(stage);

  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.world.audit.licenceWrites).toBe(0);

  await stage.control.resume(stage.plan.id);
  await expect(stage.live()).resolves.toBe('done');
  expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 45, closes: 1 });
});

it('stops there when the person wants it', async () => {
  const stage = await pausedAfterPurchase();
  change(stage);
  await stage.control.resume(stage.plan.id);
  await stage.live();

  await expect(stage.control.stop(stage.plan.id)).resolves.toBe(true);

  expect(stage.ledger.state).toBe('stopped');
});

it('moves nobody whose row was changed after the run began, and nobody further', async () => {
  const stage = new Stage(planFor(745));
  stage.world.licences.change = (customer, changes) => {
    const { ledger } = stage;
    ledger.rows = ledger.rows.map((row, nth) => (nth === 730 ? { ...row, keepOff: [yammerPlan] } : row));
    return stage.change(customer, changes);
  };

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toEqual(notAsConfirmed);
  const done = stage.ledger.rows.filter(({ state }) => state === 'done').length;
  expect(done).toBeGreaterThan(0);
  expect(stage.ledger.rows[730]).toMatchObject({ state: 'todo' });
  expect(stage.world.audit).toMatchObject({ licenceWrites: done, closes: 0 });
});

describe('while nobody knows whether it bought', () => {
  const unsure = async (given: Partial<MigrationPlan>): Promise<Stage> => {
    const stage = new Stage();
    stage.world.trouble('checkout', 'lost').orderLagMs = 30 * 60_000;
    await expect(stage.live()).resolves.toBe('waitingForPerson');
    expect(stage.ledger.problem?.code).toBe('purchaseUnknown');
    change(stage, given);
    await stage.control.answerPurchase(stage.plan.id, 'notBought');
    await stage.live();
    expect(stage.ledger.problem).toEqual(notAsConfirmed);
    await stage.control.stop(stage.plan.id);
    return stage;
  };

  it('looks for the purchase before it stops, and changes nothing', async () => {
    const stage = await unsure({ close: 'leave' });
    await stage.world.clock.sleep(60 * 60_000);

    await expect(stage.live()).resolves.toBe('stopped');

    expect(stage.ledger.attempts).toMatchObject([{ state: 'confirmed', orderId: 'order-1' }]);
    expect(stage.world.audit).toMatchObject({ checkouts: 1, licenceWrites: 0, closes: 0 });
  });

  it.each<[string, Partial<MigrationPlan>]>([
    ['in another cart', { purchase: aPurchase({ cartId: 'cart-2' }) }],
    ['under another mark', { purchase: aPurchase({ mark: 'Microsoft 365 Business Basic [an0ther0]' }) }],
    ['at another customer', { customer: { ...planFor(1).customer, id: 'fabrikam' as never } }],
    ['nowhere', { purchase: undefined as never }],
  ])('does not stop on the word of a plan that would look %s', async (_where, given) => {
    const stage = await unsure(given);
    await stage.world.clock.sleep(60 * 60_000);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual(notAsConfirmed);
    expect(stage.ledger.attempts).toMatchObject([{ state: 'sent' }]);
  });
});
