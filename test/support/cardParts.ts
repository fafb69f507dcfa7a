type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function walk(value: unknown, visit: (part: Json) => void, skip: (key: string) => boolean = () => false): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit, skip);
  if (!isObject(value)) return;
  visit(value);
  for (const [key, each] of Object.entries(value)) if (!skip(key)) walk(each, visit, skip);
}

/** Every element and action of a card, also those inside fallbacks; not what buttons send. */
export function elementsOf(card: Json): readonly Json[] {
  const found: Json[] = [];
  walk(
    card,
    (part) => {
      if (typeof part['type'] === 'string') found.push(part);
    },
    (key) => key === 'data',
  );
  return found;
}

export const submitsOf = (card: Json): readonly Json[] =>
  elementsOf(card).filter(({ type }) => type === 'Action.Submit');

/** The pages that a card opens. */
export const opensOf = (card: Json): readonly unknown[] =>
  elementsOf(card)
    .filter(({ type }) => type === 'Action.OpenUrl')
    .map(({ url }) => url);

/** Everything a reader sees as text. */
export function textsOf(card: Json): readonly string[] {
  const found: string[] = [];
  walk(
    card,
    (part) => {
      for (const key of ['text', 'title', 'value', 'label', 'placeholder']) {
        const value = part[key];
        if (typeof value === 'string') found.push(value);
      }
    },
    (key) => key === 'data',
  );
  return found;
}

/** A row has buttons of its own, or is pressed as a whole. */
const isRow = ({ type, selectAction }: Json): boolean => type === 'ColumnSet' || selectAction !== undefined;

/** What can be pressed in view outside of the rows of a list, where each row has its own. */
export function pressedInView(card: Json): readonly Json[] {
  const found: Json[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value) || value['isVisible'] === false || isRow(value)) return;
    if (String(value['type']).startsWith('Action.') && value['mode'] !== 'secondary') found.push(value);
    for (const [key, each] of Object.entries(value)) if (key !== 'data' && key !== 'fallback') visit(each);
  };
  visit(card);
  return found;
}
