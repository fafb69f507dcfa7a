import type { CustomerId, GroupId, SkuId, UserId } from '../ids';
import type { PersonFailure } from '../plan/progress';
import type { Holder, TenantSku } from '../offers/survey';
import type { Reading } from '../reading';
import type { Witness } from './chains';

/** One call per user: adds and removes together, so nobody is ever without a licence in between. */
export interface LicenceChange {
  readonly userId: UserId;
  readonly add: readonly { readonly skuId: SkuId; readonly disabledPlans: readonly string[] }[];
  readonly remove: readonly SkuId[];
  /** What the person held when the change was made up, for the record of it. */
  readonly before?: readonly SkuId[];
}

/** `unsure` = no answer, or one that may hide a success: read the user before trying again. */
export type LicenceOutcome =
  | { readonly userId: UserId; readonly result: 'accepted' }
  | { readonly userId: UserId; readonly result: 'failed'; readonly failure: PersonFailure }
  | { readonly userId: UserId; readonly result: 'unsure'; readonly retryAfterSeconds?: number };

/** Users and licences in the customer's own tenant. */
export interface Licences {
  skus(customer: CustomerId): Promise<Reading<TenantSku>>;
  /**
   * Everybody who holds the SKU, directly or through a group; reads every page.
   *
   * @param also the service plans that work for each, which makes for a large answer
   */
  holders(customer: CustomerId, sku: SkuId, also?: 'working'): Promise<Reading<Holder>>;
  users(customer: CustomerId, ids: readonly UserId[], also?: 'working'): Promise<readonly Holder[]>;
  groupNames(
    customer: CustomerId,
    ids: readonly GroupId[],
  ): Promise<readonly { readonly id: GroupId; readonly name: string }[]>;
  /**
   * One outcome for each change, whatever happens to the others. Changes are set-to-state, at most 20 at once.
   *
   * @throws the signal's reason when it was aborted while they waited for the quota, and TooLate when that took longer than
   * `until`: then nothing of them was sent
   */
  change(
    customer: CustomerId,
    changes: readonly LicenceChange[],
    when?: { readonly signal?: AbortSignal; readonly until?: Date },
    witness?: Witness,
  ): Promise<readonly LicenceOutcome[]>;
  setUsageLocation(customer: CustomerId, user: UserId, country: string, witness?: Witness): Promise<void>;
}
