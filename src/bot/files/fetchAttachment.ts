import type { SentFile } from '../../dialogs/incoming';
import { TookTooLong, within } from '../../platform/within';
import { decodedText } from './decodedText';
import { ForeignHost, overRoad } from './fileRoad';
import type { FileRoad } from './fileRoad';
import { networkCode } from '../../platform/networkCode';

/** Fetches a file that an agent sent. `encoding` is left out for UTF-8, which needs no word. */
export type FetchAttachment = (url: string) => Promise<SentFile>;

const mostBytes = 2 * 1024 * 1024;
const longestMs = 2_500;

/** @returns a way to fetch files that leaves the cloud's file stores at no hop */
export const fetchAttachmentOver =
  (road: FileRoad): FetchAttachment =>
  async (url) => {
    try {
      return await within(longestMs, async (signal) => readAnswer(await overRoad(road, url, { signal })));
    } catch (error) {
      if (error instanceof ForeignHost) return { fault: 'elsewhere' };
      if (error instanceof TookTooLong) return { fault: 'slow' };
      road.log.warn('A file could not be fetched.', { code: networkCode(error) ?? 'none' });
      return { fault: 'unreachable' };
    }
  };

async function readAnswer(answer: Response): Promise<SentFile> {
  if (!answer.ok || answer.body === null) return { fault: faultOf(answer.status) };
  const body = await readAtMost(answer.body);
  if (body === undefined) return { fault: 'tooBig' };
  return isWebPage(answer, body) ? { fault: 'webPage' } : asText(body);
}

function faultOf(status: number): 'missing' | 'refused' | 'trouble' {
  if (status === 404 || status === 410) return 'missing';
  return status === 401 || status === 403 ? 'refused' : 'trouble';
}

/** What may stand above the first element of a page: a byte order mark, an XML declaration, comments. */
const page = /^(?:\xef\xbb\xbf|\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->)*<(?:!doctype\s+html|html)\b/i;
const pageBytes = 2_048;

/** Some stores answer with the page of a sign-in where the file should be. */
function isWebPage({ headers }: Response, body: Buffer): boolean {
  const kind = headers.get('content-type') ?? '';
  return /^(text\/html|application\/xhtml)/i.test(kind) || page.test(body.toString('latin1', 0, pageBytes));
}

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

function asText(body: Buffer): SentFile {
  const read = decodedText(body);
  if (read === undefined) return { fault: 'notText' };
  const { text, encoding } = read;
  return encoding === 'UTF-8' ? { text } : { text, encoding };
}
