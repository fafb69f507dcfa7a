import type { WorldEvent } from '../core/events';
import type { House } from '../core/house';
import type { Customer } from '../core/model';
import type { EmulatorRequest } from '../core/route';
import { refuse } from './refusal';

/** One call that has passed the door. */
export interface Visit {
  readonly request: EmulatorRequest;
  readonly params: Record<string, string>;
  readonly house: House;
  readonly now: number;
  write(event: WorldEvent): void;
}

export interface CustomerVisit extends Visit {
  readonly customer: Customer;
}

export function customerOf(visit: Visit): Customer {
  const id = (visit.params['customerId'] ?? '').toLowerCase();
  const { customers, foreignCustomerIds } = visit.house.world;
  const customer = customers.get(id);
  if (customer) return customer;
  if (foreignCustomerIds?.has(id)) {
    throw refuse(403, 20002, 'The partner does not have a commerce relationship with the customer.');
  }
  throw refuse(404, 1000, `The customer ${id} was not found.`);
}

/** The body as an object whose property names are matched without regard to case, one level deep. */
export function bodyOf({ request }: Visit): Record<string, unknown> {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refuse(400, 2000, 'The request body is missing or is not an object.');
  }
  return uncased(body);
}

/** First letters lower-cased: the documentation posts PascalCase, camelCase and both at once. No object, no fields. */
export function uncased(value: unknown): Record<string, unknown> {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.map(([key, entry]) => [key.charAt(0).toLowerCase() + key.slice(1), entry]));
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** For fields that are compared or shown: what is missing is empty. */
export function word(value: unknown): string {
  return text(value) ?? '';
}
