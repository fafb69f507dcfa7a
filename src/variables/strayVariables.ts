import { Local, Production } from './configVariables';
import { slips } from '../migration/typed/foldedText';

/** A variable that nobody reads, and the one that was meant, perhaps. */
export interface StrayVariable {
  readonly variable: string;
  readonly meant: string;
}

const read = [...new Set([...Object.keys(Local.shape), ...Object.keys(Production.shape)])];
const mostSlips = 2;
/** Shorter names are like those of too many other programs. */
const fewestLetters = 8;

/** Those that are ours but for a slip, or but for the beginning of the name: what they say would not be heard. */
export const strayVariables = (names: readonly string[]): readonly StrayVariable[] =>
  names.flatMap((variable) => {
    const meant = variable.length < fewestLetters || read.includes(variable) ? undefined : meantBy(variable);
    return meant === undefined ? [] : [{ variable, meant }];
  });

const meantBy = (variable: string): string | undefined =>
  read.find((name) => slips(variable.toUpperCase(), name, mostSlips) <= mostSlips || isEndOf(variable, name));

const isEndOf = (variable: string, name: string): boolean => variable.includes('_') && name.endsWith(`_${variable}`);
