import type { TokenCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { z } from 'zod';
import { KnownError } from '../../migration/errors';
import type { Log } from '../../platform/log';
import type { Safe } from './safe';

export type Vault = Pick<SecretClient, 'getSecret' | 'setSecret' | 'updateSecretProperties'>;

/** @param url such as `https://planshift.vault.azure.net` */
export const openVault = (url: string, credential: TokenCredential): Vault =>
  new SecretClient(url, credential, { retryOptions: { maxRetries: 2 } });

const secretName = 'planshift-sign-in';
/** No text that was sealed begins like that. */
const mark = 'keyVault:';

/**
 * In Azure Key Vault, each renewal as a version of one secret. The vault compares nothing before it sets, so which version counts is for the
 * row to say, of which only one process changes each state.
 */
export function keyVaultSafe(vault: Vault, log: Log): Safe {
  /** A version never changes. */
  let lately: { readonly held: string; readonly text: string } | undefined;

  return {
    keep: async (text, usefulUntil) => {
      const wish = { contentType: 'application/json', expiresOn: new Date(usefulUntil) };
      const { properties } = await vault.setSecret(secretName, text, wish).catch((error: unknown) => {
        throw failure(error, log);
      });
      lately = { held: mark + (properties.version ?? ''), text };
      return lately.held;
    },

    open: async (held) => {
      if (!held.startsWith(mark)) return undefined;
      if (lately?.held === held) return lately.text;
      const text = await valueOf(vault, held.slice(mark.length), log);
      if (text !== undefined) lately = { held, text };
      return text;
    },

    letGo: async (held) => {
      const off = vault.updateSecretProperties(secretName, held.slice(mark.length), { enabled: false });
      await off.catch((error: unknown) => log.error('a version that nobody needs stays in Key Vault', error));
    },
  };
}

/** The newest version of a secret that somebody else has put there. Undefined where the vault does not give it. */
export async function secretIn(vault: Pick<Vault, 'getSecret'>, name: string, log: Log): Promise<string | undefined> {
  try {
    return (await vault.getSecret(name)).value;
  } catch (error) {
    const known = failure(error, log);
    if (known.code === 'noAccess') return undefined;
    throw known;
  }
}

/** Undefined where the vault does not give it. @throws KnownError `serviceDown` */
async function valueOf(vault: Vault, version: string, log: Log): Promise<string | undefined> {
  try {
    return (await vault.getSecret(secretName, { version })).value;
  } catch (error) {
    const known = failure(error, log);
    if (known.code === 'noAccess') return undefined;
    throw known;
  }
}

const Answered = z.object({ statusCode: z.number() });
const closed = [401, 403, 404];

function failure(error: unknown, log: Log): KnownError {
  const answered = Answered.safeParse(error);
  const status = answered.success ? answered.data.statusCode : undefined;
  const facts = status === undefined ? {} : { httpStatus: status };
  if (status !== undefined && closed.includes(status)) {
    log.warn(
      'Key Vault does not give or take a secret. Who asks needs the rights to get secrets, and to set the sign-in.',
      facts,
    );
    return new KnownError('noAccess', 'askAdmin', 'Key Vault lets nobody in.', facts);
  }
  return new KnownError('serviceDown', 'waitAndRetry', 'Key Vault did not answer.', facts);
}
