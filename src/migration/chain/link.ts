import { createHash } from 'node:crypto';
import type { MigrationId } from '../ids';

/** With what the first row of a migration is chained: a row of one chain fits into no other. */
export const beginningOf = (id: MigrationId): Buffer => sha256(`planshift ledger 1 ${id}`);

/** The salt is erased with the body, so that nobody can try out what the body may have been. */
export const bodyHash = (salt: Buffer, body: string): Buffer => sha256(salt, body);

export const rowHash = (previous: Buffer, ofBody: Buffer): Buffer => sha256(previous, ofBody);

function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
