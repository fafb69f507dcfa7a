import { GlobalSettings, Template } from 'adaptivecards-templating';
import type { Reader } from '../text/reader';
import { frameOf } from './frame';

/** The JSON of one Adaptive Card. */
export type CardContent = Readonly<Record<string, unknown>>;

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
export function render<Data extends object>(template: object, reader: Reader, data: Data): CardContent {
  const missing = new Set<string>();
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    missing.add(path);
    return '';
  };
  const card = templateOf(template).expand({ $root: data }) as CardContent;
  if (missing.size > 0) throw new Error(`the card's data lacks ${[...missing].join(', ')}`);
  return { ...card, ...frameOf(card, reader) };
}
