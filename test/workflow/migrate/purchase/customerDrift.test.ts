import { KnownError } from '../../../../src/migration/errors';
import { subscriptionId, userId } from '../../../../src/migration/ids';
import { aHolder, aLicence, aPlannedPerson, officeE3Sku, userNumber } from '../../../support/survey';
import { planFor, Stage } from '../../stage';

const first = userId(userNumber(1));

describe('before anything is bought, the agent is asked again when', () => {
  const freeToo = () => new Stage(planFor(3, { freeSeatsUsed: 2 }));

  it('somebody no longer holds the retired licence, as after another agent’s migration', async () => {
    const stage = new Stage(planFor(3));
    stage.world.users.set(first, aHolder({ id: first, licences: [aLicence({ skuId: officeE3Sku })] }));

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    const facts = { field: 'people', was: 'Person 1', is: 1 };
    expect(stage.ledger.problem).toEqual({ code: 'quoteChanged', facts });
    expect(stage.world.audit).toMatchObject({ checkouts: 0, licenceWrites: 0 });
  });

  it.each([
    ['retired', { status: 'suspended' }, 'suspended'],
    ['quantity', { quantity: 55 }, 55],
    ['termEnd', { endsOn: '2027-12-12' }, '2027-12-12'],
  ])('the retired subscription changed (%s)', async (field, change, is) => {
    const stage = new Stage();
    stage.world.subscriptions.splice(0, 1, { ...stage.world.subscriptions[0]!, ...change });

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field, is } });
    expect(stage.world.audit.checkouts).toBe(0);
  });

  it('the customer’s country is another, by which everything is priced', async () => {
    const stage = new Stage();
    stage.world.country = 'FR';

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    const { country: was } = stage.plan.customer;
    expect(stage.ledger.problem).toEqual({ code: 'quoteChanged', facts: { field: 'country', was, is: 'FR' } });
    expect(stage.world.audit.checkouts).toBe(0);
  });

  it.each(['active', 'gone'])('the customer is not ours any more (its cart reads as %s)', async (cart) => {
    const stage = new Stage();
    stage.world.country = undefined;
    if (cart === 'gone') stage.world.cart = undefined;

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'noAccess' });
    expect(stage.world.audit.checkouts).toBe(0);
  });

  it('the catalogue has another id for the plan when the cart is submitted', async () => {
    const stage = new Stage();
    const facts = { serviceCode: '400019', httpStatus: 404 };
    stage.world.carts.checkout = () => Promise.reject(new KnownError('notFound', 'askAgent', 'not available', facts));

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'line' } });
  });

  it('somebody deleted the retired subscription', async () => {
    const stage = new Stage();
    stage.world.subscriptions.splice(0, 1);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'retired', is: 'deleted' } });
    expect(stage.world.audit.checkouts).toBe(0);
  });

  it('an earlier migration counts on the same free seats', async () => {
    const stage = freeToo();
    stage.world.seats = 2;
    stage.ledger.seatsClaimed = async () => new Map([[stage.plan.replacement.skuId, 2]]);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'quoteChanged', facts: { field: 'free', was: 2, is: 0 } });
  });

  it('the free seats are gone', async () => {
    const stage = freeToo();
    stage.world.seats = 1;

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'quoteChanged', facts: { field: 'free', was: 2, is: 1 } });
    expect(stage.world.audit.checkouts).toBe(0);
  });
});

describe('where another subscription of the replacement is set to end meanwhile', () => {
  const ending = (count: number, given: Parameters<typeof planFor>[1], quantity: number): Stage => {
    const stage = new Stage(planFor(count, given));
    const { world, plan } = stage;
    const id = subscriptionId('5b000000-0000-4000-8000-000000000009');
    world.subscriptions.push({ ...world.subscriptions[0]!, id, quantity, autoRenew: false });
    world.subscriptionsPort.skuOf = async (_customer, facts) =>
      facts.id === plan.retired.subscriptionId ? plan.retired.skuId : plan.replacement.skuId;
    return stage;
  };

  it.each([
    ['bought', {}],
    ['moved', { purchase: undefined }],
  ])('asks again before anything is %s, where its free seats were counted on', async (_what, given) => {
    const stage = ending(3, { freeSeatsUsed: 2, ...given }, 2);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toEqual({ code: 'quoteChanged', facts: { field: 'free', was: 2, is: 0 } });
    expect(stage.world.audit).toMatchObject({ checkouts: 0, licenceWrites: 0 });
  });

  it('moves nobody onto its free seats while those that were bought are waited for', async () => {
    const stage = ending(3, {}, 3);
    Object.assign(stage.world, { seats: 3, seatsLagMs: 10 * 60_000 });

    await expect(stage.live()).resolves.toBe('done');

    const readyAt = Date.parse(stage.ledger.seatsReadyAt ?? '');
    expect(readyAt - (stage.world.placed[0]?.placedAt ?? 0)).toBeGreaterThanOrEqual(10 * 60_000);
  });

  it('moves people onto what was bought, though others sit on all of its seats', async () => {
    const stage = ending(3, {}, 4);
    stage.world.seats = 4;
    const { skuId } = stage.plan.replacement;
    for (const at of [101, 102, 103, 104]) {
      const id = userId(userNumber(at));
      stage.world.users.set(id, aHolder({ id, licences: [aLicence({ skuId })] }));
    }

    await expect(stage.live()).resolves.toBe('done');

    expect(stage.world.placed).toHaveLength(1);
  });
});

it('looks before the first move too where nothing is bought', async () => {
  const stage = new Stage(planFor(2, { purchase: undefined, freeSeatsUsed: 2 }));
  stage.world.users.set(first, aHolder({ id: first, licences: [] }));

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'people' } });
  expect(stage.world.audit.licenceWrites).toBe(0);
});

it('takes what it has moved itself for no change', async () => {
  const stage = new Stage(planFor(3, { purchase: undefined, freeSeatsUsed: 3 }));
  stage.world.failing.set(first, 'planConflict');
  await expect(stage.live()).resolves.toBe('waitingForPerson');
  stage.world.failing.clear();

  await stage.control.retry(stage.plan.id, 'retryFailed');

  await expect(stage.live()).resolves.toBe('done');
});

it('still moves people of whom only the retired licence is taken', async () => {
  const people = [aPlannedPerson({ id: first, disposition: 'remove' })];

  await expect(new Stage(planFor(1, { purchase: undefined, people })).live()).resolves.toBe('done');
});
