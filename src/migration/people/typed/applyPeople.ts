import type { UserId } from '../../ids';
import type { PeopleChoice } from '../people';
import type { ReadPeople } from './readPeople';

const union = (one: readonly UserId[], other: readonly UserId[]): readonly UserId[] => [...new Set([...one, ...other])];
const without = (one: readonly UserId[], other: readonly UserId[]): readonly UserId[] => {
  const taken = new Set(other);
  return one.filter((id) => !taken.has(id));
};

/** Whether the list says who is left out of everybody. Without a word of it where an earlier release kept the choice. */
export const isExcepting = ({ base, listed, excepting }: PeopleChoice): boolean =>
  base === 'all' && (excepting === true || listed.length > 0);

/** Everybody except people who are still to be named, which must not pass for everybody. */
export const isUnfinished = (choice: PeopleChoice): boolean => isExcepting(choice) && choice.listed.length === 0;

function settled({ excepting: _over, ...choice }: PeopleChoice): PeopleChoice {
  return choice;
}

export const everybody = (choice: PeopleChoice): PeopleChoice => ({ ...settled(choice), base: 'all', listed: [] });

/** These and nobody else, possibly nobody at all. */
export const onlyThese = (choice: PeopleChoice, listed: readonly UserId[]): PeopleChoice => ({
  ...settled(choice),
  base: 'none',
  listed,
});

const everybodyExcept = (choice: PeopleChoice, listed: readonly UserId[]): PeopleChoice => ({
  ...choice,
  base: 'all',
  listed,
  excepting: true,
});

/** The same direction with another list. */
export const withList = (choice: PeopleChoice, listed: readonly UserId[]): PeopleChoice =>
  isExcepting(choice) ? everybodyExcept(choice, listed) : onlyThese(choice, listed);

/** Whom the choice names so far, in whichever direction. */
export const listedSoFar = (choice: PeopleChoice): readonly UserId[] =>
  choice.base === 'none' || isExcepting(choice) ? choice.listed : [];

function exceptions(choice: PeopleChoice, { all, ids }: ReadPeople): PeopleChoice {
  if (all) return everybodyExcept(choice, ids);
  if (choice.base === 'none') return onlyThese(choice, without(choice.listed, ids));
  return everybodyExcept(choice, union(choice.listed, ids));
}

/**
 * The choice after one more answer. A list means these people, also when nobody of it was understood; while "everybody
 * except" is open it means more exceptions. What was understood of earlier lists never changes what this one does.
 */
export function applyPeople(choice: PeopleChoice, read: ReadPeople): PeopleChoice {
  if (read.except) return exceptions(choice, read);
  if (read.all) return everybody(choice);
  return withList(choice, union(listedSoFar(choice), read.ids));
}
