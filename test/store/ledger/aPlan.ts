import { agentId, customerId, migrationId, skuId, subscriptionId, userId } from '../../../src/migration/ids';
import type { MigrationPlan, PlannedPerson, WholePlan } from '../../../src/migration/plan/plan';
import { headcountOf } from '../../../src/migration/plan/storedPlan';
import { planHash } from '../../../src/migration/plan/planHash';

export const aPerson = (n: number): PlannedPerson => ({
  id: userId(`user-${String(n).padStart(5, '0')}`),
  name: `Person ${n}`,
  address: `person${n}@contoso.example`,
  disposition: 'move',
  setsUsageLocation: n % 2 === 1,
  keepOff: n === 0 ? ['yammer'] : [],
});

/** Somebody's word, where a test is not about whose. */
export const aDeed = { what: 'resumed', at: '2026-11-22T10:16:00.000Z', by: agentId('agent-blair') } as const;

/** With its right hash. */
export function aPlan(of: { id?: string; subscription?: string; people?: number } = {}): WholePlan {
  const plan = unhashed(of);
  return { ...plan, hash: planHash(plan) };
}

const inIt = (people: readonly PlannedPerson[]) => ({ people, headcount: headcountOf(people) });

const unhashed = (of: { id?: string; subscription?: string; people?: number }): Omit<WholePlan, 'hash'> => ({
  id: migrationId(of.id ?? 'ab12cd34'),
  madeAt: '2026-11-22T10:00:00.000Z',
  agentId: agentId('agent-alex'),
  customer: { id: customerId('contoso'), name: 'Contoso Freight', country: 'DE' },
  retired: {
    subscriptionId: subscriptionId(of.subscription ?? 'retired-1'),
    packId: 'kaizala-pro',
    offerName: 'Kaizala Pro',
    commerce: 'legacy',
    skuId: skuId('sku-kaizala'),
    quantity: 40,
  },
  replacement: {
    planId: 'm365-business-basic',
    formId: 'm365-business-basic',
    name: 'Microsoft 365 Business Basic',
    skuId: skuId('sku-basic'),
    productId: 'CFQ7TTC0LH18',
    catalogSkuId: '0001',
  },
  freeSeatsUsed: 3,
  ...inIt(Array.from({ length: of.people ?? 3 }, (_, n) => aPerson(n))),
  close: 'suspend',
});

/** The plan without its people, as it is where they are not at hand. */
export const termsOf = ({ people: _rows, ...terms }: WholePlan): MigrationPlan => terms;
