import { KnownError } from '../../../../src/migration/errors';
import { subscriptionId, userId } from '../../../../src/migration/ids';
import { stayingMarks } from '../../../../src/migration/plan/stayingMarks';
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

describe('somebody who got the retired licence since people were chosen', () => {
  const leftOut = 50;
  const { id } = planFor(3);
  const staying = {
    ...{ people: 1, unread: 0, seatsLeft: 0 },
    who: stayingMarks(id, [userId(userNumber(leftOut))]),
  };
  const gets = ({ world }: Stage, ...numbers: readonly number[]): void =>
    numbers.forEach((nth) => {
      const user = userId(userNumber(nth));
      world.users.set(user, aHolder({ id: user, name: `Person ${nth}` }));
    });
  /** One was left out on purpose. */
  const staged = (given: Parameters<typeof planFor>[1] = {}): Stage => {
    const stage = new Stage(planFor(3, { staying, ...given }));
    gets(stage, leftOut);
    return stage;
  };
  const nothing = { checkouts: 0, licenceWrites: 0, closes: 0 };

  it.each([
    ['by name where they are few', [51, 52], 'Person 51, Person 52'],
    ['by number where they are many', [51, 52, 53, 54], ''],
  ])('is asked about %s, and nothing is bought', async (_how, numbers, was) => {
    const stage = staged();
    gets(stage, ...numbers);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    const facts = { field: 'arrived', was, is: numbers.length };
    expect(stage.ledger.problem).toEqual({ code: 'quoteChanged', facts });
    expect(stage.world.audit).toMatchObject(nothing);
  });

  it('is asked about before the first move where nothing is bought', async () => {
    const stage = staged({ purchase: undefined, freeSeatsUsed: 3 });
    gets(stage, 51);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem).toMatchObject({ facts: { field: 'arrived', was: 'Person 51' } });
    expect(stage.world.audit).toMatchObject(nothing);
  });

  it('is asked about too by a run that was paused, and by one that looks once more whether it has bought', async () => {
    const [paused, doubted] = [staged(), staged()];
    await paused.control.pause(id);
    await expect(paused.live()).resolves.toBe('paused');
    gets(paused, 51);
    await paused.control.resume(id);

    await expect(paused.live()).resolves.toBe('waitingForPerson');
    expect(paused.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'arrived' } });
    expect(paused.world.audit).toMatchObject(nothing);

    doubted.world.trouble('checkout', 'unheard');
    await doubted.live();
    gets(doubted, 51);
    await doubted.world.clock.sleep(20 * 60_000);
    await doubted.control.answerPurchase(id, 'notBought');

    await expect(doubted.live()).resolves.toBe('waitingForPerson');
    expect(doubted.ledger.problem).toMatchObject({ code: 'quoteChanged', facts: { field: 'arrived' } });
    expect(doubted.world.placed).toEqual([]);
  });

  it('is no difference once something was bought: it keeps the retired subscription open, as having come later', async () => {
    const stage = staged();
    stage.world.after('checkout', () => gets(stage, 51));

    await expect(stage.live()).resolves.toBe('leftOpen');

    expect(stage.ledger.left.map(({ name, reason }) => [name, reason])).toEqual([
      ['Person 50', 'notChosen'],
      ['Person 51', 'arrivedLater'],
    ]);
    expect(stage.world.audit).toMatchObject({ checkouts: 1, closes: 0 });
  });

  it('is not to be seen, nor that nobody is, while not everybody could be read', async () => {
    const stage = staged();
    stage.world.unread.set('holders', 1);

    await expect(stage.live()).resolves.toBe('waitingForPerson');

    expect(stage.ledger.problem?.code).toBe('readingIncomplete');
    expect(stage.world.audit).toMatchObject(nothing);
  });

  it.each<[string, Parameters<typeof planFor>[1]]>([
    ['a plan of a release that noted nobody', { staying: { people: 1, unread: 0, seatsLeft: 0 } }],
    ['a plan made while somebody could not be read', { staying: { people: 1, unread: 1, seatsLeft: 0 } }],
  ])('does not stop %s', async (_what, given) => {
    const stage = staged(given);
    gets(stage, 51);

    await expect(stage.live()).resolves.toBe('leftOpen');

    expect(stage.world.audit.checkouts).toBe(1);
  });

  it('is not somebody who was left out on purpose, whether they hold it still or have lost it', async () => {
    const [still, lost] = [staged(), staged()];
    lost.world.users.delete(userId(userNumber(leftOut)));

    await expect(still.live()).resolves.toBe('leftOpen');
    await expect(lost.live()).resolves.toBe('done');
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
