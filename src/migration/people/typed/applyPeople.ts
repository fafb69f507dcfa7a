import type { UserId } from '../../ids';
import type { PeopleChoice } from '../people';
import type { ReadPeople } from './readPeople';

const union = (one: readonly UserId[], other: readonly UserId[]): readonly UserId[] => [...new Set([...one, ...other])];
const without = (one: readonly UserId[], other: readonly UserId[]): readonly UserId[] => {
  const taken = new Set(other);
  return one.filter((id) => !taken.has(id));
};

function exceptions(choice: PeopleChoice, { all, ids }: ReadPeople): PeopleChoice {
  // Nobody was understood: taking everybody would move the very people who were to be left out.
  if (ids.length === 0) return choice;
  if (all) return { ...choice, base: 'all', listed: ids };
  return { ...choice, listed: choice.base === 'all' ? union(choice.listed, ids) : without(choice.listed, ids) };
}

/**
 * The choice after one more answer. The first people who are named are the only ones; those named later are added to
 * them; "except …" takes away from what was chosen so far.
 */
export function applyPeople(choice: PeopleChoice, read: ReadPeople): PeopleChoice {
  if (read.except) return exceptions(choice, read);
  if (read.all) return { ...choice, base: 'all', listed: [] };
  if (read.ids.length === 0) return choice;
  return { ...choice, base: 'none', listed: choice.base === 'none' ? union(choice.listed, read.ids) : read.ids };
}
