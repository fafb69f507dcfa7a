import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Safe } from './safe';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** What it is the seal of: a text sealed for something else does not open here. */
const purpose = Buffer.from('planshift refresh token');

/**
 * In the row itself, so that neither the readers of the database nor its backups hold what speaks for a person.
 *
 * @param key 32 bytes
 */
export const sealedWith = (key: Buffer): Safe => ({
  keep: async (text) => seal(text, key),
  open: async (held) => unseal(held, key),
  letGo: async () => undefined,
});

function seal(text: string, key: Buffer): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(purpose);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Undefined where it was sealed with another key, or is not as it was sealed. */
function unseal(sealed: string, key: Buffer): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)];
  try {
    const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(purpose).setAuthTag(tag);
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
