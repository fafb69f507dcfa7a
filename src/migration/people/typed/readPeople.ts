import type { UserId } from '../../ids';
import type { Holder } from '../../offers/survey';
import { defined } from '../../../platform/defined';
import { atOnce } from '../../../platform/gradual';
import type { Gradual } from '../../../platform/gradual';
import type { Written } from './findTable';
import { mentionsIn } from './mentions';
import type { ColumnMentions } from './mentions';
import { namedParts } from './namedParts';
import { readOpening } from './opening';
import { indexPeople } from './peopleIndex';
import type { PeopleIndex } from './peopleIndex';
import type { Mention } from './tableMentions';
import { areTooMany, hasTooManyLines } from './tooMany';

export interface UnresolvedLine {
  readonly line: number;
  readonly text: string;
  /** The address that was probably meant. */
  readonly near?: string;
  /** Others that are just as near. */
  readonly alsoNear?: readonly string[];
}

interface Understood {
  readonly ids: readonly UserId[];
  readonly unresolved: readonly UnresolvedLine[];
}

/** What one column of a table says, of several that name different people. */
export interface ColumnReading extends Understood {
  /** Its title; undefined where the table has no header. */
  readonly title?: string;
  /** Counted from 1. */
  readonly column: number;
  /** Somebody it names. */
  readonly example: string;
}

/** What somebody typed, pasted or uploaded about who moves. */
export interface ReadPeople extends Understood {
  readonly all: boolean;
  /** `ids` are left out instead of taken. */
  readonly except: boolean;
  /** Only a person can say which of these columns is meant; until then none of them counts. */
  readonly columns?: readonly ColumnReading[];
  /** There are more than `mostLines` lines or names, so none of them was read. */
  readonly tooMany?: true;
}

/** Suggestions cost a look at everybody, and nobody reads more of them than these. */
const mostSuggestions = 10;

/** Of a text that is nobody. */
const mostShown = 200;

interface Resolved extends Mention {
  readonly id?: UserId;
  readonly whole?: string;
}

function resolve({ line, text, isNobody }: Mention, index: PeopleIndex): readonly Resolved[] {
  if (isNobody) return [{ line, text, isNobody }];
  return namedParts(text, index)
    .filter((part) => part.text !== '')
    .map((part) => {
      const id = part.isNobody ? undefined : index.find(part.text);
      return { line, text: part.text, ...(id === undefined ? defined({ whole: part.whole }) : { id }) };
    });
}

function suggested({ text, whole, isNobody }: Resolved, index: PeopleIndex): Pick<UnresolvedLine, 'near' | 'alsoNear'> {
  if (isNobody) return {};
  const nearest = index.near(text);
  const [near, ...others] = nearest.length > 0 || whole === undefined ? nearest : index.near(whole);
  return defined({ near, alsoNear: others.length > 0 ? others : undefined });
}

function* unresolvedLines(missing: readonly Resolved[], index: PeopleIndex): Gradual<readonly UnresolvedLine[]> {
  const lines: UnresolvedLine[] = [];
  for (const each of missing) {
    const line = { line: each.line, text: each.text.slice(0, mostShown) };
    const isSuggested = lines.length < mostSuggestions;
    lines.push(isSuggested ? { ...line, ...suggested(each, index) } : line);
    if (isSuggested) yield;
  }
  return lines;
}

const mentionsAStep = 500;

function* peopleIn(mentioned: readonly Mention[], index: PeopleIndex): Gradual<Understood> {
  const ids = new Set<UserId>();
  const missing: Resolved[] = [];
  for (const [at, mention] of mentioned.entries()) {
    for (const each of resolve(mention, index)) {
      if (each.id === undefined) missing.push(each);
      else ids.add(each.id);
    }
    if (at % mentionsAStep === 0) yield;
  }
  return { ids: [...ids], unresolved: yield* unresolvedLines(missing, index) };
}

const nothing = { ids: [], unresolved: [] };

function* columnReading({ mentions, ...column }: ColumnMentions, index: PeopleIndex): Gradual<ColumnReading> {
  const example = mentions.find(({ text, isNobody }) => !isNobody && index.find(text) !== undefined) ?? mentions[0];
  return { ...column, example: example?.text.slice(0, mostShown) ?? '', ...(yield* peopleIn(mentions, index)) };
}

/**
 * Reads who is meant: "all", "all except …", or people line by line, separated by commas, semicolons or tabs, as
 * `Name <address>` or as a table with or without a header. English and Italian.
 */
export function* readGradually(typed: string, holders: readonly Holder[], written: Written = {}): Gradual<ReadPeople> {
  if (hasTooManyLines(typed)) return { all: false, except: false, ...nothing, tooMany: true };
  const index = yield* indexPeople(holders);
  const { rest, ...opened } = readOpening(typed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), index);
  const mentioned = yield* mentionsIn(rest, written, index);
  yield;
  const all = 'mentions' in mentioned ? [mentioned] : mentioned.columns;
  if (all.some(({ mentions }) => areTooMany(mentions))) return { ...opened, ...nothing, tooMany: true };
  yield;
  if ('mentions' in mentioned) return { ...opened, ...(yield* peopleIn(mentioned.mentions, index)) };
  const columns: ColumnReading[] = [];
  for (const column of mentioned.columns) columns.push(yield* columnReading(column, index));
  return { ...opened, ...nothing, columns };
}

/** The same at once. */
export const readPeople = (typed: string, holders: readonly Holder[], written?: Written): ReadPeople =>
  atOnce(readGradually(typed, holders, written));
