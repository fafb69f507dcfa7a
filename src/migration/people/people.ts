import type { SkuId, UserId } from '../ids';
import type { Holder } from '../offers/survey';
import type { Refusal } from '../offers/refusal';

/** What happens to one user: licence swapped, retired licence only taken away, or nothing. */
export type Disposition = 'move' | 'remove' | 'leave';

/** Members are enabled ordinary accounts; the other groups are decided apart because they are easily forgotten. */
export type PeopleGroup = 'members' | 'blocked' | 'guests' | 'covered';

/** Which people the agent chose; small enough for the conversation state whatever the number of users. */
export interface PeopleChoice {
  readonly base: 'all' | 'none';
  /** Exceptions to `base`: left out of `all`, or the only ones with `none`. */
  readonly listed: readonly UserId[];
  /** With `all`: whoever is named next is left out too, also where nobody is listed yet. */
  readonly excepting?: true;
  /** What happens to the chosen members; absent = `move`. */
  readonly members?: 'move' | 'remove';
  /** What to do with the chosen people of these groups. `covered` = already hold a plan that brings as much. */
  readonly blocked: Disposition;
  readonly guests: Disposition;
  readonly covered: Disposition;
  /** What happens to those who would be left with no plan at all. Counts for exactly the people it was given for. */
  readonly planless?: { readonly disposition: Disposition; readonly who: string };
  /** ISO 3166 alpha-2 the agent confirmed for chosen people without usage location; absent = they can't move. */
  readonly usageLocation?: string;
}

/** The verdict of the preflight on one user. */
export interface Verdict {
  readonly user: Holder;
  readonly group: PeopleGroup;
  readonly disposition: Disposition;
  /** Why a chosen user stays behind; its disposition is `leave`. */
  readonly cannot?: Refusal;
  /** The usage location is set to the confirmed one before the move. */
  readonly setsUsageLocation: boolean;
  /** Service plan ids that stay switched off, because an admin switched them off in a licence the user has. */
  readonly keepOff: readonly string[];
  /** The licences for whose sake the retired one is only taken away, or without which the replacement does not work. */
  readonly restsOn?: readonly SkuId[];
  /** Has no plan at all once the retired licence is taken away. */
  readonly planless?: true;
}
