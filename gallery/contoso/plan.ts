import { agentId, customerId, migrationId, subscriptionId, userId } from '../../src/migration/ids';
import type { WholePlan, PlannedPerson, Purchase } from '../../src/migration/plan/plan';
import { planHash } from '../../src/migration/plan/planHash';
import { headcountOf } from '../../src/migration/plan/storedPlan';
import type { Migration } from '../../src/migration/plan/progress';
import { businessBasicSku, kaizalaSkuId, sampleNow, userNumber } from './names';

export const aPurchase = (given: Partial<Purchase> = {}): Purchase => ({
  cartId: 'cart-1',
  cartExpiresAt: '2026-11-29T10:00:00.000Z',
  catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  seats: 26,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  price: {
    currency: 'EUR',
    seatPerCharge: { amount: 5.6, currency: 'EUR' },
    charges: 12,
    total: { amount: 1747.2, currency: 'EUR' },
    atMost: false,
  },
  renewsItself: true,
  termEndsOn: '2027-11-22',
  mark: 'Microsoft 365 Business Basic [m1gr4t10]',
  ...given,
});

export const aPlannedPerson = (given: Partial<PlannedPerson> = {}): PlannedPerson => ({
  id: userId(userNumber(1)),
  name: 'Dana Kline',
  address: 'dana.kline@contosofreight.example',
  disposition: 'move',
  setsUsageLocation: false,
  keepOff: [],
  ...given,
});

/** With its right hash. `purchase: undefined` makes a plan that buys nothing. */
export function aPlan(
  given: Partial<Omit<WholePlan, 'hash' | 'purchase' | 'headcount'>> & { purchase?: Purchase | undefined } = {},
): WholePlan {
  const { purchase, ...rest } = { purchase: aPurchase() as Purchase | undefined, ...given };
  const { people = [aPlannedPerson()] } = given;
  const frozen: Omit<WholePlan, 'hash'> = {
    id: migrationId('m1gr4t10'),
    madeAt: sampleNow,
    agentId: agentId('a9e00000-0000-4000-8000-000000000001'),
    customer: { id: customerId('c0000000-0000-4000-8000-000000000001'), name: 'Contoso Freight', country: 'DE' },
    retired: {
      subscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000001'),
      packId: 'kaizala-pro',
      offerName: 'Kaizala Pro',
      commerce: 'legacy',
      skuId: kaizalaSkuId,
      quantity: 40,
      endsOn: '2026-12-12',
      endOfTerm: 'ends',
    },
    replacement: {
      planId: 'microsoft-365-business-basic',
      formId: 'microsoft-365-business-basic',
      name: 'Microsoft 365 Business Basic',
      skuId: businessBasicSku,
      productId: 'CFQ7TTC0LH18',
      catalogSkuId: '0001',
    },
    freeSeatsUsed: 12,
    close: 'suspend',
    ...rest,
    ...{ people, headcount: headcountOf(people) },
    ...(purchase === undefined ? {} : { purchase }),
  };
  return { ...frozen, hash: planHash(frozen) };
}

export const aMigration = (given: Partial<Migration> = {}): Migration => ({
  plan: aPlan(),
  state: 'moving',
  control: 'run',
  runNo: 1,
  startedAt: sampleNow,
  counts: { total: 38, done: 27, failed: 0, leftOut: 0 },
  failed: [],
  remaining: [],
  remainingCount: 0,
  ...given,
});
