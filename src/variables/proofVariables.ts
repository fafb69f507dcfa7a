import { z } from 'zod';
import { openCertificate } from './appCertificate';
import type { AppProof, ManagedIdentity } from '../identity';
import type { Cloud } from '../platform/clouds';

const guid = z.guid('must be a GUID').transform((text) => text.toLowerCase());
const onOrOff = z.enum(['on', 'off'], 'must be on or off').default('off');
const federated = z.enum(['managedIdentity', 'tokenFile'], 'must be managedIdentity or tokenFile').optional();
const text = z.string().optional();

/** How each app shows that it is itself. */
export const proofVariables = {
  PARTNER_CLIENT_SECRET: text,
  PARTNER_CERTIFICATE: text,
  PARTNER_CERTIFICATE_PASSWORD: text,
  PARTNER_CERTIFICATE_CHAIN: onOrOff,
  PARTNER_FEDERATED_CREDENTIAL: federated,
  BOT_TYPE: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['singletenant', 'userassignedmsi'], 'must be SingleTenant or UserAssignedMSI'))
    .default('singletenant'),
  BOT_PASSWORD: text,
  BOT_CERTIFICATE: text,
  BOT_CERTIFICATE_PASSWORD: text,
  BOT_CERTIFICATE_CHAIN: onOrOff,
  BOT_FEDERATED_CREDENTIAL: federated,
  MANAGED_IDENTITY_CLIENT_ID: guid.optional(),
  AZURE_FEDERATED_TOKEN_FILE: text,
  HOME_IDENTITY: z.enum(['app', 'managedIdentity'], 'must be app or managedIdentity').default('app'),
};

type Read = z.output<z.ZodObject<typeof proofVariables>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Which variables an app has for it, in the order in which they are told. */
const waysOf = {
  PARTNER: ['PARTNER_CLIENT_SECRET', 'PARTNER_CERTIFICATE', 'PARTNER_FEDERATED_CREDENTIAL'],
  BOT: ['BOT_PASSWORD', 'BOT_CERTIFICATE', 'BOT_FEDERATED_CREDENTIAL'],
} as const;

type Who = keyof typeof waysOf;

/** An Azure Bot may be a managed identity itself, which has nothing to show. */
const isItself = (env: Environment): boolean => env['BOT_TYPE']?.toLowerCase() === 'userassignedmsi';

/** A complaint for each app that has no proof, or more than one, and for what a proof lacks. */
export const missingProofs = (env: Environment): string[] => [
  ...proofFaults('PARTNER', env),
  ...(isItself(env) ? unneeded(env) : proofFaults('BOT', env)),
  ...leftAlone(env),
];

function proofFaults(who: Who, env: Environment): string[] {
  const [usual, ...others] = waysOf[who];
  const given = waysOf[who].filter((name) => name in env);
  if (given.length > 1) return [`${given.join(', ')}: only one of them may be set`];
  if (given.length === 0) return [`${usual}: is missing, or ${others.join(' or ')} in its place`];
  return [...certificateFaults(who, env), ...federationFaults(who, env)];
}

const unneeded = (env: Environment): string[] =>
  waysOf.BOT.filter((name) => name in env).map((name) => `${name}: must not be set where BOT_TYPE is UserAssignedMSI`);

function certificateFaults(who: Who, env: Environment): string[] {
  const given = env[`${who}_CERTIFICATE`];
  const opened = given === undefined ? undefined : openCertificate(given, env[`${who}_CERTIFICATE_PASSWORD`]);
  return typeof opened === 'string' ? [`${who}_CERTIFICATE: ${opened}`] : [];
}

/** Who vouches has to be named. */
const vouching: Readonly<Record<string, string>> = {
  managedIdentity: 'MANAGED_IDENTITY_CLIENT_ID',
  tokenFile: 'AZURE_FEDERATED_TOKEN_FILE',
};

function federationFaults(who: Who, env: Environment): string[] {
  const needed = vouching[env[`${who}_FEDERATED_CREDENTIAL`] ?? ''];
  return needed === undefined || needed in env ? [] : [`${needed}: is missing`];
}

/** What says something about a certificate that is not there. */
const leftAlone = (env: Environment): string[] =>
  (['PARTNER', 'BOT'] as const)
    .filter((who) => !(`${who}_CERTIFICATE` in env))
    .flatMap((who) => [`${who}_CERTIFICATE_PASSWORD`, `${who}_CERTIFICATE_CHAIN`])
    .filter((name) => name in env)
    .map((name) => `${name}: must not be set without ${name.replace(/_(PASSWORD|CHAIN)$/, '')}`);

/** After `missingProofs` had nothing to complain of. */
export function proofOf(who: Who, read: Read, { tokenExchange }: Cloud): AppProof {
  const secret = who === 'PARTNER' ? read.PARTNER_CLIENT_SECRET : read.BOT_PASSWORD;
  if (secret !== undefined) return { by: 'secret', secret };
  const given = read[`${who}_CERTIFICATE`];
  const opened = given === undefined ? undefined : openCertificate(given, read[`${who}_CERTIFICATE_PASSWORD`]);
  if (typeof opened === 'object') {
    return { by: 'certificate', certificate: { ...opened, isChainSent: read[`${who}_CERTIFICATE_CHAIN`] === 'on' } };
  }
  const { AZURE_FEDERATED_TOKEN_FILE: file = '', MANAGED_IDENTITY_CLIENT_ID: clientId = '' } = read;
  return read[`${who}_FEDERATED_CREDENTIAL`] === 'tokenFile'
    ? { by: 'tokenFile', file }
    : { by: 'managedIdentity', clientId, audience: tokenExchange };
}

/** The bot's own: it is an app, or a managed identity itself. */
export const botProof = (read: Read, cloud: Cloud): AppProof | 'itself' =>
  read.BOT_TYPE === 'userassignedmsi' ? 'itself' : proofOf('BOT', read, cloud);

/** Absent where the app asks in the partner's own tenant as everywhere else. */
export function homeIdentity(read: Read): { readonly home?: ManagedIdentity } {
  if (read.HOME_IDENTITY === 'app') return {};
  const { MANAGED_IDENTITY_CLIENT_ID: clientId } = read;
  return { home: clientId === undefined ? {} : { clientId } };
}
