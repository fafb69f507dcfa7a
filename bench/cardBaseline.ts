import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Ratios } from './cardTimes';

export interface Difference {
  readonly dearer: readonly { readonly name: string; readonly was: number; readonly is: number }[];
  readonly notInBaseline: readonly string[];
  readonly onlyInBaseline: readonly string[];
}

const baselineShape = z.record(z.string(), z.number().positive());

/** What a busy machine makes of a ratio is less than this. */
const dearerFrom = 1.5;

export function differenceFrom(baseline: Ratios, ratios: Ratios): Difference {
  const dearer = Object.entries(ratios).flatMap(([name, is]) => {
    const was = baseline[name];
    return was !== undefined && is > was * dearerFrom ? [{ name, was, is }] : [];
  });
  return {
    dearer,
    notInBaseline: Object.keys(ratios).filter((name) => !(name in baseline)),
    onlyInBaseline: Object.keys(baseline).filter((name) => !(name in ratios)),
  };
}

/** @throws Error where the file is none or holds anything but ratios */
export function readBaseline(path: string): Ratios {
  const read = baselineShape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  return read.data;
}

export const writeBaseline = (path: string, ratios: Ratios): void =>
  writeFileSync(path, `${JSON.stringify(ratios, undefined, 2)}\n`);
