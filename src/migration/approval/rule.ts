/** An amount for each currency that has one, by its ISO 4217 code. */
export type Amounts = ReadonlyMap<string, number>;

/** From what on a second person has to agree. Only what is more than a threshold needs that. */
export interface ApprovalRule {
  /** Whether there is anybody who could. */
  readonly hasApprovers: boolean;
  readonly seats?: number;
  /** Of the total committed. Where it is set, a currency without an amount always needs it. */
  readonly total?: Amounts;
  /** Ids of packs whose migrations always need it. */
  readonly packs: ReadonlySet<string>;
  /** What the migrations of one agent may commit to in one day. A currency without an amount has no limit. */
  readonly dayLimit?: Amounts;
  /** Whose days those are. */
  readonly timeZone: string;
}

/** Of a configuration that says nothing about it. */
export const nothingNeedsApproval: ApprovalRule = { hasApprovers: false, packs: new Set(), timeZone: 'UTC' };
