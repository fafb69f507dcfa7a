import { isExactly, isTitle } from '../../migration/typed/titleTyped';
import type { CardContent } from '../render';

type Json = Readonly<Record<string, unknown>>;

/** A button of a card, as it is called and what it sends. */
export interface Pressable {
  readonly title: string;
  readonly data: Json;
}

/** No card has more below its rows. */
const most = 10;

/**
 * What can be pressed on a card. Not the answers of a question, which hears what is typed by itself, nor what is decided
 * about a migration, of which others may ask the same. Rows are left out: their buttons are all called alike.
 */
export function pressableOn(card: CardContent): readonly Pressable[] {
  const sets = listIn(card, 'body').filter(({ type }) => type === 'ActionSet');
  const actions = [...sets, card].flatMap((each) => listIn(each, 'actions'));
  const found = actions.flatMap(({ title, data }) =>
    typeof title === 'string' && isObject(data) ? [{ title, data }] : [],
  );
  const isOfMigration = found.some(({ data }) => data['steer'] !== undefined);
  return isOfMigration ? [] : found.filter(({ data }) => data['question'] === undefined).slice(0, most);
}

const listIn = (part: Json, name: 'body' | 'actions'): readonly Json[] =>
  Array.isArray(part[name]) ? (part[name] as readonly Json[]) : [];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The button that is called so; one that is called exactly so before one with another number of people. */
export const calledAs = <T extends { readonly title: string; readonly data: object }>(
  typed: string,
  all: readonly T[],
): T | undefined =>
  all.find(({ title }) => isExactly(typed, title)) ??
  // The number of an order is no count.
  all.find(({ title, data }) => !('order' in data) && isTitle(typed, title));
