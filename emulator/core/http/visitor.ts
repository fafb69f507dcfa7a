import type { IncomingHttpHeaders } from 'node:http';

/** With or without a port. */
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const json = /^application\/(?:[\w.-]+\+)?json\s*(;|$)/i;
const form = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/**
 * Why a request is turned away; undefined when it is not.
 *
 * Nobody is asked who they are here, so whatever a browser sends for a web page has to be kept out: that comes with an
 * `Origin`, by another name for this machine, or as a kind of content that a page may send without asking.
 */
export function turnedAway(headers: IncomingHttpHeaders, { takesForms }: { readonly takesForms: boolean }) {
  if (!thisMachine.test(headers.host ?? '') || headers.origin !== undefined) return 403;
  const type = headers['content-type'];
  if (type === undefined || json.test(type) || (takesForms && form.test(type))) return undefined;
  return 415;
}
