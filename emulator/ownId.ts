import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const idName = 'id';

/**
 * By what a client knows this world again, whatever port it has: made once into `dataDir`, and anew for a world that begins
 * afresh. A kill leaves the former one or the next one.
 */
export function ownId(dataDir: string, fresh = false): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, idName);
  if (!fresh && existsSync(file)) return readFileSync(file, 'utf8').trim();
  const id = randomUUID();
  writeFileSync(`${file}.next`, `${id}\n`);
  renameSync(`${file}.next`, file);
  return id;
}
