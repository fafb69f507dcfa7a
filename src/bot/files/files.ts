import { fileCard } from '../../cards/chat/fileCard';
import type { FileDelivery, FileKind } from '../../dialogs/services';
import { say, show } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import { asBlock, plain } from '../../text/plain';
import { consentCard } from './fileConsent';
import type { FileLinks, TextFile } from './fileLinks';
import { makeFile } from './makeFile';
import type { FileSources } from './makeFile';

/** A message may hold this much; a longer text is a file. */
const messageBytes = 15 * 1024;

const sizeOf = ({ content }: TextFile): number => Buffer.byteLength(content, 'utf8');

/** A page is for a browser, however short it is. */
const isReadAsText = ({ contentType }: TextFile): boolean => !contentType.startsWith('text/html');

/** Hands files over as a client can take them: short ones as text, long ones as a link or with Teams' own consent. */
export class Files implements FileDelivery {
  constructor(
    private readonly sources: FileSources,
    private readonly links: FileLinks,
    private readonly mode: 'local' | 'production',
  ) {}

  async deliver(turn: Turn, kind: FileKind, id: string): Promise<void> {
    const file = await makeFile(this.sources, turn, kind, id);
    if (file === undefined) return say(turn, turn.text.chat.noSuchMigration(plain(id)));
    if (isReadAsText(file) && sizeOf(file) <= messageBytes) return say(turn, asBlock(file.content));
    if (this.mode === 'local') {
      const link = this.links.offer(file);
      await show(turn, fileCard({ name: file.name, url: link.url, expiresAt: link.expiresAt }, turn.reader));
      return;
    }
    await turn.context.sendActivity({
      type: 'message',
      attachments: [consentCard(file.name, sizeOf(file), { kind, id })],
    });
  }
}
