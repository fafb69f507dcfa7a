import type { Activity, Attachment } from 'botbuilder';
import type { Incoming } from '../../dialogs/incoming';
import { cleanText } from '../../platform/cleanText';
import { oneLine } from '../../text/plain';
import type { FetchAttachment } from '../files/fetchAttachment';

const download = 'application/vnd.microsoft.teams.file.download.info';

/** Reads a message, without what could not be kept; a button's message has a value and no text. */
export async function incomingOf(activity: Activity, fetchAttachment: FetchAttachment): Promise<Incoming> {
  const value: unknown = activity.value;
  if (value !== undefined && value !== null) return { pressed: cleanAnswer(value) };
  const words = cleanText(activity.text ?? '');
  const file = activity.attachments?.map(downloadUrlOf).find((url) => url !== undefined);
  if (file !== undefined) return { file: await fetchAttachment(file), words };
  return { typed: words };
}

/** Answers are flat: what is nested is none of ours. */
const cleanAnswer = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanIfText(each)]))
    : value;

const cleanIfText = (value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);

/** The text behind it serves in a group chat, where the bot is spoken to by name. */
export const withoutMention = (text: string): string => oneLine(text.replace(/<at>[^<]*<\/at>/gi, ' '));

function downloadUrlOf({ contentType, content }: Attachment): string | undefined {
  if (contentType !== download) return undefined;
  const url = (content as { downloadUrl?: unknown } | undefined)?.downloadUrl;
  return typeof url === 'string' ? url : '';
}
