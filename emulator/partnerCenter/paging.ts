import { refuse } from './refusal';
import type { Visit } from './visit';

export interface Page<T> {
  readonly items: readonly T[];
  readonly continuationToken?: string;
}

interface Position {
  readonly from: number;
  readonly size: number;
  readonly filter: string | null;
}

const usualSize = 100;
const largestSize = 500;

/** The page asked for by `size`, or by `seekOperation` with the token of the page before. */
export function pageOf<T>(visit: Visit, all: (filter: string | null) => readonly T[]): Page<T> {
  const position = positionOf(visit);
  const rows = all(position.filter);
  const end = position.from + position.size;
  const items = rows.slice(position.from, end);
  if (end >= rows.length) return { items };
  return { items, continuationToken: encode({ ...position, from: end }) };
}

function positionOf({ request }: Visit): Position {
  const seek = request.query.get('seekOperation')?.toLowerCase();
  const token = request.headers['ms-continuationtoken'];
  const start = { from: 0, size: sizeOf(request.query.get('size')), filter: request.query.get('filter') };
  if (seek === undefined || seek === 'first') return start;
  const here = decode(token);
  return seek === 'previous' ? { ...here, from: Math.max(0, here.from - 2 * here.size) } : here;
}

function sizeOf(text: string | null): number {
  if (text === null) return usualSize;
  if (!/^\d{1,9}$/.test(text)) throw refuse(400, 2000, 'size is not a number.');
  return Math.min(Number(text) || usualSize, largestSize);
}

function encode(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64');
}

function decode(token: string | undefined): Position {
  try {
    return JSON.parse(Buffer.from(token ?? '', 'base64').toString('utf8')) as Position;
  } catch {
    throw refuse(400, 2000, 'The continuation token is missing or not valid.');
  }
}
