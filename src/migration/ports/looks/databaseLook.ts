/** What a start would find in the database. */
export interface DatabaseLook {
  readonly takesWrites: boolean;
  /** Those of a launch before. */
  readonly hasTables: boolean;
  /** In words, where it belongs to another partner, mode or service. */
  readonly foreign?: string;
  readonly isOnHold: boolean;
}
