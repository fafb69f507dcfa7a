import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RetirementPack } from '../migration/packs/pack';
import { claimsOf } from '../migration/packs/packFaults';
import { parsePack } from '../migration/packs/packSchema';
import { folderFault } from '../platform/folders';

/**
 * Every pack of a folder, in the order of the file names.
 *
 * @throws Error naming the folder, or the file and what is wrong with it
 */
export async function readPackFiles(folder: string): Promise<readonly RetirementPack[]> {
  const found = await readdir(folder).catch((error: unknown) => {
    throw folderFault('PACKS_DIR', folder, error);
  });
  const names = found.filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw new Error(`There is no retirement pack in ${folder}.`);
  const packs = new Map<string, RetirementPack>();
  for (const name of names) {
    const file = path.join(folder, name);
    const pack = parsePack(await readFile(file, 'utf8'), file);
    if (packs.has(pack.id)) throw new Error(`${file}: the id "${pack.id}" belongs to another pack already.`);
    insistOnOwn(pack, packs, file);
    packs.set(pack.id, pack);
  }
  return [...packs.values()];
}

/** @throws Error where what it recognises a subscription by is another pack's already */
function insistOnOwn(pack: RetirementPack, others: ReadonlyMap<string, RetirementPack>, file: string): void {
  for (const other of others.values()) {
    const taken = claimsOf(pack).find((claim) => claimsOf(other).includes(claim));
    if (taken !== undefined) throw new Error(`${file}: "${taken}" belongs to the pack "${other.id}" already.`);
  }
}
