import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

/** At a start, a longer log becomes `….1`, and the one before that is gone. */
const longestBytes = 10 * 1024 * 1024;

/** Opened for a child to write into by itself, so that it can go on writing when its starter is dead. */
export function openLog(file: string): { readonly descriptor: number; readonly from: number; close(): void } {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > longestBytes) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a');
  return { descriptor, from: fstatSync(descriptor).size, close: () => closeSync(descriptor) };
}

/** What was written last from that byte on, as a person would read it. */
export function lastWords(file: string, from: number, lines = 12): readonly string[] {
  try {
    const written = readFileSync(file).subarray(from).toString('utf8');
    return written
      .split('\n')
      .flatMap((line) => (line.trim() ? readableLine(line.trimEnd()) : []))
      .slice(-lines);
  } catch {
    return [];
  }
}

interface LogLine {
  readonly msg?: unknown;
  readonly err?: { readonly message?: unknown };
}

function readableLine(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { msg, err } = JSON.parse(line) as LogLine;
    const parts = [msg, err?.message].filter((part): part is string => typeof part === 'string');
    return parts.length > 0 ? parts.join(': ') : line;
  } catch {
    return line;
  }
}
