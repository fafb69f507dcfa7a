import type { UserId } from '../../ids';
import type { Holder } from '../../offers/survey';
import { folded } from '../../typed/foldedText';
import { nearestPerson } from './nearestPerson';

/** People found by what somebody may write for them: address, its part before the @, or the whole name. */
export interface PeopleIndex {
  /** Undefined also where the text fits several people: then nobody knows who was meant. */
  find(text: string): UserId | undefined;
  /** The most likely address for a text that was not found. */
  near(text: string): string | undefined;
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
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

const key = (text: string): string => folded(text).replace(/[’‘`´]/g, "'");

function keysOf({ id, address, name }: Holder): readonly string[] {
  const own = key(address);
  const [local = ''] = own.split('@');
  return [...new Set([id, own, ownAddress(own) ?? own, local, nameKey(key(name))])].filter((key) => key !== '');
}

function add(found: Map<string, UserId | 'several'>, text: string, id: UserId): void {
  const before = found.get(text);
  found.set(text, before === undefined || before === id ? id : 'several');
}

export function indexPeople(holders: readonly Holder[]): PeopleIndex {
  const found = new Map<string, UserId | 'several'>();
  const addresses = new Map(holders.map(({ id, address }) => [key(address), id]));
  for (const holder of holders) {
    for (const each of keysOf(holder)) add(found, each, holder.id);
  }
  const inAnyOrder = new Map<string, UserId | 'several'>();
  for (const { id, name } of holders) add(inAnyOrder, wordsKey(key(name)), id);
  return {
    find(text) {
      if (text.length > mostLetters) return undefined;
      const wanted = key(text);
      const address = addresses.get(wanted);
      if (address !== undefined) return address;
      const id = found.get(nameKey(wanted)) ?? inAnyOrder.get(wordsKey(wanted));
      return id === 'several' ? undefined : id;
    },
    near: nearestPerson(holders),
  };
}
