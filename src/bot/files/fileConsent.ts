import type { Activity, Attachment } from 'botbuilder';
import { z } from 'zod';
import { fileKinds } from '../../dialogs/services';
import type { FileKind } from '../../dialogs/services';
import { within } from '../../platform/within';
import type { TextFile } from './fileLinks';
import { overRoad } from './fileRoad';
import type { FileRoad } from './fileRoad';

/** Which file it is; made afresh when the agent has agreed, so nothing is kept meanwhile. */
interface Wanted {
  readonly kind: FileKind;
  readonly id: string;
}

/** More of what was typed decides nothing. */
const longestId = 100;

/** Teams asks the agent before a bot may put a file into the agent's OneDrive. */
export function consentCard(name: string, sizeInBytes: number, { kind, id }: Wanted): Attachment {
  const wanted: Wanted = { kind, id: id.slice(0, longestId) };
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description: name, sizeInBytes, acceptContext: wanted, declineContext: wanted },
  };
}

const UploadInfo = z.object({
  name: z.string(),
  uploadUrl: z.url({ protocol: /^https$/ }),
  contentUrl: z.string(),
  uniqueId: z.string(),
  fileType: z.string(),
});
type UploadInfo = z.infer<typeof UploadInfo>;

const Consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ kind: z.enum(fileKinds), id: z.string().max(longestId) }),
  uploadInfo: UploadInfo.optional(),
});

export type MakeFile = (kind: FileKind, id: string) => Promise<TextFile | undefined>;
export type UploadFile = (url: string, body: Buffer, signal: AbortSignal) => Promise<void>;

const uploadMs = 8_000;

/** `saved`: what takes the place of the card that asked. */
export type ConsentOutcome = { readonly saved: Attachment } | 'declined' | 'noLongerThere' | 'notSaved';

/** Puts the file where Teams said it may go. What can't be read names no such place. */
export async function answerConsent(
  activity: Activity,
  { make, upload }: { readonly make: MakeFile; readonly upload: UploadFile },
): Promise<ConsentOutcome> {
  const read = Consent.safeParse(activity.value);
  if (!read.success) return 'notSaved';
  const { action, context, uploadInfo } = read.data;
  if (action === 'decline') return 'declined';
  if (uploadInfo === undefined) return 'notSaved';
  const file = await make(context.kind, context.id);
  if (file === undefined) return 'noLongerThere';
  try {
    await within(uploadMs, (signal) => upload(uploadInfo.uploadUrl, Buffer.from(file.content, 'utf8'), signal));
  } catch {
    return 'notSaved';
  }
  return { saved: fileCard(uploadInfo) };
}

const fileCard = ({ name, contentUrl, uniqueId, fileType }: UploadInfo): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.card.file.info',
  contentUrl,
  name,
  content: { uniqueId, fileType },
});

/** One `PUT` of everything, as OneDrive's upload sessions take it. */
export const uploadFileOver =
  (road: FileRoad): UploadFile =>
  async (url, body, signal) => {
    const answer = await overRoad(road, url, {
      method: 'PUT',
      headers: { 'content-range': `bytes 0-${body.length - 1}/${body.length}` },
      body: new Uint8Array(body),
      signal,
    });
    if (!answer.ok) throw new Error('the upload was refused');
  };
