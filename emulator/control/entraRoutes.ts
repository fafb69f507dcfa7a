import type { House } from '../core/house';
import type { World } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { agentGroups } from '../graph/agentGroups';
import type { AgentGroup } from '../graph/agentGroups';
import { giveRole, staffOf } from '../graph/staff';
import { entraTroubles, revocable } from '../identity/entra';
import type { Entra, EntraTrouble, Revocable } from '../identity/entra';
import { badRequest, fieldsOf } from './fields';

/** What an administrator may do to the sign-in of people, and to the app registration. */
export const entraRoutes = (house: House, entra: Entra): Route[] => [
  { method: 'POST', pattern: '/_emulator/entra', handle: ({ body }) => obey(house, entra, body) },
];

const nobody = 'nobody';
const noRole = 'none';
const factors = ['given', 'none'];

function obey({ world }: House, entra: Entra, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, {
    refuses: 'text',
    tenant: 'text',
    revoke: 'text',
    certificate: 'text',
    factor: 'text',
    role: 'text',
  });
  if (typeof fields === 'string') return badRequest(fields);
  const { refuses, revoke, certificate } = fields;
  const fault = faultIn(refuses, [nobody, ...entraTroubles]) ?? faultIn(revoke, revocable) ?? faultOfPerson(fields);
  if (fault !== undefined) return badRequest(fault);
  refuse(entra, fields);
  setPerson(world, entra, fields);
  if (revoke !== undefined) entra.revoke(revoke as Revocable, Date.now());
  return certificate === undefined ? { status: 204 } : uploaded(entra, certificate);
}

function refuse(entra: Entra, { refuses, tenant }: { readonly refuses?: string; readonly tenant?: string }): void {
  if (refuses === undefined) return;
  entra.refuse(refuses === nobody ? null : (refuses as EntraTrouble), tenant?.toLowerCase());
}

interface Person {
  readonly factor?: string;
  readonly role?: string;
}

const faultOfPerson = ({ factor, role }: Person): string | undefined =>
  faultIn(factor, factors) ?? faultIn(role, [noRole, ...agentGroups]);

/** Whoever signs in. */
function setPerson(world: World, entra: Entra, { factor, role }: Person): void {
  if (factor !== undefined) entra.hasFactor = factor === 'given';
  if (role !== undefined) giveRole(staffOf(world), role === noRole ? undefined : (role as AgentGroup));
}

function uploaded(entra: Entra, certificate: string): EmulatorReply {
  try {
    entra.upload(certificate);
    return { status: 204 };
  } catch {
    return badRequest('"certificate" is a certificate as PEM, without its key.');
  }
}

const faultIn = (word: string | undefined, words: readonly string[]): string | undefined =>
  word === undefined || words.includes(word) ? undefined : `"${word}" is none of ${words.join(', ')}.`;
