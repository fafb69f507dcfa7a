import type { House } from '../core/house';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { graphTokenOf, idsOf, withIds } from './graphRoute';
import { GraphProblem, problemReply } from './problem';

export interface HomeVisit {
  readonly request: EmulatorRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly house: House;
}

const denied = new GraphProblem(
  403,
  'Authorization_RequestDenied',
  'Insufficient privileges to complete the operation.',
);

/** A route of the partner's own tenant; `pattern` goes on after the version. */
export function partnerTenantRoute(
  method: string,
  pattern: string,
  handle: (visit: HomeVisit) => EmulatorReply,
): Route {
  const answer = (request: EmulatorRequest, params: Record<string, string>, house: House): EmulatorReply => {
    const ids = idsOf(request);
    try {
      if (graphTokenOf(request).tenantId !== house.world.partner.tenantId) throw denied;
      return withIds(handle({ request, params, house }), ids);
    } catch (error) {
      if (error instanceof GraphProblem) return withIds(problemReply(error, ids, house.clock.now()), ids);
      throw error;
    }
  };
  return { method, pattern: `/v1.0${pattern}`, handle: answer };
}

/** One path of two kinds of tenants: the partner's own, and its customers'. */
export const ofEitherTenant = (ofPartner: Route, ofCustomers: Route): Route => ({
  ...ofCustomers,
  handle: (request, params, house) =>
    (request.token?.tenantId === house.world.partner.tenantId ? ofPartner : ofCustomers).handle(request, params, house),
});
