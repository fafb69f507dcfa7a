/** Days: what was before them goes. */
export interface Nameable {
  readonly endedBefore: string;
  readonly preparedBefore: string;
}

/** Names and addresses of people that nobody needs any more. */
export interface OldNames {
  /** Takes those of ended migrations away, and whole preparations. Answers with how many migrations and preparations that were. */
  forget(before: Nameable): Promise<number>;
}
