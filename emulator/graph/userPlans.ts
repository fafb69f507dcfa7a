import { licencesOf } from '../core/licences';
import type { HeldLicence } from '../core/licences';
import type { User } from '../core/model';
import { capabilityStatus, unitsOf } from '../core/seats';
import type { TenantCall } from './graphRoute';
import { userView } from './userView';

interface HeldPlan {
  readonly id: string;
  readonly name: string;
  /** Of its SKU in the tenant; `Deleted` where it is switched off for this person. */
  readonly capabilityStatus: string;
  readonly isPending: boolean;
}

function plansOf(
  { house, customer }: TenantCall,
  { skuId, disabledPlans, pendingPlans = [] }: HeldLicence,
): HeldPlan[] {
  const ofSku = capabilityStatus(unitsOf(customer, skuId, house.clock.now()));
  return (house.catalogue.skuFacts(skuId)?.servicePlans ?? []).map(({ id, name }) => ({
    id,
    name,
    capabilityStatus: disabledPlans.includes(id) ? 'Deleted' : ofSku,
    isPending: pendingPlans.includes(id),
  }));
}

/** A person with their service plans, which are worked out only when they are selected. A service is called as its plan is. */
export function withPlans(call: TenantCall, user: User): Record<string, unknown> {
  const { customer } = call;
  return Object.defineProperties(userView(customer, user), {
    assignedPlans: {
      get: () =>
        licencesOf(customer, user).flatMap((held) =>
          plansOf(call, held).map((plan) => ({
            assignedDateTime: new Date(held.since).toISOString(),
            capabilityStatus: plan.capabilityStatus,
            service: plan.name,
            servicePlanId: plan.id,
          })),
        ),
    },
    provisionedPlans: {
      get: () =>
        licencesOf(customer, user).flatMap((held) =>
          plansOf(call, held).map((plan) => ({
            capabilityStatus: plan.capabilityStatus,
            provisioningStatus: plan.isPending ? 'PendingInput' : 'Success',
            service: plan.name,
          })),
        ),
    },
  });
}
