import type { Activity } from './activity';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

type Json = Readonly<Record<string, unknown>>;

export interface Button {
  readonly type: 'Action.Submit' | 'Action.Execute';
  readonly title: string;
  readonly verb?: string;
  readonly data: Json;
  /** What the `Action.Submit` sends that a client without `Action.Execute` shows in its place. */
  readonly fallback?: Json;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The Adaptive Cards of an activity. */
export function cardsOf(activity: Activity): readonly Json[] {
  const contents = (activity.attachments ?? []).filter(({ contentType }) => contentType === adaptiveCard);
  return contents.map(({ content }) => content).filter(isObject);
}

/** Everything below a value that is an object, the value first, in reading order. */
function* partsOf(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const item of value) yield* partsOf(item);
  if (!isObject(value)) return;
  yield value;
  for (const [name, inner] of Object.entries(value)) if (name !== 'fallback' && name !== 'data') yield* partsOf(inner);
}

/** The buttons a person could press, also those on cards that open and on rows that react. */
export function buttonsOf(activity: Activity): readonly Button[] {
  return cardsOf(activity).flatMap((card) => [...partsOf(card)].filter(isButton).map(toButton));
}

const isButton = ({ type, isEnabled }: Json): boolean =>
  (type === 'Action.Submit' || type === 'Action.Execute') && isEnabled !== false;

const toButton = ({ type, title, verb, data, fallback }: Json): Button => ({
  type: type === 'Action.Execute' ? type : 'Action.Submit',
  title: typeof title === 'string' ? title : '',
  ...(typeof verb === 'string' ? { verb } : {}),
  data: isObject(data) ? data : {},
  ...(isObject(fallback) && fallback['type'] === 'Action.Submit'
    ? { fallback: isObject(fallback['data']) ? fallback['data'] : {} }
    : {}),
});

/** What the inputs of an activity's cards send when nobody touches them: a toggle always, the others where they are filled. */
export function inputsOf(activity: Activity): Readonly<Record<string, string>> {
  const inputs = cardsOf(activity)
    .flatMap((card) => [...partsOf(card)])
    .filter(({ type, id }) => typeof id === 'string' && String(type).startsWith('Input.'));
  return Object.fromEntries(
    inputs.flatMap(({ type, id, value, valueOff }) => {
      const stands = type === 'Input.Toggle' ? (value ?? valueOff ?? 'false') : value;
      return typeof stands === 'string' && stands !== '' ? [[id as string, stands]] : [];
    }),
  );
}

/** What a person reads: the message's text and the texts of its cards, line by line. */
export function readable(activity: Activity): string {
  const lines = cardsOf(activity).flatMap((card) => [...partsOf(card)].flatMap(textsOf));
  return [activity.text ?? '', ...lines].filter((line) => line !== '').join('\n');
}

function textsOf(part: Json): string[] {
  const { type, text, title, value, label } = part;
  const shown =
    type === undefined ? [title, value] : type === 'TextBlock' || type === 'TextRun' ? [text] : [title, label];
  return shown.filter((each): each is string => typeof each === 'string');
}
