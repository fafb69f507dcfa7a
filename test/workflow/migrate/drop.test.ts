import { groupId, skuId, subscriptionId, userId } from '../../../src/migration/ids';
import type { Holder, TenantSku } from '../../../src/migration/offers/survey';
import type { Cover } from '../../../src/migration/packs/pack';
import { Fate } from '../../support/fate';
import { aHolder, aLicence, aPlannedPerson, aTenantSku, kaizalaSkuId, userNumber } from '../../support/survey';
import { planFor, Stage } from '../stage';

const suite = skuId('d0000000-0000-4000-8000-000000000002');
const cover: Cover = { licences: [{ name: 'Suite', skuId: suite }] };
const intune = { id: 'p1', name: 'INTUNE_A' };

const skus = (given: Partial<TenantSku> = {}): readonly TenantSku[] => [
  aTenantSku({ skuId: kaizalaSkuId, servicePlans: [intune] }),
  aTenantSku({ skuId: suite, servicePlans: [intune], ...given }),
];

const idOf = (number: number) => userId(userNumber(number));
const person = (number: number, given: Parameters<typeof aHolder>[0] = {}): Holder =>
  aHolder({
    ...{ id: idOf(number), name: `Person ${number}`, working: ['p1'] },
    licences: [aLicence(), aLicence({ skuId: suite })],
    ...given,
  });

/** Everybody of the plan is covered as it was read for the review. */
function dropping(count: number): Stage {
  const people = Array.from({ length: count }, (_, index) =>
    aPlannedPerson({
      ...{ id: idOf(index + 1), name: `Person ${index + 1}`, disposition: 'remove', restsOn: [suite] },
    }),
  );
  const stage = new Stage(planFor(count, { purchase: undefined, people, way: 'drop', cover }));
  people.forEach((_, index) => stage.world.users.set(idOf(index + 1), person(index + 1)));
  stage.world.tenant = skus();
  return stage;
}

const licencesOf = (stage: Stage, number: number) =>
  stage.world.users.get(idOf(number))?.licences.map(({ skuId: sku }) => sku);

it('buys nothing, takes the licence from everybody who is covered, reads it back and closes', async () => {
  const stage = dropping(25);

  await expect(stage.live()).resolves.toBe('done');

  expect(stage.ledger.states).toEqual(['queued', 'moving', 'closing', 'done']);
  expect(stage.world.audit).toMatchObject({ checkouts: 0, licenceWrites: 25, repeatedWrites: 0, closes: 1 });
  expect(stage.world.audit.closedWhileHeld).toBe(0);
  for (let number = 1; number <= 25; number += 1) expect(licencesOf(stage, number)).toEqual([suite]);
});

it.each<[string, (stage: Stage) => void, object]>([
  [
    'lost the other licence',
    ({ world }) => world.users.set(idOf(2), person(2, { licences: [aLicence()] })),
    { code: 'coverMissing', facts: { cover: 'Suite' } },
  ],
  [
    'had it switched off there',
    ({ world }) =>
      world.users.set(
        idOf(2),
        person(2, { licences: [aLicence(), aLicence({ skuId: suite, disabledPlans: ['p1'] })] }),
      ),
    { code: 'coverOff', facts: { plans: 'Intune', cover: 'Suite' } },
  ],
  [
    'can’t work with it there any more',
    ({ world }) => world.users.set(idOf(2), person(2, { working: [] })),
    { code: 'coverNotReady', facts: { plans: 'Intune', cover: 'Suite' } },
  ],
])('takes it from nobody who has %s since the review, and says so', async (_who, since, failure) => {
  const stage = dropping(3);
  since(stage);

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.rows.map(({ state }) => state)).toEqual(['done', 'failed', 'done']);
  expect(stage.ledger.rows[1]).toMatchObject({ failure });
  expect(licencesOf(stage, 2)).toContain(kaizalaSkuId);
  expect(stage.world.audit.closes).toBe(0);

  await stage.control.retry(stage.plan.id, 'leaveOutFailed');
  await expect(stage.live()).resolves.toBe('leftOpen');
  expect((await stage.ledger.load())?.remaining).toEqual([
    { id: idOf(2), name: 'Person 2', reason: 'notCovered', uncovered: failure, groupNames: [] },
  ]);
  expect(stage.world.audit).toMatchObject({ closes: 0, licenceWrites: 2 });
});

it('takes it from nobody to whom a group has given it since as well, with something of it off', async () => {
  const stage = dropping(2);
  const twice = aLicence({ groupIds: [groupId('crew')], disabledPlans: ['p1'] });
  stage.world.users.set(idOf(2), person(2, { licences: [twice] }));

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  const facts = { groups: 'Field crews', groupCount: 1, groupId: 'crew' };
  expect(stage.ledger.rows[1]).toMatchObject({ failure: { code: 'inheritedFromGroup', facts } });
  expect(stage.world.audit).toMatchObject({ licenceWrites: 1, closes: 0 });
});

it.each<[string, (stage: Stage) => void, object]>([
  [
    'the retired subscription has another number of licences',
    ({ world }) => (world.subscriptions[0] = { ...world.subscriptions[0]!, quantity: 999 }),
    { field: 'quantity', is: 999 },
  ],
  [
    'somebody no longer holds the licence',
    ({ world }) => world.users.set(idOf(2), person(2, { licences: [aLicence({ skuId: suite })] })),
    { field: 'people', was: 'Person 2', is: 1 },
  ],
])('takes nothing from anybody where %s since the review', async (_what, since, facts) => {
  const stage = dropping(3);
  since(stage);

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({ code: 'quoteChanged', facts });
  expect(stage.world.audit).toMatchObject({ licenceWrites: 0, closes: 0 });
});

it('takes nothing from people whose other licence was set to end since the review', async () => {
  const stage = dropping(2);
  const { world, plan } = stage;
  const id = subscriptionId('suite');
  world.subscriptions.push({ ...world.subscriptions[0]!, id, quantity: 2, autoRenew: false });
  world.subscriptionsPort.skuOf = async (_customer, facts) => (facts.id === id ? suite : plan.retired.skuId);
  world.tenant = skus({ enabled: 2, consumed: 2 });

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.rows.map(({ failure }) => failure?.code)).toEqual(['coverEnds', 'coverEnds']);
  expect(world.audit.licenceWrites).toBe(0);

  await stage.control.retry(plan.id, 'leaveOutFailed');
  await expect(stage.live()).resolves.toBe('leftOpen');
  expect(stage.ledger.left).toMatchObject([{ uncovered: { code: 'coverEnds' } }, { uncovered: { code: 'coverEnds' } }]);
});

it('goes on with who was not covered once they are', async () => {
  const stage = dropping(2);
  stage.world.tenant = skus({ capabilityStatus: 'Suspended' });

  await expect(stage.live()).resolves.toBe('waitingForPerson');
  expect(stage.ledger.rows.map(({ failure }) => failure?.code)).toEqual(['coverEnded', 'coverEnded']);
  expect(stage.world.audit.licenceWrites).toBe(0);

  stage.world.tenant = skus();
  await stage.control.retry(stage.plan.id, 'retryFailed');
  await expect(stage.live()).resolves.toBe('done');
});

it('takes nothing while the tenant’s licences can’t be read in full', async () => {
  const stage = dropping(2);
  stage.world.unread.set('skus', 1);

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.ledger.problem).toMatchObject({ code: 'readingIncomplete' });
  expect(stage.world.audit.licenceWrites).toBe(0);
});

it('closes nothing while somebody who was not asked holds it, and tells whether they are covered', async () => {
  const stage = dropping(1);
  stage.world.users.set(idOf(8), person(8));
  stage.world.users.set(idOf(9), person(9, { licences: [aLicence()], usageLocation: undefined }));

  await expect(stage.live()).resolves.toBe('leftOpen');

  expect((await stage.ledger.load())?.remaining.map(({ name, reason }) => [name, reason])).toEqual([
    ['Person 8', 'notChosen'],
    ['Person 9', 'notCovered'],
  ]);
});

it('finishes wherever the process dies, with one change for each person', async () => {
  let deaths = 0;
  for (let nth = 1; ; nth += 1) {
    const stage = dropping(22);
    stage.world.trouble('change', 'lost', 3);

    const first = await stage.live(new Fate(nth));
    const state = first === 'died' ? await stage.live() : first;

    expect({ nth, state }).toEqual({ nth, state: 'done' });
    expect(stage.world.audit).toMatchObject({ checkouts: 0, repeatedWrites: 0, closedWhileHeld: 0, closes: 1 });
    if (first !== 'died') break;
    deaths += 1;
  }
  expect(deaths).toBeGreaterThan(20);
});

it('can be stopped in the middle, and then nothing is closed', async () => {
  const stage = dropping(140);
  stage.world.licences.change = async (customer, changes) => {
    await stage.control.stop(stage.plan.id);
    return stage.change(customer, changes);
  };

  await expect(stage.live()).resolves.toBe('stopped');

  const done = stage.ledger.rows.filter(({ state }) => state === 'done').length;
  expect(done).toBe(100);
  expect(stage.world.audit).toMatchObject({ licenceWrites: 100, closes: 0 });
});
