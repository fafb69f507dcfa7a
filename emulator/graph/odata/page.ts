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
  const top = topOf(request.query);
  const start = startOf(request.query);
  const end = start + top;
  const items = all.slice(start, end);
  if (end >= all.length) return { items };
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', Buffer.from(`at:${end}`).toString('base64url'));
  return { items, nextLink: `https://${request.headers['host'] ?? 'localhost'}${request.path}?${query.toString()}` };
}
