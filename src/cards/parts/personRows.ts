import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { someOf } from './names';
import type { PageInRow } from './remedies';

const mostRows = 5;

/** Somebody who is not where they should be. */
export interface Stuck {
  readonly name: string;
  /** The same for all who are in the same trouble. */
  readonly kind: string;
  /** Why, and what helps. */
  readonly lines: readonly Phrase[];
  /** Where it is put right. */
  readonly links: readonly PageInRow[];
}

export interface PersonRow extends Pick<Stuck, 'lines' | 'links'> {
  readonly name: Phrase;
}

export interface PersonRows {
  readonly rows: readonly PersonRow[];
  /** People who are in none of them. */
  readonly beyond: number;
}

/** A row for each remedy, with all whom it helps; where that is too many rows, one for each reason. */
export function personRows(people: readonly Stuck[], count: number, reader: Reader): PersonRows {
  const byRemedy = grouped(people, ({ kind, links }) => [kind, ...links.map(({ url }) => url)]);
  const groups = byRemedy.length <= mostRows ? byRemedy : grouped(people, ({ kind }) => [kind]);
  const inView = groups.slice(0, mostRows);
  const told = inView.reduce((sum, group) => sum + group.length, 0);
  return { rows: inView.map((group) => rowOf(group, reader)), beyond: count - told };
}

function grouped(people: readonly Stuck[], by: (person: Stuck) => readonly string[]): readonly (readonly Stuck[])[] {
  const groups = new Map<string, Stuck[]>();
  for (const person of people) {
    const key = JSON.stringify(by(person));
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()];
}

/** A page that helps only one of them is none of theirs. */
function rowOf(group: readonly Stuck[], reader: Reader): PersonRow {
  const { lines, links } = group[0]!;
  const names = group.map(({ name }) => name);
  const helpsAll = links.filter(({ url }) => group.every((each) => each.links.some((other) => other.url === url)));
  return { name: someOf(names, names.length, reader), lines, links: helpsAll };
}
