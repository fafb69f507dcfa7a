import type { NamedMute } from '../../migration/ports';
import { asIs, plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/list.json';

const mostRows = 12;

/** What an agent has muted, each with the way back. */
export function mutedCard(mutes: readonly NamedMute[], reader: Reader): CardContent {
  const { notices, typing, commands } = textFor(reader);
  const { muting, digest } = notices;
  const rest = mutes.length - mostRows;
  return render(template, reader, {
    title: muting.mutedTitle(mutes.length),
    paragraphs: [muting.mutedHint, ...(rest > 0 ? [digest.andMore(rest)] : [])],
    groups: [
      {
        headings: [],
        rows: mutes.slice(0, mostRows).map(({ what, key, name }) => ({
          name: shown(name),
          lines: [muting.kind[what]],
          buttons: [
            { ...button(muting.unmute, { notice: 'unmute', what, key }), mode: 'primary', tooltip: asIs(name, 60) },
          ],
        })),
      },
    ],
    notes: mutes.length === 0 ? [] : [typing.hint([typing.andCustomer(plain(commands.typed.unmute[0]!))])],
    buttons: [],
  });
}
