import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { kaizalaPro as kaizala } from '../../../emulator/seed/catalogue/legacyOffers';
import { productOf } from '../../../emulator/seed/catalogue/catalogue';
import type { CustomerPlan } from '../../../emulator/seed/plan';
import { worldOf } from '../../../emulator/seed/worldOf';
import { createLicences } from '../../../src/graph';
import type { CustomerId } from '../../../src/migration/ids';
import type { Survey } from '../../../src/migration/offers/survey';
import { wholeOf } from '../../../src/migration/reading';
import { createPartnerCenter } from '../../../src/partnerCenter';
import type { PartnerCenter } from '../../../src/partnerCenter';
import type { PreparationPorts } from '../../../src/workflow/deps';
import { newMemories } from '../../../src/workflow/prepare/memories';
import { takeSurvey } from '../../../src/workflow/prepare/survey';
import { openPracticeGround } from '../../partnerCenter/practice';
import type { PracticeGround } from '../../partnerCenter/practice';
import { shippedPacks } from '../../support/pack';
import { Office } from './preparing';

// The real clients against the emulator, with every request counted where it leaves.

const standard = productOf('O365_BUSINESS_PREMIUM');
const sharing = productOf('SHAREPOINTSTANDARD');

/** 40 people, some through a group; other subscriptions stand beside the retired one. */
const firm = (name: string): CustomerPlan => ({
  name,
  place: 'italy',
  subscriptions: [
    { offer: kaizala, seats: 30, endsInDays: 20 },
    { offer: kaizala, seats: 10, endsInDays: 80 },
    { product: standard, seats: 20, endsInDays: 200 },
    { product: standard, seats: 5, endsInDays: 90 },
  ],
  groups: [{ name: 'Field crews', hands: [kaizala.entraSkuId] }],
  people: [
    { count: 30, holds: [kaizala.entraSkuId] },
    { count: 10, groups: ['Field crews'] },
  ],
});

/** New commerce, paid by the month, with what else is needed for its people to be moved. */
const sharingFirm: CustomerPlan = {
  name: 'Sharing Firm',
  place: 'italy',
  subscriptions: [{ product: sharing, seats: 12, endsInDays: 80 }],
  people: [{ count: 12, holds: [sharing.entraSkuId] }],
};

let ground: PracticeGround;
let api: PartnerCenter;
let ports: PreparationPorts;
const calls: string[] = [];

beforeAll(async () => {
  ground = await openPracticeGround({ seedWorld: worldOf([...['First Firm', 'Second Firm'].map(firm), sharingFirm]) });
  const { clock, log, emulator, identity } = ground;
  const common = { baseUrl: emulator.url, clock, log, mayChange: async () => undefined };
  const client = createDefaultHttpClient();
  api = createPartnerCenter({
    ...common,
    credentials: identity.partnerCenter,
    scope: 'https://api.partnercenter.microsoft.com/.default',
    httpClient: {
      sendRequest: (request) => {
        calls.push(`${request.method} ${new URL(request.url).pathname}`);
        return client.sendRequest(request);
      },
    },
  });
  const licences = createLicences({
    ...common,
    credentialFor: (customer) => identity.customerCredential(customer),
    scope: 'https://graph.microsoft.com/.default',
    fetch: (input, init) => {
      calls.push(`Graph ${new URL(input instanceof Request ? input.url : input).pathname}`);
      return fetch(input, init);
    },
  });
  const { customers, subscriptions, catalogue, carts } = api;
  const read = { customers, subscriptions, catalogue, carts, licences };
  ports = {
    ...new Office().world,
    sources: shippedPacks(),
    ...read,
    clock,
    log,
    ...newMemories({ ...read, partners: api.surveyReads.partners, seatPrices: api.surveyReads.seatPrices, clock, log }),
  };
});
afterAll(() => ground.close());

async function surveyOf(customer: CustomerId): Promise<Survey> {
  const [retired] = wholeOf(await api.subscriptions.list(customer));
  calls.length = 0;
  const wish = { kind: 'survey', customerId: customer, subscriptionId: retired!.id } as const;
  const result = await takeSurvey(ports, wish, `question of ${customer}`);
  if (result.kind !== 'survey') throw new Error(JSON.stringify(result));
  return result.survey;
}

it('reads a customer of 40 people with 8 calls, once another one of the country was read', async () => {
  const first = await surveyOf(ground.customer('First Firm'));

  const { holders, offers, retired } = await surveyOf(ground.customer('Second Firm'));

  const own = ['agreements', 'billing', 'qualifications', 'subscriptions', 'validationStatus'];
  expect(calls.map((call) => call.slice(call.lastIndexOf('/') + 1)).sort()).toEqual(
    [...own, '$batch', 'subscribedSkus', 'users'].sort(),
  );
  expect(holders).toHaveLength(40);
  expect(retired.siblings).toHaveLength(1);
  expect(offers).toEqual(first.offers);
  expect(offers.flatMap(({ terms }) => terms).every((term) => term.seatPrice && term.pricedAt)).toBe(true);
});

it('asks the order of a new-commerce subscription for its price once in minutes, for all surveys of it', async () => {
  const { retired } = await surveyOf(ground.customer('Sharing Firm'));
  const priced = calls.filter((call) => call.includes('/orders/'));
  const again = await surveyOf(ground.customer('Sharing Firm'));

  expect(priced).toHaveLength(1);
  expect(calls.filter((call) => call.includes('/orders/'))).toEqual([]);
  expect(calls.length).toBeLessThanOrEqual(8);
  expect(retired.ordered).toMatchObject({ price: { billingCycle: 'monthly', perCharge: { amount: 4.7 } } });
  expect(again.retired.ordered).toEqual(retired.ordered);
});
