import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { entraTroubles, revocable } from '../identity/entra';
import type { Entra, EntraTrouble, Revocable } from '../identity/entra';
import { badRequest, fieldsOf } from './fields';

/** What an administrator may do to the sign-in of people. */
export const entraRoutes = (entra: Entra): Route[] => [
  { method: 'POST', pattern: '/_emulator/entra', handle: ({ body }) => obey(entra, body) },
];

const nobody = 'nobody';

function obey(entra: Entra, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, { refuses: 'text', tenant: 'text', revoke: 'text' });
  if (typeof fields === 'string') return badRequest(fields);
  const { refuses, tenant, revoke } = fields;
  const fault = faultIn(refuses, [nobody, ...entraTroubles]) ?? faultIn(revoke, revocable);
  if (fault !== undefined) return badRequest(fault);
  if (refuses !== undefined) entra.refuse(refuses === nobody ? null : (refuses as EntraTrouble), tenant?.toLowerCase());
  if (revoke !== undefined) entra.revoke(revoke as Revocable, Date.now());
  return { status: 204 };
}

const faultIn = (word: string | undefined, words: readonly string[]): string | undefined =>
  word === undefined || words.includes(word) ? undefined : `"${word}" is none of ${words.join(', ')}.`;
