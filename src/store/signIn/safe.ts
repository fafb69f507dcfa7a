/** Where what is kept of a sign-in lies. The row in the database says which of its versions counts. */
export interface Safe {
  /**
   * @param usefulUntil instant after which nobody takes it any more
   * @returns what the row is to hold, with which it is found again
   */
  keep(text: string, usefulUntil: string): Promise<string>;
  /** Undefined where this safe did not give what the row holds, or does not give out what lies behind it any more. */
  open(held: string): Promise<string | undefined>;
  /** Another process was first, so nobody will ask for it. */
  letGo(held: string): Promise<void>;
}
