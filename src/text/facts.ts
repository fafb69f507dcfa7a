import type { Phrase } from './plain';

/** Values of a refusal, a problem or a failure. */
export type SentenceFacts = Readonly<Record<string, Phrase | number>>;

/** A code of Microsoft's that a sentence words itself; what it does not know it makes plain. */
export type Code = string;

/** The fact as text, empty when it was not given. */
export const fact = <Word extends string>(facts: Readonly<Record<string, Word | number>>, name: string): Word =>
  String(facts[name] ?? '') as Word;

/** The fact as a number; undefined when it is missing or none. */
export function numberFact(facts: Readonly<Record<string, string | number>>, name: string): number | undefined {
  const value = facts[name];
  const number = value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** What was hit with its evidence, and the next thing to do. */
export interface Advice {
  readonly rule: string;
  readonly next: string;
}
