import { createHash } from 'node:crypto';
import { isOver } from '../../endOfTerm/endOfTerm';
import type { UserId } from '../../ids';
import type { TenantSku } from '../../offers/survey';
import type { GoneSubscription, SubscriptionFacts } from '../../packs/subscriptionFacts';
import { arrivedDrift, namesOf } from './customerDrift';
import type { MigrationPlan } from '../plan';
import { retiredDrifts } from './retiredDrift';
import type { RetiredDrift } from './retiredDrift';

/** One thing that is no longer as it was confirmed when everybody has moved. */
export interface CloseDrift {
  readonly field: RetiredDrift['field'] | 'replacement' | 'lost' | 'arrived';
  /**
   * For `lost` the names of some who were moved and have lost the new licence, for `arrived` of those who have got the retired
   * one since people were chosen; and in `is` how many they are.
   */
  readonly was: string | number;
  /** For `replacement` how many active licences of the new plan there are, for as many who have one as `was` says. */
  readonly is: string | number;
}

/** What is read just before the retired subscription is closed. */
export interface ClosingNow {
  readonly retired: SubscriptionFacts | GoneSubscription;
  /** Absent where nobody was moved. */
  readonly replacement?: Pick<TenantSku, 'enabled' | 'consumed'>;
  /** Who was moved and has no licence of the new plan now. */
  readonly lost: readonly Named[];
  /** Who has got the retired licence since people were chosen, though there are seats for all who hold it. */
  readonly arrived?: readonly Named[];
}

interface Named {
  readonly id: UserId;
  readonly name: string;
}

/** All of them, in the order in which they are told. What is over already is what was wanted, or is found as it is. */
export function closeDrifts(plan: MigrationPlan, now: ClosingNow): readonly CloseDrift[] {
  const { retired, replacement, lost, arrived = [] } = now;
  const short = replacement !== undefined && replacement.enabled < replacement.consumed;
  return [
    ...(lost.length > 0 ? [{ field: 'lost', was: namesOf(lost), is: lost.length } as const] : []),
    ...(short ? [{ field: 'replacement', was: replacement.consumed, is: replacement.enabled } as const] : []),
    ...(arrived.length > 0 ? [arrivedDrift(arrived)] : []),
    ...(isOver(retired) ? [] : retiredDrifts(plan, retired)),
  ];
}

/** Stands for these differences and nothing else: whoever accepts them accepts no others. */
export function seenIn(drifts: readonly CloseDrift[], { lost, arrived }: Pick<ClosingNow, 'lost' | 'arrived'>): string {
  const who = [lost, ...(arrived ? [arrived] : [])].map((people) => people.map(({ id }) => id).sort());
  const all = JSON.stringify([drifts, ...who]);
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}
