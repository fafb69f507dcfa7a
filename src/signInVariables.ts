import { z } from 'zod';

/** Whose token Partner Center and Graph are shown, and the key under which a person's is kept. */
export const signInVariables = {
  PARTNER_CENTER_ACCESS: z.enum(['appAndUser', 'appOnly'], 'must be appAndUser or appOnly').default('appAndUser'),
  GRAPH_ACCESS: z.enum(['delegated', 'appOnly'], 'must be delegated or appOnly').default('delegated'),
  TOKEN_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes as base64, as "openssl rand -base64 32" makes them')
    .transform((text) => Buffer.from(text, 'base64'))
    .optional(),
};

type Read = z.output<z.ZodObject<typeof signInVariables>>;
type Environment = Readonly<Record<string, string | undefined>>;

export interface SignInConfig {
  /** 32 bytes; seals what is kept of the sign-in. */
  readonly key: Buffer;
  readonly toPartnerCenter: boolean;
  readonly toCustomers: boolean;
}

/** Absent where the app speaks for itself everywhere. */
export function signInConfig(read: Read): { readonly signIn?: SignInConfig } {
  const toPartnerCenter = read.PARTNER_CENTER_ACCESS === 'appAndUser';
  const toCustomers = read.GRAPH_ACCESS === 'delegated';
  if (read.TOKEN_KEY === undefined || !(toPartnerCenter || toCustomers)) return {};
  return { signIn: { key: read.TOKEN_KEY, toPartnerCenter, toCustomers } };
}

/** Whatever speaks for a person needs the key. */
export function missingKey(env: Environment): string[] {
  const isAlone = env['PARTNER_CENTER_ACCESS'] === 'appOnly' && env['GRAPH_ACCESS'] === 'appOnly';
  return isAlone || 'TOKEN_KEY' in env ? [] : ['TOKEN_KEY: is missing'];
}
