/** Plain values of a refusal, a problem or a failure; strings are already made plain. */
export type SentenceFacts = Readonly<Record<string, string | number>>;

/** The fact as text, empty when it was not given. */
export const fact = (facts: SentenceFacts, name: string): string => String(facts[name] ?? '');

/** The fact as a number; undefined when it is missing or none. */
export function numberFact(facts: SentenceFacts, name: string): number | undefined {
  const value = facts[name];
  const number = value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** What was hit with its evidence, and the next thing to do. */
export interface Advice {
  readonly rule: string;
  readonly next: string;
}
