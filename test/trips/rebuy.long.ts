import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readable } from '../../emulator/connector';
import { itemOf, productOf } from '../../emulator/seed/catalogue/catalogue';
import { office365E1Grant } from '../../emulator/seed/catalogue/legacyOffers';
import type { CustomerPlan, SubscriptionPlan } from '../../emulator/seed/plan';
import { worldOf } from '../../emulator/seed/worldOf';
import { plain } from '../../src/text/plain';
import type { HouseOptions } from '../support/house';
import { House } from '../support/house';
import { grantFile } from '../support/pack';
import { until } from '../support/until';
import { stateOf } from './afterwards';
import type { Agent } from './agent';
import { like, n, some, someAgent } from './agent';
import { arm, clean, customerId } from './mishaps';

const grant = itemOf('CFQ7TTC0E1GR:0001');
const paid = productOf('STANDARDPACK');
const seats = 6;
const people = 5;
const hourMs = 3_600_000;

const firm = (name: string, ...subscriptions: SubscriptionPlan[]): CustomerPlan => ({
  name,
  place: 'italy',
  subscriptions,
  people: [{ count: people, holds: [paid.entraSkuId] }],
});

const newCommerce = { product: grant, seats, endsInDays: 80 };
const legacy = { offer: office365E1Grant, seats, endsInDays: 80 };
const customers: readonly CustomerPlan[] = [
  firm('Alder', newCommerce),
  firm('Birch', legacy),
  firm('Chestnut', legacy, { product: paid, seats: 2, endsInDays: 200 }),
  firm('Dogwood', newCommerce),
  firm('Elm', legacy),
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'planshift-grant-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A house that knows the grant by a file alone. */
function open(name: string, settings: NonNullable<HouseOptions['emulator']>['settings'] = {}): Promise<House> {
  cpSync(path.join(__dirname, '../../packs'), folder, { recursive: true });
  cpSync(path.join(__dirname, '../..', grantFile), path.join(folder, path.basename(grantFile)));
  return House.open(name, {
    emulator: { scale: 60, seedWorld: worldOf(customers), settings },
    environment: { PACKS_DIR: folder },
  });
}

/** Of one plan, and nobody to be chosen: the term is all that is asked. */
async function reviews(agent: Agent, customer: string) {
  await agent.says(`migrate ${customer}`, agent.text.questions.term.title(plain('Office 365 E1')));
  await agent.say('1');
  return agent.seesReview(customer);
}

const done = (agent: Agent, customer: string): RegExp =>
  like(agent.text.rebuy.doneTitle(n, plain(customer), plain(some)));

async function buysAnew(agent: Agent, customer: string): Promise<string> {
  const review = await reviews(agent, customer);
  await agent.confirms(review);
  await agent.sees(done(agent, customer));
  return readable(review.activity);
}

/** As they stand: seats, and whether they go on. */
const standing = async (house: House, customer: string) =>
  (await stateOf(house, customer)).subscriptions.map(({ offerName, quantity, currentStatus, autoRenewEnabled }) => {
    return [offerName, quantity, currentStatus, autoRenewEnabled];
  });

const bought = (quantity: number) => ['Office 365 E1', quantity, 'active', true];

describe('a plan that is bought anew with the licence it has', () => {
  let house: House;
  beforeAll(async () => {
    house = await open('rebuy');
  });
  afterAll(() => house.close());

  it('of new commerce is set to end, with as many licences bought as are in use', async () => {
    const review = await buysAnew(someAgent(house), 'Alder');

    expect(review).toMatch(/Buy 5 licences[\s\S]*As many as are in use[\s\S]*5 people\*\* keep their licence/);
    expect(review).toContain('In this customer’s country the catalogue calls it “Office 365 E1”');
    expect(await standing(house, 'Alder')).toEqual([[grant.title, seats, 'active', false], bought(people)]);
    expect(await house.audit()).toEqual(clean(1, 0));
  });

  it('of the older platform is suspended, and nobody is without a licence meanwhile', async () => {
    await buysAnew(someAgent(house), 'Birch');

    expect(await standing(house, 'Birch')).toEqual([
      [office365E1Grant.name, seats, 'suspended', expect.any(Boolean)],
      bought(people),
    ]);
    expect(await house.audit()).toEqual(clean(2, 0));
  });

  it('counts on the licences that the customer has of it already', async () => {
    const review = await buysAnew(someAgent(house), 'Chestnut');

    expect(review).toMatch(/Buy 3 licences[\s\S]*5 are in use; the customer’s other subscriptions already have 2/);
    expect(await standing(house, 'Chestnut')).toContainEqual(bought(people - 2));
    expect(await house.audit()).toEqual(clean(3, 0));
  });

  it('is finished, bought once, when the process dies while it buys and while it closes', async () => {
    const agent = someAgent(house);
    const customer = await customerId(house, 'Dogwood');
    const checkout = await arm(house, { path: '/checkout$', delayMs: 3_000, customer, times: 1 });
    await agent.confirms(await reviews(agent, 'Dogwood'));
    await checkout.struck();
    const closing = await arm(house, { method: 'PATCH', path: '/subscriptions/', delayMs: 3_000, customer, times: 1 });
    await house.killBot();
    await house.startBot();
    await closing.struck();
    await house.killBot();
    await house.startBot();
    await agent.sees(done(agent, 'Dogwood'));

    expect(await standing(house, 'Dogwood')).toEqual([[grant.title, seats, 'active', false], bought(people)]);
    expect(await house.audit()).toEqual(clean(4, 0));
  });

  it('tells the customer’s people that nothing changes for them, without a price', async () => {
    const agent = someAgent(house);
    await reviews(agent, 'Elm');
    const text = await agent.presses(agent.text.running.customerText, 'Non dovete fare nulla');

    expect(text).toContain('La vostra licenza resta la stessa');
    expect(text).not.toMatch(/€|\bEUR\b/);
  });
});

describe('a plan whose new licences do not come', () => {
  let house: House;
  beforeAll(async () => {
    house = await open('rebuy-without-seats', { provisioningDelayMs: 72 * hourMs });
  });
  afterAll(() => house.close());

  it('stays open until they are there, and is closed then on a person’s word', async () => {
    const agent = someAgent(house);
    await agent.confirms(await reviews(agent, 'Birch'));
    await agent.sees('Waiting until Microsoft has the licences ready');
    await house.control('POST', 'clock', { advanceMs: 30 * hourMs });
    await agent.sees('The licences are not ready yet.');
    expect((await standing(house, 'Birch'))[0]).toContain('active');

    await house.control('POST', 'clock', { advanceMs: 48 * hourMs });
    const { clock } = house.emulator.house;
    const at = clock.now();
    await until(() => clock.now() > at + 60_000);
    await agent.press(agent.text.problems.button.lookAgain);
    await agent.sees(done(agent, 'Birch'));

    expect((await standing(house, 'Birch'))[0]).toContain('suspended');
    expect(await house.audit()).toEqual(clean(1, 0));
  });
});
