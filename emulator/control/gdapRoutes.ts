import type { LivingHouse } from '../core/livingHouse';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { grants, relationshipStates } from '../graph/relationships';
import type { Granted, Relationships } from '../graph/relationships';
import { badRequest, fieldsOf } from './fields';

/** What a customer grants the partner in their own tenant, and for how long. */
export const gdapRoutes = (house: LivingHouse, relationships: Relationships): Route[] => [
  { method: 'POST', pattern: '/_emulator/gdap', handle: ({ body }) => obey(house, relationships, body) },
];

const wayAtTheEnd = ['ends', 'extends'];

function obey(house: LivingHouse, relationships: Relationships, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, { customer: 'text', status: 'text', grants: 'text', ends: 'instant', then: 'text' });
  if (typeof fields === 'string') return badRequest(fields);
  const { customer = '', status, grants: grant, then } = fields;
  if (!house.world.customers.has(customer.toLowerCase())) return badRequest('"customer" is the id of a customer.');
  const fault =
    faultIn(status, relationshipStates) ?? faultIn(grant, Object.keys(grants)) ?? faultIn(then, wayAtTheEnd);
  if (fault !== undefined) return badRequest(fault);
  relationships.change(customer.toLowerCase(), changeOf(fields));
  return { status: 204 };
}

interface Wish {
  readonly status?: string;
  readonly grants?: string;
  readonly ends?: number;
  readonly then?: string;
}

const changeOf = ({ status, grants: grant, ends: endsAt, then }: Wish): Partial<Granted> => ({
  ...(status && { status: status as Granted['status'] }),
  ...(grant && { grant: grant as Granted['grant'] }),
  ...(endsAt !== undefined && { endsAt }),
  ...(then && { isExtended: then === 'extends' }),
});

const faultIn = (word: string | undefined, words: readonly string[]): string | undefined =>
  word === undefined || words.includes(word) ? undefined : `"${word}" is none of ${words.join(', ')}.`;
