/** A text of a pack in every language of the bot. */
export interface Worded {
  readonly en: string;
  readonly it: string;
}

/** A fact of a pack, and where it was read. A date is a day, or a month like `2027-01` where nobody has read the day. */
export interface PackFact {
  readonly value: string;
  /** The page, by its address; or who said so, where no page is public. */
  readonly source: string;
  /** Absent in packs of the first shape. */
  readonly checkedOn?: string;
}

/** `unverified`: enough for the radar, and for nothing that is bought, moved or closed. */
export interface KnownId extends PackFact {
  readonly status: 'verified' | 'unverified';
}

/** Days that Microsoft announced; each may be missing. */
export interface RetirementDates {
  /** From then on nobody buys it who has none. */
  readonly salesEndOn?: PackFact;
  /** From then on nobody buys more of it. */
  readonly salesEndForExistingOn?: PackFact;
  readonly autoRenewOffOn?: PackFact;
  /** From then on no term of it is renewed, whatever its renewal says. */
  readonly renewalEndsOn?: PackFact;
  /** The last day of the service itself. */
  readonly serviceEndOn?: PackFact;
}
