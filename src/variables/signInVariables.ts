import { z } from 'zod';

/** Whose token Partner Center and Graph are shown, and where a person's is kept. */
export const signInVariables = {
  PARTNER_CENTER_ACCESS: z.enum(['appAndUser', 'appOnly'], 'must be appAndUser or appOnly').default('appAndUser'),
  GRAPH_ACCESS: z.enum(['delegated', 'appOnly'], 'must be delegated or appOnly').default('delegated'),
  CUSTOMER_CONSENT: z.enum(['leave', 'give'], 'must be leave or give').default('leave'),
  TOKEN_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes as base64, as "openssl rand -base64 32" makes them')
    .transform((text) => Buffer.from(text, 'base64'))
    .optional(),
  KEY_VAULT_URL: z.url({ protocol: /^https$/, error: 'must be an https:// address' }).optional(),
};

type Read = z.output<z.ZodObject<typeof signInVariables>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** In the database, sealed with a key of 32 bytes, or in Azure Key Vault. */
export type KeptIn = { readonly key: Buffer } | { readonly vaultUrl: string };

export interface SignInConfig {
  readonly kept: KeptIn;
  readonly toPartnerCenter: boolean;
  readonly toCustomers: boolean;
  /** Whether the partner consents to the app for customers where that is lacking. */
  readonly givesConsent: boolean;
}

/** Absent where the app speaks for itself everywhere. */
export function signInConfig(read: Read): { readonly signIn?: SignInConfig } {
  const toPartnerCenter = read.PARTNER_CENTER_ACCESS === 'appAndUser';
  const toCustomers = read.GRAPH_ACCESS === 'delegated';
  const kept = keptIn(read);
  const givesConsent = read.CUSTOMER_CONSENT === 'give' && toPartnerCenter && toCustomers;
  return kept && (toPartnerCenter || toCustomers)
    ? { signIn: { kept, toPartnerCenter, toCustomers, givesConsent } }
    : {};
}

function keptIn({ TOKEN_KEY: key, KEY_VAULT_URL: vaultUrl }: Read): KeptIn | undefined {
  if (vaultUrl !== undefined) return { vaultUrl };
  return key && { key };
}

/** Whatever speaks for a person has to be kept in one place. */
export function missingKey(env: Environment): string[] {
  const given = ['TOKEN_KEY', 'KEY_VAULT_URL'].filter((name) => name in env);
  if (given.length > 1) return [`${given.join(', ')}: only one of them may be set`];
  const isAlone = env['PARTNER_CENTER_ACCESS'] === 'appOnly' && env['GRAPH_ACCESS'] === 'appOnly';
  return isAlone || given.length === 1 ? [] : ['TOKEN_KEY: is missing, or KEY_VAULT_URL in its place'];
}
