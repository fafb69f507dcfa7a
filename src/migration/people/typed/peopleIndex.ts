import type { UserId } from '../../ids';
import { folded } from '../../typed/foldedText';
import { nearestPerson } from './nearestPerson';
import type { Holder } from '../../offers/survey';

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

function keysOf({ address, name }: Holder): readonly string[] {
  const own = folded(address);
  const [local = ''] = own.split('@');
  return [...new Set([own, ownAddress(own) ?? own, local, nameKey(folded(name))])].filter((key) => key !== '');
}

export function indexPeople(holders: readonly Holder[]): PeopleIndex {
  const found = new Map<string, UserId | 'several'>();
  const addresses = new Map(holders.map(({ id, address }) => [folded(address), id]));
  for (const holder of holders) {
    for (const key of keysOf(holder)) {
      const before = found.get(key);
      found.set(key, before === undefined || before === holder.id ? holder.id : 'several');
    }
  }
  return {
    find(text) {
      if (text.length > mostLetters) return undefined;
      const key = folded(text);
      const address = addresses.get(key);
      if (address !== undefined) return address;
      const id = found.get(nameKey(key));
      return id === 'several' ? undefined : id;
    },
    near: nearestPerson(holders),
  };
}
