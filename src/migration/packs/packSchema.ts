import type { z } from 'zod';
import type { RetirementPack } from './pack';
import { packShape } from './packShape';

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

const worded = (path: string, { path: at, message }: z.core.$ZodIssue): string =>
  `${path}: ${at.length === 0 ? '' : `${place(at)}: `}${message}`;

/**
 * Reads a pack file.
 *
 * @throws Error that names every fault, one a line: the file, the place in it, and what is wrong there
 */
export function parsePack(text: string, path: string): RetirementPack {
  const read = packShape.safeParse(parseJson(text, path));
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => worded(path, issue)).join('\n'));
}
