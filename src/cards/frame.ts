import { oneLine, spoken } from '../text/plain';
import type { Reader } from '../text/reader';
import { textFor } from '../text/textFor';
import type { Text } from '../text/textFor';

/** What stands for a card where it is not seen: in a toast, in the list of chats, read aloud, on a client too old. */
export interface Frame {
  readonly lang: Reader['language'];
  readonly speak: string;
  readonly fallbackText: string;
}

type Json = Readonly<Record<string, unknown>>;

type Kind = keyof Text['unseen']['next'];

/** A toast shows a line or two. */
export const longestInToast = 240;

/**
 * Made from the card's own title and buttons, so that no card can be without.
 *
 * @param card with its title as `fallbackText`
 */
export function frameOf(card: Json, reader: Reader): Frame {
  const { unseen } = textFor(reader);
  const title = String(card['fallbackText']);
  const sent = submitted(card);
  const kind = kindOf(sent);
  const migration = sent.find(({ steer }) => steer !== undefined)?.['id'];
  return {
    lang: reader.language,
    speak: spoken([ended(title), asked(kind, title, card, unseen)].join(' ').trim(), longestInToast),
    fallbackText: `${ended(title)} ${unseen.next[kind](oneLine(String(migration)))}`,
  };
}

const some = (is: (data: Json) => boolean) => (sent: readonly Json[]) => sent.some(is);

/** What a card's buttons send tells its kind; the first that fits. */
const kinds: readonly (readonly [Kind, (sent: readonly Json[]) => boolean])[] = [
  ['review', some(({ kind }) => kind === 'confirm' || kind === 'askApproval')],
  ['reading', (sent) => sent.length > 0 && sent.every(({ kind }) => kind === 'notNow')],
  ['question', some(({ question }) => question !== undefined)],
  ['migration', some(({ steer }) => steer !== undefined)],
  ['approval', some(({ approval }) => approval !== undefined)],
  ['hold', some(({ hold }) => hold !== undefined)],
  ['ending', some(({ notice, open }) => notice !== undefined || open === 'expiring')],
  ['migrations', some(({ open }) => open === 'migrations' || open === 'migration')],
];

const kindOf = (sent: readonly Json[]): Kind => kinds.find(([, fits]) => fits(sent))?.[0] ?? 'other';

/** A question asks by itself; of a card without one, its first sentence below the title tells most. */
function asked(kind: Kind, title: string, card: Json, { asks }: Text['unseen']): string {
  if (kind === 'review') return asks.review;
  if (kind === 'question' && !title.startsWith('⚠')) return title.endsWith('?') ? '' : asks.question;
  return textsOf(card['body']).find((text) => text !== title) ?? '';
}

const ended = (title: string): string => (/[.?!…:]$/.test(title) ? title : `${title}.`);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What the buttons send, wherever in the card they are. */
function submitted(part: unknown): readonly Json[] {
  if (Array.isArray(part)) return part.flatMap(submitted);
  if (!isObject(part)) return [];
  if (part['type'] === 'Action.Submit') return isObject(part['data']) ? [part['data']] : [];
  return Object.values(part).flatMap(submitted);
}

function textsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (!isObject(part)) return [];
  return part['type'] === 'TextBlock' ? [String(part['text'])] : Object.values(part).flatMap(textsOf);
}
