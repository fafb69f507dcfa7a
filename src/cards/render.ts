import { GlobalSettings, Template } from 'adaptivecards-templating';
import type { Phrase } from '../text/plain';
import type { Reader } from '../text/reader';
import type { Button } from './buttons';
import { frameOf } from './frame';

/** The JSON of one Adaptive Card. */
export type CardContent = Readonly<Record<string, unknown>>;

/** What no client reads as Markdown: what a button, a page outside or a choice is called and sends, and what the client itself goes by. */
type AsItIs = Button | { readonly url: string } | { readonly label: Phrase; readonly value: string };
type ClientsOwn = 'id' | 'target' | 'number';

/** Data of a card in which everything that a client reads as Markdown may be shown. */
type Ready<Data> = Data extends AsItIs | Phrase | number | boolean | undefined
  ? Data
  : Data extends string
    ? string extends Data
      ? Phrase
      : Data
    : { readonly [Name in keyof Data]: Name extends ClientsOwn ? Data[Name] : Ready<Data[Name]> };

const prepared = new WeakMap<object, Template>();

function templateOf(json: object): Template {
  const known = prepared.get(json);
  if (known !== undefined) return known;
  const made = new Template(json);
  prepared.set(json, made);
  return made;
}

/**
 * Fills a template, and says in the reader's language what stands for the card where it is not seen.
 *
 * @throws Error naming every field that the template asks for and the data lacks: a reader must never see `${field}`.
 */
export function render<Data extends object>(template: object, reader: Reader, data: Data & Ready<Data>): CardContent {
  const missing = new Set<string>();
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    missing.add(path);
    return '';
  };
  const card = templateOf(template).expand({ $root: data }) as CardContent;
  if (missing.size > 0) throw new Error(`the card's data lacks ${[...missing].join(', ')}`);
  return { ...card, ...frameOf(card, reader) };
}
