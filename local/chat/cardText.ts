import { inputLines, toInput } from './cardInputs';
import type { CardInput } from './cardInputs';
import { isPart, partsIn, words } from './cardParts';
import type { CardPart } from './cardParts';
import { plainText } from './plainText';
import { columnsText, tableText } from './sideBySide';

export interface CardButton {
  readonly type: 'Action.Submit' | 'Action.Execute';
  readonly title: string;
  /** What an `Action.Execute` is called. */
  readonly verb: string;
  readonly data: CardPart;
  /** False where the button sends nothing that was filled in. */
  readonly takesInputs: boolean;
}

/** A card for a terminal: its lines, in which each button has its number, and what can be pressed and filled in. */
export interface CardText {
  readonly lines: readonly string[];
  readonly buttons: readonly CardButton[];
  readonly inputs: readonly CardInput[];
}

export function cardText(card: CardPart): CardText {
  const reading = new Reading();
  const lines = reading.cardLines(card);
  return { lines, buttons: reading.buttons, inputs: reading.inputs };
}

type Render = (reading: Reading, part: CardPart) => readonly string[];

const textBlock: Render = (_reading, { text }) =>
  plainText(words(text))
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
const input: Render = (reading, part) => reading.input(part);

/** What is not here appears as its fallback. Hidden parts appear: a terminal has nothing to unfold them with. */
const renders: ReadonlyMap<string, Render> = new Map(
  Object.entries<Render>({
    TextBlock: textBlock,
    TextRun: textBlock,
    RichTextBlock: (_reading, { inlines }) => [richText(inlines)],
    FactSet: (_reading, { facts }) => partsIn(facts).map((fact) => factText(fact)),
    Container: (reading, part) => [...reading.all(part['items']), ...reading.select(part)],
    ColumnSet: (reading, { columns }) => columnsText(partsIn(columns).map((column) => reading.inside(column))),
    Table: (reading, { rows }) => tableText(partsIn(rows).map((row) => reading.row(row))),
    Image: (reading, part) => [...(part['altText'] ? [`[${words(part['altText'])}]`] : []), ...reading.select(part)],
    ActionSet: (reading, { actions }) => reading.actions(actions),
    'Input.Text': input,
    'Input.Number': input,
    'Input.Date': input,
    'Input.Time': input,
    'Input.Toggle': input,
    'Input.ChoiceSet': input,
  }),
);

const factText = ({ title, value }: CardPart): string => `${plainText(words(title))}: ${plainText(words(value))}`;

function richText(inlines: unknown): string {
  const all: readonly unknown[] = Array.isArray(inlines) ? inlines : [];
  return all.map((inline) => (isPart(inline) ? words(inline['text']) : words(inline))).join('');
}

/** Collects buttons and inputs in reading order while it renders. */
class Reading {
  readonly buttons: CardButton[] = [];
  readonly inputs: CardInput[] = [];

  cardLines(card: CardPart): readonly string[] {
    const lines = [...this.all(card['body']), ...this.actions(card['actions'])];
    return lines.length > 0 ? lines : [words(card['fallbackText'])].filter((line) => line !== '');
  }

  all(parts: unknown): readonly string[] {
    return partsIn(parts).flatMap((part, at) => this.spaced(part, at));
  }

  inside(column: CardPart): readonly string[] {
    return [...this.all(column['items']), ...this.select(column)];
  }

  row(row: CardPart): readonly string[] {
    return partsIn(row['cells']).map((cell) => this.inside(cell).join(' / '));
  }

  input(part: CardPart): readonly string[] {
    this.inputs.push(toInput(part));
    return inputLines(part);
  }

  select({ selectAction: action }: CardPart): readonly string[] {
    return isPart(action) ? this.actions([action]) : [];
  }

  actions(actions: unknown): readonly string[] {
    const shown = partsIn(actions).map((action) => this.action(action));
    const row = shown.flatMap(({ label }) => label ?? []).join('   ');
    return [...(row === '' ? [] : [row]), ...shown.flatMap(({ below }) => below)];
  }

  private spaced(part: CardPart, at: number): readonly string[] {
    const lines = this.part(part);
    const isApart = part['separator'] === true || ['medium', 'large', 'extraLarge'].includes(words(part['spacing']));
    return isApart && at > 0 && lines.length > 0 ? ['', ...lines] : lines;
  }

  private part(part: CardPart): readonly string[] {
    const render = renders.get(words(part['type']));
    if (render) return render(this, part);
    return isPart(part['fallback']) ? this.part(part['fallback']) : [];
  }

  private action(action: CardPart): { label?: string; below: readonly string[] } {
    const title = words(action['title']);
    switch (action['type']) {
      case 'Action.Submit':
      case 'Action.Execute':
        return { label: this.button(action, title), below: [] };
      case 'Action.OpenUrl':
        return { label: `${title}: ${words(action['url'])}`, below: [] };
      case 'Action.ShowCard':
        return { below: [`${title}:`, ...this.opened(action).map((line) => `  ${line}`)] };
      default:
        return isPart(action['fallback']) ? this.action(action['fallback']) : { below: [] };
    }
  }

  private opened({ card }: CardPart): readonly string[] {
    return isPart(card) ? this.cardLines(card) : [];
  }

  private button(action: CardPart, title: string): string {
    if (action['isEnabled'] === false) return `(${title})`;
    const data = isPart(action['data']) ? action['data'] : {};
    const type = action['type'] === 'Action.Execute' ? 'Action.Execute' : 'Action.Submit';
    const takesInputs = action['associatedInputs'] !== 'none';
    this.buttons.push({ type, title, verb: words(action['verb']), data, takesInputs });
    return `[${this.buttons.length}] ${title}`;
  }
}
