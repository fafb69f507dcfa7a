import { worldOf } from '../../emulator/seed/worldOf';
import { deviceCareSku, quayside } from '../support/coveredWorld';
import { basic, kaizalaSku, Practice } from './practice';

let practice: Practice;
let freight: string;
let users: string[];

beforeEach(async () => {
  practice = await Practice.open();
  freight = practice.customerId('Contoso Freight');
  users = practice.userIds(freight);
});
afterEach(() => practice.close());

const sets = async (status: 'suspended' | 'active'): Promise<void> => {
  const path = `/v1/customers/${freight}/subscriptions/${await practice.retiredId(freight)}`;
  const full = (await practice.get(path)).body as Record<string, unknown>;
  expect((await practice.patch(path, { ...full, status })).status).toBe(200);
};

const suspend = (): Promise<void> => sets('suspended');

const user = (index: number): string => users[index] ?? '';

it('gives the bad client exactly the figures it earned', async () => {
  await practice.buy(freight, { friendlyName: 'mark 1' });
  await practice.buy(freight, { friendlyName: 'mark 2' });
  await practice.advance(10_000);
  await practice.licence(freight, user(0), [], [kaizalaSku]);
  await practice.advance(90_000);
  await practice.licence(freight, user(0), [basic.entraSkuId], []);
  await practice.licence(freight, user(1), [basic.entraSkuId], [kaizalaSku]);
  await practice.licence(freight, user(1), [basic.entraSkuId], []);
  await suspend();
  await practice.advance(10_000);
  expect(await practice.audit()).toEqual({
    orders: 2,
    duplicatePurchases: 1,
    promotionsLost: 0,
    unlicensedUserSeconds: 90 + 38 * 10,
    lostServicePlanSeconds: 0,
    closedWhileHeld: 1,
    billedForNobody: 0,
    reopened: 0,
    licenceWrites: 4,
    repeatedLicenceWrites: 1,
  });
});

it('finds nothing against a client that moves everybody and closes last', async () => {
  await practice.buy(freight);
  await practice.advance(10_000);
  for (const id of users) {
    expect((await practice.licence(freight, id, [basic.entraSkuId], [kaizalaSku])).status).toBe(201);
  }
  await suspend();
  await practice.advance(86_400_000);
  expect(await practice.audit()).toEqual({
    orders: 1,
    duplicatePurchases: 0,
    promotionsLost: 0,
    unlicensedUserSeconds: 0,
    lostServicePlanSeconds: 0,
    closedWhileHeld: 0,
    billedForNobody: 0,
    reopened: 0,
    licenceWrites: 40,
    repeatedLicenceWrites: 0,
  });
});

it('forgives a second purchase that was cancelled in time', async () => {
  await practice.buy(freight);
  const second = await practice.buy(freight);
  await practice.advance(10_000);
  expect(await practice.audit()).toMatchObject({ orders: 2, duplicatePurchases: 1 });
  const order = await practice.get(`/v1/customers/${freight}/orders/${second}`);
  const path = `/v1/customers/${freight}/subscriptions/${order.textAt('lineItems', 0, 'subscriptionId')}`;
  expect((await practice.patch(path, { status: 'deleted' })).at('status')).toBe('deleted');
  expect(await practice.audit()).toMatchObject({ orders: 2, duplicatePurchases: 0, closedWhileHeld: 0 });
});

it('counts a closed subscription against the seats that are left, not against the subscription alone', async () => {
  const alpine = practice.customerId('Alpine Ski House');
  const list = await practice.get(`/v1/customers/${alpine}/subscriptions`);
  const [first, second] = list.items();
  await practice.patch(`/v1/customers/${alpine}/subscriptions/${String(first?.['id'])}`, { status: 'suspended' });
  expect(await practice.audit()).toMatchObject({ closedWhileHeld: 1, unlicensedUserSeconds: 0 });
  for (const id of practice.userIds(alpine)) await practice.licence(alpine, id, [], [kaizalaSku]);
  await practice.patch(`/v1/customers/${alpine}/subscriptions/${String(second?.['id'])}`, { status: 'suspended' });
  expect(await practice.audit()).toMatchObject({ closedWhileHeld: 1 });
});

it('counts people in service until the grace after a term that nobody renewed is over', async () => {
  await practice.post('/_emulator/reset', { customers: 1 });
  await practice.advance(86_400_000 * 50);
  expect(await practice.audit()).toMatchObject({ unlicensedUserSeconds: 0 });
  const retired = [...(practice.house.world.customers.get(freight)?.subscriptions.values() ?? [])][0];
  const outOfServiceAt = (retired?.endsAt ?? 0) + 30 * 86_400_000;
  await practice.advance(outOfServiceAt + 5_000 - practice.house.clock.now());
  expect(await practice.audit()).toMatchObject({ unlicensedUserSeconds: 40 * 5 });
});

it('begins with a clean slate after a reset', async () => {
  await practice.buy(freight);
  await practice.post('/_emulator/reset');
  expect(await practice.audit()).toMatchObject({ orders: 0, licenceWrites: 0 });
  expect((await practice.get('/_emulator/journal')).items()).toEqual([]);
});

describe('when a term of new commerce ends', () => {
  const day = 86_400_000;
  const seats = 10;
  const cancelAtEnd = {
    autoRenewEnabled: false,
    scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }],
  };
  let boulder: string;
  let path: string;

  beforeEach(async () => {
    await practice.post('/_emulator/reset', { now: Date.UTC(2026, 10, 28, 12) });
    boulder = practice.customerId('Boulder Innovations');
    const list = await practice.get(`/v1/customers/${boulder}/subscriptions`);
    path = `/v1/customers/${boulder}/subscriptions/${list.textAt('items', 0, 'id')}`;
    await practice.patch(path, { autoRenewEnabled: true });
  });

  const takeAll = async (): Promise<void> => {
    for (const id of practice.userIds(boulder)) await practice.licence(boulder, id, [], [basic.entraSkuId]);
  };
  /** To the third midnight after the end. */
  const passTheEnd = (): Promise<unknown> => practice.advance(31 * day);

  it('counts every seat, day by day, that goes on costing after a client took the last licence and wrote', async () => {
    await takeAll();
    await practice.patch(path, { autoRenewEnabled: false });
    expect(await practice.audit()).toMatchObject({ billedForNobody: 0 });
    await passTheEnd();
    expect(await practice.audit()).toMatchObject({ billedForNobody: 3 * seats });
    await practice.patch(path, { status: 'deleted' });
    await passTheEnd();
    expect(await practice.audit()).toMatchObject({ billedForNobody: 3 * seats });
  });

  it('counts a write that said only what was so already', async () => {
    await practice.patch(path, { autoRenewEnabled: false });
    await takeAll();
    await practice.patch(path, { autoRenewEnabled: false });
    await passTheEnd();
    expect(await practice.audit()).toMatchObject({ billedForNobody: 3 * seats });
  });

  it('finds nothing against a client that takes the last licence and then schedules the end', async () => {
    await takeAll();
    await practice.patch(path, cancelAtEnd);
    await passTheEnd();
    expect(await practice.audit()).toMatchObject({ billedForNobody: 0, closedWhileHeld: 0 });
  });

  it('does not count what a client left alone once nobody was on it', async () => {
    await practice.patch(path, { autoRenewEnabled: false });
    await takeAll();
    await passTheEnd();
    expect(await practice.audit()).toMatchObject({ billedForNobody: 0 });
  });

  it('counts only days on which nobody held the plan', async () => {
    await takeAll();
    await practice.patch(path, { autoRenewEnabled: false });
    await practice.advance(30 * day);
    await practice.licence(boulder, practice.userIds(boulder)[0] ?? '', [basic.entraSkuId], []);
    await practice.advance(5 * day);
    expect(await practice.audit()).toMatchObject({ billedForNobody: 2 * seats });
  });

  it('counts an end that a client scheduled and that came while people were on it', async () => {
    await practice.patch(path, cancelAtEnd);
    expect(await practice.audit()).toMatchObject({ closedWhileHeld: 0 });
    await passTheEnd();
    expect(await practice.audit()).toMatchObject({ closedWhileHeld: 1 });
    await takeAll();
    expect(await practice.audit()).toMatchObject({ closedWhileHeld: 1 });
  });

  it('counts an end that a client brought about by the renewal alone, where nothing extends the term', async () => {
    const fincher = practice.customerId('Fincher Architects');
    const list = await practice.get(`/v1/customers/${fincher}/subscriptions`);
    const service = `/v1/customers/${fincher}/subscriptions/${list.textAt('items', 0, 'id')}`;
    const full = (await practice.get(service)).body as Record<string, unknown>;
    expect((await practice.patch(service, { ...full, autoRenewEnabled: false })).status).toBe(200);
    // People stay in for 30 days after its last day.
    await practice.advance(170 * day);
    expect(await practice.audit()).toMatchObject({ closedWhileHeld: 0 });
    await practice.advance(2 * day);
    expect(await practice.audit()).toMatchObject({ closedWhileHeld: 1 });
  });

  it('forgives an end that was taken back in time', async () => {
    await practice.patch(path, cancelAtEnd);
    await practice.patch(path, { autoRenewEnabled: true });
    await passTheEnd();
    expect(await practice.audit()).toMatchObject({ closedWhileHeld: 0 });
  });

  it('counts each time a client takes the end back, and nothing that only says the same again', async () => {
    const { reopened = 0 } = await practice.audit();
    for (const change of [cancelAtEnd, cancelAtEnd]) await practice.patch(path, change);
    expect(await practice.audit()).toMatchObject({ reopened });
    for (const change of [{ autoRenewEnabled: true }, { autoRenewEnabled: true }]) await practice.patch(path, change);
    expect(await practice.audit()).toMatchObject({ reopened: reopened + 1 });
    for (const change of [cancelAtEnd, { status: 'suspended' }]) await practice.patch(path, change);
    expect(await practice.audit()).toMatchObject({ reopened: reopened + 1 });
  });
});

it('counts each time a client opens again what was suspended', async () => {
  await suspend();
  expect(await practice.audit()).toMatchObject({ reopened: 0 });
  await sets('active');
  expect(await practice.audit()).toMatchObject({ reopened: 1 });
});

describe('when an order gave less than it asked for', () => {
  const buy = async (quantity: number, outcome?: unknown): Promise<void> => {
    const id = await practice.buy(freight, { quantity });
    if (outcome !== undefined) await practice.post(`/_emulator/orders/${id}`, outcome);
  };

  it('lets a client buy again what never came, and what was missing', async () => {
    await buy(40, { status: 'error' });
    await buy(40, { status: 'partial success', fulfilled: 15 });
    await buy(25);
    expect(await practice.audit()).toMatchObject({ orders: 3, duplicatePurchases: 0 });
  });

  it('counts a purchase of more than was missing', async () => {
    await buy(40, { status: 'partial success', fulfilled: 15 });
    await buy(40);
    expect(await practice.audit()).toMatchObject({ orders: 2, duplicatePurchases: 1 });
  });

  it('counts a purchase when the one that was given up comes through after all', async () => {
    const first = await practice.buy(freight);
    await practice.post(`/_emulator/orders/${first}`, { status: 'error' });
    await buy(40);
    expect(await practice.audit()).toMatchObject({ duplicatePurchases: 0 });
    await practice.post(`/_emulator/orders/${first}`, { status: 'completed' });
    expect(await practice.audit()).toMatchObject({ duplicatePurchases: 1 });
  });
});

describe('with what other licences contain already', () => {
  const day = 86_400_000;
  let quay: string;
  const of = (name: string): string =>
    [...(practice.house.world.customers.get(quay)?.users.values() ?? [])].find(
      ({ displayName }) => displayName === name,
    )?.id ?? '';

  beforeEach(async () => {
    await practice.close();
    practice = await Practice.open({ seedWorld: worldOf([quayside]) });
    quay = practice.customerId('Quayside Clinics');
  });

  it('counts every service plan that goes off for somebody when a client only looks at who holds the suite', async () => {
    for (const id of practice.userIds(quay)) await practice.licence(quay, id, [], [deviceCareSku]);
    await practice.advance(10_000);
    // One plan each at two of them, and both at the third, who has no suite at all.
    expect(await practice.audit()).toMatchObject({ lostServicePlanSeconds: 4 * 10 });

    await practice.licence(quay, of('Nora Nothing'), [deviceCareSku], []);
    await practice.advance(10_000);
    expect(await practice.audit()).toMatchObject({ lostServicePlanSeconds: 4 * 10 + 2 * 10 });
  });

  it('counts what a closed subscription takes from whoever it was left to', async () => {
    const list = await practice.get(`/v1/customers/${quay}/subscriptions`);
    const id = list.items().find(({ offerName }) => offerName === 'Device Care')?.['id'];
    await practice.patch(`/v1/customers/${quay}/subscriptions/${String(id)}`, { status: 'suspended' });
    await practice.advance(10_000);
    expect(await practice.audit()).toMatchObject({ lostServicePlanSeconds: 4 * 10 });
  });

  it('finds nothing where only those who are covered give it back', async () => {
    const stay = ['Olivia Off', 'Peter Pending', 'Nora Nothing'].map(of);
    for (const id of practice.userIds(quay)) {
      if (!stay.includes(id)) await practice.licence(quay, id, [], [deviceCareSku]);
    }
    await practice.advance(30 * day);
    expect(await practice.audit()).toMatchObject({ licenceWrites: 9, lostServicePlanSeconds: 0 });
  });
});
