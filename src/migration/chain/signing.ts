import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { MigrationId } from '../ids';
import type { ChainHead } from './chainCheck';

/** With which heads are signed. The private key never leaves it. */
export interface LedgerKey {
  readonly id: string;
  /** SPKI as base64, as it is kept in the database. */
  readonly publicKey: string;
  sign(id: MigrationId, head: ChainHead): Buffer;
}

/**
 * @param text an Ed25519 private key: PEM, or PKCS8 as base64
 * @returns undefined where it is none
 */
export function ledgerKey(text: string): LedgerKey | undefined {
  const key = keyIn(text);
  if (key?.asymmetricKeyType !== 'ed25519') return undefined;
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const id = keyIdOf(spki);
  return { id, publicKey: spki.toString('base64'), sign: (of, head) => sign(null, signed(of, head, id), key) };
}

function keyIn(text: string): KeyObject | undefined {
  try {
    return text.includes('-----BEGIN')
      ? createPrivateKey(text.replaceAll('\\n', '\n'))
      : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

/** Made of the key itself, so that no other key can be put under its id. */
const keyIdOf = (spki: Buffer): string => createHash('sha256').update(spki).digest('hex').slice(0, 16);

const signed = (id: MigrationId, { entries, hash }: ChainHead, keyId: string): Buffer =>
  Buffer.from(['planshift ledger head 1', id, entries, hash.toString('hex'), keyId].join('\n'));

export interface HeadSignature extends ChainHead {
  readonly keyId: string;
  /** SPKI as base64. */
  readonly publicKey: string;
  readonly signature: Buffer;
}

/** Whether a head was signed so, with the key that its id is made of. */
export function isSigned(id: MigrationId, { keyId, publicKey, signature, ...head }: HeadSignature): boolean {
  const spki = Buffer.from(publicKey, 'base64');
  if (keyIdOf(spki) !== keyId) return false;
  try {
    return verify(
      null,
      signed(id, head, keyId),
      createPublicKey({ key: spki, format: 'der', type: 'spki' }),
      signature,
    );
  } catch {
    return false;
  }
}
