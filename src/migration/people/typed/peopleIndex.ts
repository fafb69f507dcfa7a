import type { Gradual } from '../../../platform/gradual';
import type { UserId } from '../../ids';
import type { Holder } from '../../offers/survey';
import { folded } from '../../typed/foldedText';
import { nearestPeople } from './nearestPeople';

/** People found by what somebody may write for them. Undefined also where it fits several: nobody knows who was meant. */
export interface PeopleIndex {
  /** By address, its part before the @, object id, or the whole name. */
  find(text: string): UserId | undefined;
  /** By address or object id alone. */
  findPointed(text: string): UserId | undefined;
  /** By the whole name alone. */
  findNamed(text: string): UserId | undefined;
  /** The likeliest addresses for a text that was not found, several where they are equally likely. */
  near(text: string): readonly string[];
}

/** A guest's own address, out of `dana_example.com#EXT#@contoso.onmicrosoft.com`. */
function ownAddress(address: string): string | undefined {
  const [, local] = /^(.+)#ext#@/.exec(address) ?? [];
  return local?.replace(/_([^_]*)$/, '@$1');
}

/** "Kline, Dana" and "Dana Kline" are one name. */
function nameKey(name: string): string {
  const comma = name.indexOf(',');
  return comma < 1 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`.trim();
}

/** No name and no address of Entra is as long. */
const mostLetters = 1_000;

/** "KLINE Dana", "Dana Kline" and "Kline, Dana" have the same words; quotes are straight or curly by keyboard. */
const wordsKey = (name: string): string =>
  name
    .split(/[ ,]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

const hasQuote = /[’‘`´]/;

function key(text: string): string {
  const plain = folded(text);
  return hasQuote.test(plain) ? plain.replace(/[’‘`´]/g, "'") : plain;
}

/** One word has no order. */
const hasOrder = (text: string): boolean => text.includes(' ') || text.includes(',');

type Found = Map<string, UserId | 'several'>;

function add(found: Found, text: string, id: UserId): void {
  const before = found.get(text);
  if (text !== '') found.set(text, before === undefined || before === id ? id : 'several');
}

/** Each way to write somebody; an address also under its own map, where it beats whatever else fits. */
interface Ways {
  readonly addresses: ReadonlyMap<string, UserId>;
  readonly ways: ReadonlyMap<string, UserId | 'several'>;
  readonly names: ReadonlyMap<string, UserId | 'several'>;
}

const peopleAStep = 500;

function* waysTo(holders: readonly Holder[]): Gradual<Ways> {
  const addresses = new Map<string, UserId>();
  const ways: Found = new Map();
  const names: Found = new Map();
  for (const [index, { id, address, name }] of holders.entries()) {
    if (index % peopleAStep === 0) yield;
    const [own, called] = [key(address), key(name)];
    addresses.set(own, id);
    const at = own.indexOf('@');
    const guest = ownAddress(own);
    for (const way of [id, own, at < 0 ? own : own.slice(0, at), nameKey(called)]) add(ways, way, id);
    if (guest !== undefined) add(ways, guest, id);
    add(names, wordsKey(called), id);
  }
  return { addresses, ways, names };
}

const only = (found: UserId | 'several' | undefined): UserId | undefined => (found === 'several' ? undefined : found);

function* madeFrom(holders: readonly Holder[]): Gradual<PeopleIndex> {
  const { addresses, ways, names } = yield* waysTo(holders);
  const looked = (find: (wanted: string) => UserId | 'several' | undefined) => (text: string) =>
    text.length > mostLetters ? undefined : only(find(key(text)));
  return {
    find: looked(
      (wanted) =>
        addresses.get(wanted) ??
        ways.get(nameKey(wanted)) ??
        (hasOrder(wanted) ? names.get(wordsKey(wanted)) : undefined),
    ),
    findPointed: looked((wanted) => addresses.get(wanted) ?? ways.get(wanted)),
    findNamed: looked((wanted) => names.get(wordsKey(wanted))),
    near: nearestPeople(holders),
  };
}

const made = new WeakMap<readonly Holder[], PeopleIndex>();

/** Made once for each survey, since an agent sends several lists and a survey never changes. */
export function* indexPeople(holders: readonly Holder[]): Gradual<PeopleIndex> {
  const index = made.get(holders) ?? (yield* madeFrom(holders));
  made.set(holders, index);
  return index;
}
