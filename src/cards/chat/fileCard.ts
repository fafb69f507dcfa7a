import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/file.json';

export interface FileData {
  readonly name: string;
  readonly url: string;
  readonly expiresAt: string;
}

/** A link to a file that can be fetched once. */
export function fileCard({ name, url, expiresAt }: FileData, reader: Reader): CardContent {
  const { general } = textFor(reader);
  return render(template, reader, {
    title: general.fileTitle(shown(name, 120)),
    notes: [general.fileOnce(expiresAt)],
    url,
    download: general.download,
  });
}
