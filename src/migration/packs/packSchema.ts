import type { z } from 'zod';
import { liftedFirstShape } from './firstShape';
import type { PackFile, RetirementPack } from './pack';
import { packFaults } from './packFaults';
import { packShape } from './packShape';
import type { FaultPath } from './sourceFaults';
import { packOf } from './sources';

/** `replacements[3].forms[0].skuId`, as somebody who edits the file would say it. */
const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, '');

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : 'is no JSON'}`, { cause: error });
  }
}

interface Said {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const faulty = (path: string, faults: readonly Said[]): Error =>
  new Error(
    faults.map(({ path: at, message }) => `${path}: ${at.length === 0 ? '' : `${place(at)}: `}${message}`).join('\n'),
  );

interface Shape {
  readonly reads: z.ZodType<PackFile>;
  /** Where a source stands in such a file. */
  readonly pathOf: (at: number) => FaultPath;
}

const first: Shape = { reads: liftedFirstShape, pathOf: () => [] };
const present: Shape = { reads: packShape, pathOf: (at) => ['sources', at] };

const shapeOf = (data: unknown): Shape =>
  typeof data === 'object' && data !== null && 'sources' in data ? present : first;

/**
 * Reads a pack file of either shape.
 *
 * @throws Error that names every fault, one a line: the file, the place in it, and what is wrong there
 */
export function parsePack(text: string, path: string): RetirementPack {
  const data = parseJson(text, path);
  const { reads, pathOf } = shapeOf(data);
  const read = reads.safeParse(data);
  if (!read.success) throw faulty(path, read.error.issues);
  const faults = packFaults(read.data, pathOf);
  if (faults.length > 0) throw faulty(path, faults);
  return packOf(read.data);
}
