import type { Customer } from '../core/model';
import type { Route } from '../core/route';
import { idsOf, withIds } from './graphRoute';
import { GraphProblem, problemReply } from './problem';

const day = 86_400_000;

/** Templates of roles (`entra/identity/role-based-access-control/permissions-reference`), by what they are enough for. */
const templates = {
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  licenceAdministrator: '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
};

/** What a customer may have granted; `enough` is what Planshift asks for. */
export const grants = {
  enough: [templates.directoryReaders, templates.licenceAdministrator],
  reading: [templates.directoryReaders],
  everything: [templates.globalAdministrator],
} as const;

export const relationshipStates = ['active', 'expiring', 'expired', 'terminated'] as const;

/** What one customer lets the partner do in their tenant (GDAP). */
export interface Granted {
  readonly status: (typeof relationshipStates)[number];
  readonly grant: keyof typeof grants;
  /** An instant of the emulator's clock. */
  readonly endsAt: number;
  /** It goes on by itself for half a year each time it would end. */
  readonly isExtended: boolean;
}

const isLive = ({ status }: Granted): boolean => status === 'active' || status === 'expiring';

/** Each customer has granted enough for long, unless it was changed. Forgotten with the process. */
export class Relationships {
  private readonly changes = new Map<string, Partial<Granted>>();

  /** What is not named goes on as it is. */
  change(customerId: string, change: Partial<Granted>): void {
    this.changes.set(customerId, { ...this.changes.get(customerId), ...change });
  }

  of({ id }: Pick<Customer, 'id'>, now: number): Granted {
    const usual = { status: 'active', grant: 'enough', endsAt: now + 530 * day, isExtended: false } as const;
    return { ...usual, ...this.changes.get(id) };
  }

  /** Whether somebody of the partner may do it there. */
  allow(customer: Pick<Customer, 'id'>, method: string, now: number): boolean {
    if (!this.changes.has(customer.id)) return true;
    const granted = this.of(customer, now);
    return isLive(granted) && granted.endsAt > now && (method === 'GET' || granted.grant !== 'reading');
  }
}

const denied = new GraphProblem(
  403,
  'Authorization_RequestDenied',
  'Insufficient privileges to complete the operation.',
);

/** A person of the partner may do in a customer's tenant what the customer has granted; an app does not ask for it. */
export const grantedBy =
  (relationships: Relationships) =>
  (route: Route): Route => ({
    ...route,
    handle: (request, params, house) => {
      const { token } = request;
      const customer = token && !token.appOnly ? house.world.customers.get(token.tenantId) : undefined;
      const now = house.clock.now();
      if (!customer || relationships.allow(customer, request.method, now)) return route.handle(request, params, house);
      const ids = idsOf(request);
      return withIds(problemReply(denied, ids, now), ids);
    },
  });
