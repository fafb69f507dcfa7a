import type { World } from '../core/model';

const anyTenant = ['common', 'organizations'];

/** A tenant by id or domain; the shared names mean the partner's own. */
export function tenantIdOf(tenant: string, world: World): string | undefined {
  const wanted = tenant.toLowerCase();
  if (wanted === world.partner.tenantId || anyTenant.includes(wanted)) return world.partner.tenantId;
  if (world.customers.has(wanted)) return wanted;
  return [...world.customers.values()].find((customer) => customer.domain === wanted)?.id;
}
