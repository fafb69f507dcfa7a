import { cloudOf, isOn } from '../../platform/clouds';
import type { CloudName } from '../../platform/clouds';
import type { Log } from '../../platform/log';

/** Where files may come from and go to. */
export interface FileRoad {
  /** Absent in practice, where files are on this machine. */
  readonly cloud?: CloudName | undefined;
  readonly log: Log;
  readonly fetch?: typeof fetch;
}

/** An address that is none of the file stores that people's files are in. */
export class ForeignHost extends Error {
  override readonly name = 'ForeignHost';
}

const mostHops = 4;
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

function mayTake(url: string, cloud: CloudName | undefined): boolean {
  if (cloud !== undefined) return isOn(url, cloudOf(cloud).fileHosts);
  return URL.canParse(url) && loopback.has(new URL(url).hostname);
}

/**
 * Asks for a file, or puts one, and follows where it is sent on, each hop looked at by itself.
 *
 * @throws ForeignHost before anything goes to a host that is not on the list
 */
export async function overRoad(road: FileRoad, url: string, how: RequestInit): Promise<Response> {
  const ask = road.fetch ?? fetch;
  let next = url;
  for (let hops = 0; hops < mostHops; hops += 1) {
    if (!mayTake(next, road.cloud)) throw refuse(road.log, next);
    const answer = await ask(next, { ...how, redirect: 'manual' });
    const onward = sentOn(answer, next);
    if (onward === undefined) return answer;
    await answer.body?.cancel();
    next = onward;
  }
  throw refuse(road.log, next);
}

function sentOn({ status, headers }: Response, from: string): string | undefined {
  const location = headers.get('location');
  if (status < 300 || status >= 400 || location === null) return undefined;
  return URL.canParse(location, from) ? new URL(location, from).href : location;
}

/** The host alone, so that the list can be mended; the rest of the address opens the file. */
function refuse(log: Log, url: string): ForeignHost {
  log.warn('A file is not where files may be.', { host: URL.canParse(url) ? new URL(url).hostname : 'none' });
  return new ForeignHost();
}
