import { addDays } from '../days';
import { endOfTerm } from '../endOfTerm/endOfTerm';
import type { SkuId } from '../ids';
import type { TenantSku } from '../offers/survey';
import type { CloseAction } from '../packs/pack';
import type { GoneSubscription, SubscriptionFacts } from '../packs/subscriptionFacts';
import type { Reading } from '../reading';
import { foundIn } from '../reading';
import type { MigrationPlan } from './plan';

/** So long after it was left open the promise to close it ends. */
export const closeLaterDays = 90;

/** Why a migration that was left open is not looked at any more; `tried`: it was to be closed, and stayed open. */
export const promiseEnds = [
  'leftOpen',
  'laterMigration',
  'renewed',
  'changed',
  'tooLate',
  'noRight',
  'notAsConfirmed',
  'tried',
] as const;

export type PromiseEnd = (typeof promiseEnds)[number];

/** These a person has decided, and knows of. */
export const isKnownOf = (end: PromiseEnd): boolean => end === 'leftOpen' || end === 'laterMigration';

/** What is cancelled at once is so on that day's word alone. */
export const closesLater = (close: CloseAction): boolean => close === 'suspend' || close === 'endAtTerm';

/** In what the subscription is no longer as it was confirmed, as far as that ends the promise. */
export function promiseDrift(
  { retired }: Pick<MigrationPlan, 'retired'>,
  now: SubscriptionFacts | GoneSubscription,
): Extract<PromiseEnd, 'renewed' | 'changed'> | undefined {
  if (!('commerce' in now) || now.status !== 'active' || now.quantity !== retired.quantity) return 'changed';
  if (now.endsOn !== retired.endsOn) return isLater(now.endsOn, retired.endsOn) ? 'renewed' : 'changed';
  const isSame = retired.endOfTerm === undefined || endOfTerm(now) === retired.endOfTerm;
  return isSame ? undefined : 'changed';
}

const isLater = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one > other;

/** Whether as many licences count as used as there are seats elsewhere, by the tenant's own sum over all subscriptions. */
export const consumedFits = (skus: Reading<TenantSku>, sku: SkuId, seatsLeft: number): boolean =>
  (foundIn(skus, ({ skuId }) => skuId === sku)?.consumed ?? 0) <= seatsLeft;

export const isTooLate = (promisedAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(promisedAt) > closeLaterDays * 86_400_000;

/** The last complete reading, where it showed that it may be closed. */
export interface EarlierReading {
  readonly on: string;
  readonly at: string;
}

/** A reading that came late is not minutes before the next: nobody is to have had it for a day. */
const dayMs = 20 * 3_600_000;

/** What a complete reading of today that shows that it may be closed comes to, after the one before. */
export function secondInARow(
  earlier: EarlierReading | undefined,
  today: string,
  now: Date,
): 'first' | 'tooSoon' | 'second' {
  if (earlier === undefined || earlier.on !== addDays(today, -1)) return 'first';
  return now.getTime() - Date.parse(earlier.at) < dayMs ? 'tooSoon' : 'second';
}
