import whiteboard from '../../examples/packs/whiteboard-pro.json';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readable } from '../../emulator/connector';
import { productOf } from '../../emulator/seed/catalogue/catalogue';
import { oneDrive1, oneDrive2, sharePoint1, sharePoint2 } from '../../emulator/seed/catalogue/legacyOffers';
import { skuOfPartNumber } from '../../emulator/seed/catalogue/skus';
import type { CustomerPlan, SubscriptionPlan } from '../../emulator/seed/plan';
import { worldOf } from '../../emulator/seed/worldOf';
import { e3NoTeams, teamsEnterprise } from '../../gallery/contoso/basket';
import { plain } from '../../src/text/plain';
import { House } from '../support/house';
import { inventedPack } from '../support/inventedPack';
import { arm, clean } from './mishaps';
import { stateOf } from './afterwards';
import { someAgent } from './agent';

const seats = 4;

const firm = (name: string, subscription: SubscriptionPlan, holds: string): CustomerPlan => ({
  name,
  place: 'italy',
  subscriptions: [subscription],
  people: [{ count: seats, holds: [holds] }],
});

const newCommerce = (name: string, partNumber: string) => {
  const product = productOf(partNumber);
  return firm(name, { product, seats, endsInDays: 80 }, product.entraSkuId);
};

const legacy = (name: string, offer: typeof sharePoint1) =>
  firm(name, { offer, seats, endsInDays: 80 }, offer.entraSkuId);

/** Of a plan that never was; its licences are those of two plans that are. */
const invented = (name: string, plan: 1 | 2, partNumber: string) => {
  const { skuId: entraSkuId } = skuOfPartNumber(partNumber);
  const item = { productId: 'CFQ7TTC0WB01', skuId: `000${plan}`, availabilityId: 'CFQ7TTC0WBAV' };
  return firm(
    name,
    { product: { ...item, title: `Whiteboard Plan ${plan}`, entraSkuId }, seats, endsInDays: 80 },
    entraSkuId,
  );
};

const sharing: readonly CustomerPlan[] = [
  newCommerce('Alder', 'SHAREPOINTSTANDARD'),
  newCommerce('Birch', 'SHAREPOINTENTERPRISE'),
  newCommerce('Chestnut', 'WACONEDRIVESTANDARD'),
  newCommerce('Dogwood', 'WACONEDRIVEENTERPRISE'),
  legacy('Elm', sharePoint1),
  legacy('Fir', sharePoint2),
  legacy('Gorse', oneDrive1),
  legacy('Hazel', oneDrive2),
];
const inBaskets: readonly CustomerPlan[] = [invented('Kapok', 1, 'MCOIMP'), invented('Larch', 1, 'MCOIMP')];
const inventedOnes: readonly CustomerPlan[] = [
  invented('Ivy', 1, 'MCOIMP'),
  invented('Juniper', 2, 'VISIOCLIENT'),
  ...inBaskets,
];
const customers = [...sharing, ...inventedOnes];

const [basket] = whiteboard.replacements;
const basketSkus = [e3NoTeams, teamsEnterprise].sort();

/** The invented pack, with an order of its guide, a basket, and without SKUs: its items are verified. */
const data = inventedPack();
const [first, ...rest] = data['sources'] as readonly Record<string, unknown>[];
const file = {
  ...data,
  replacements: [...(data['replacements'] as readonly unknown[]), basket],
  sources: [{ ...first, replacements: [...(first!['replacements'] as readonly string[]), basket!.id] }, ...rest],
  baskets: [
    { plans: ['office-365-e3'], addOns: ['Teams Phone'] },
    { plans: ['microsoft-365-business-basic'], addOns: [] },
  ],
};

let house: House;
const folder = mkdtempSync(path.join(os.tmpdir(), 'planshift-packs-'));

beforeAll(async () => {
  cpSync(path.join(__dirname, '../../packs'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'whiteboard.json'), JSON.stringify(file));
  house = await House.open('packs-as-files', {
    emulator: { scale: 60, seedWorld: worldOf(customers) },
    environment: { PACKS_DIR: folder },
  });
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const holdersLeft = async (): Promise<readonly string[]> => {
  const left = await Promise.all(
    customers.map(async ({ name, people }) => {
      const { users } = await stateOf(house, name);
      const [retired] = people[0]?.holds ?? [];
      return users.some(({ licences }) => licences.some(({ skuId }) => skuId === retired)) ? [name] : [];
    }),
  );
  return left.flat();
};

it('tells of a plan of which there is only a file until when it runs', async () => {
  const card = await someAgent(house).says('expiring whiteboard', 'Ivy');
  expect(card).toMatch(/Juniper[\s\S]*Microsoft no longer renews it from January 2027/);
});

it('moves everybody off each plan of a pack, legacy and new commerce', async () => {
  const agent = someAgent(house);
  for (const { name } of sharing) {
    await agent.confirms(await agent.typesUntilReview(name));
    await agent.seesDone(name);
  }

  expect(await holdersLeft()).toEqual(inventedOnes.map(({ name }) => name));
  expect(await house.audit()).toEqual(clean(sharing.length, sharing.length * seats));
});

it('moves people off plans of which there is only a file, to what is allowed to each', async () => {
  const agent = someAgent(house);
  await agent.say('migrate ivy');
  const plans = readable((await agent.seesPlans('Ivy')).activity);
  expect(plans).toMatch(/Office 365 E3[\s\S]*Choice 1 together with Teams Phone/);
  for (const words of ['basic', '1', 'all']) await agent.say(words);
  const review = await agent.seesReview('Ivy');
  expect(readable(review.activity)).toContain('What people have in Whiteboard Plan 1 stays.');
  await agent.confirms(review);
  await agent.seesDone('Ivy');

  // Only one plan is allowed to the other, so nobody is asked which.
  await agent.says('migrate juniper', agent.text.questions.term.title(plain('Office 365 E3')));
  await agent.say('1');
  await agent.say('all');
  await agent.confirms(await agent.seesReview('Juniper'));
  await agent.seesDone('Juniper');

  expect(await holdersLeft()).toEqual(inBaskets.map(({ name }) => name));
  const apart = customers.length - inBaskets.length;
  expect(await house.audit()).toEqual(clean(apart, apart * seats));
});

it('buys a basket in one order, also when the answer is lost, and gives both of its licences to everybody', async () => {
  const agent = someAgent(house);
  const review = await agent.typesUntilReview('Kapok', { plan: 'E3 (no Teams) + Microsoft Teams Enterprise' });
  expect(readable(review.activity)).toMatch(/4 × Microsoft 365 E3 \(no Teams\)[\s\S]*4 × Microsoft Teams Enterprise/);
  expect(readable(review.activity)).toContain('Phone calls to the outside are billed apart.');
  await agent.confirms(review);
  await agent.seesDone('Kapok');

  const lost = await agent.typesUntilReview('Larch', { plan: 'E3 (no Teams) + Microsoft Teams Enterprise' });
  const { struck } = await arm(house, { method: 'POST', path: '/checkout$', dropAfter: true, times: 1 });
  await agent.confirms(lost);
  await struck();
  await agent.seesDone('Larch');

  for (const { name } of inBaskets) {
    const { users } = await stateOf(house, name);
    expect(users.map(({ licences }) => licences.map(({ skuId }) => skuId).sort())).toEqual(
      Array.from({ length: seats }, () => basketSkus),
    );
  }
  expect(await holdersLeft()).toEqual([]);
  expect(await house.audit()).toEqual(clean(customers.length, customers.length * seats));
});
