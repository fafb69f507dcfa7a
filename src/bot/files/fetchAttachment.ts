import { within } from '../../platform/within';
import { decodedText } from './decodedText';
import type { Encoding } from './decodedText';

/** `encoding` is left out for UTF-8, which needs no word. */
export type FetchedText =
  | { readonly text: string; readonly encoding?: Exclude<Encoding, 'UTF-8'> }
  | { readonly fault: 'tooBig' | 'notText' };
/** Fetches a file that an agent sent. */
export type FetchAttachment = (url: string) => Promise<FetchedText>;

const mostBytes = 2 * 1024 * 1024;
const longestMs = 2_500;

const isAllowed = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
};

export const fetchAttachment: FetchAttachment = (url) =>
  within(longestMs, async (signal) => {
    if (!URL.canParse(url) || !isAllowed(url)) return { fault: 'notText' };
    const answer = await fetch(url, { signal });
    if (!answer.ok || answer.body === null) return { fault: 'notText' };
    const body = await readAtMost(answer.body);
    return body === undefined ? { fault: 'tooBig' } : asText(body);
  });

async function readAtMost(stream: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function asText(body: Buffer): FetchedText {
  const read = decodedText(body);
  if (read === undefined) return { fault: 'notText' };
  const { text, encoding } = read;
  return encoding === 'UTF-8' ? { text } : { text, encoding };
}
