import type { EmulatorRequest } from '../../core/route';
import { badRequest } from '../problem';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextLink?: string;
}

const most = 999;
const usual = 100;

function topOf(query: URLSearchParams): number {
  const top = Number(query.get('$top') ?? usual);
  if (Number.isInteger(top) && top >= 1 && top <= most) return top;
  throw badRequest(`Invalid page size specified: '${query.get('$top')}'. Must be between 1 and ${most} inclusive.`);
}

function startOf(query: URLSearchParams): number {
  const token = query.get('$skiptoken');
  if (token === null) return 0;
  const [, start] = /^at:(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (start === undefined) throw badRequest('The specified $skiptoken is invalid.');
  return Number(start);
}

/** The page that was asked for; its link carries every other option on. */
export function pageOf<T>(all: readonly T[], request: EmulatorRequest): Page<T> {
  return pageFrom(all, request, (item) => item);
}

/**
 * The page of those whom `matching` lets through. It looks at nobody before the place where the last page ended, so that
 * all pages together look at each once.
 */
export function pageFrom<T, Found>(
  all: readonly T[],
  request: EmulatorRequest,
  matching: (item: T) => Found | undefined,
): Page<Found> {
  const top = topOf(request.query);
  const items: Found[] = [];
  for (let at = startOf(request.query); at < all.length; at += 1) {
    const found = matching(all[at] as T);
    if (found === undefined) continue;
    if (items.length === top) return { items, nextLink: linkTo(at, request) };
    items.push(found);
  }
  return { items };
}

function linkTo(start: number, request: EmulatorRequest): string {
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', Buffer.from(`at:${start}`).toString('base64url'));
  return `https://${request.headers['host'] ?? 'localhost'}${request.path}?${query.toString()}`;
}
