import { z } from 'zod';
import { ledgerKey } from '../migration/chain/signing';
import type { LedgerKey } from '../migration/chain/signing';

const wrong = 'must be an Ed25519 private key (PEM, or PKCS8 as base64), or vault';

/** With what the ends of finished ledgers are signed: a key, or one that lies in Key Vault. */
export const ledgerVariables = {
  LEDGER_KEY: z
    .string()
    .transform((text, context): LedgerKey | 'vault' => {
      const key = text === 'vault' ? text : ledgerKey(text);
      if (key !== undefined) return key;
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    })
    .optional(),
};

/** A vault has to be named by an address. */
export const missingVault = ({ LEDGER_KEY, KEY_VAULT_URL }: Readonly<Record<string, string | undefined>>): string[] =>
  LEDGER_KEY === 'vault' && KEY_VAULT_URL === undefined ? ['LEDGER_KEY: vault needs KEY_VAULT_URL'] : [];

type Read = z.output<z.ZodObject<typeof ledgerVariables>> & { readonly KEY_VAULT_URL?: string | undefined };

/** Without a key where nothing is signed. */
export function ledgerConfig({ LEDGER_KEY: key, KEY_VAULT_URL: vaultUrl }: Read): {
  readonly key?: LedgerKey | { readonly vaultUrl: string };
} {
  if (key === 'vault') return vaultUrl === undefined ? {} : { key: { vaultUrl } };
  return key === undefined ? {} : { key };
}
