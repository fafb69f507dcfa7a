import { within } from '../../platform/within';
import { decodedText } from './decodedText';
import type { Encoding } from './decodedText';
import { ForeignHost, overRoad } from './fileRoad';
import type { FileRoad } from './fileRoad';

/** `encoding` is left out for UTF-8, which needs no word. */
export type FetchedText =
  | { readonly text: string; readonly encoding?: Exclude<Encoding, 'UTF-8'> }
  | { readonly fault: 'tooBig' | 'notText' | 'elsewhere' };
/** Fetches a file that an agent sent. */
export type FetchAttachment = (url: string) => Promise<FetchedText>;

const mostBytes = 2 * 1024 * 1024;
const longestMs = 2_500;

/** @returns a way to fetch files that leaves the cloud's file stores at no hop */
export const fetchAttachmentOver =
  (road: FileRoad): FetchAttachment =>
  (url) =>
    within(longestMs, async (signal) => {
      try {
        const answer = await overRoad(road, url, { signal });
        if (!answer.ok || answer.body === null) return { fault: 'notText' };
        const body = await readAtMost(answer.body);
        return body === undefined ? { fault: 'tooBig' } : asText(body);
      } catch (error) {
        if (error instanceof ForeignHost) return { fault: 'elsewhere' };
        throw error;
      }
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
