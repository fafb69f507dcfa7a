import type { Survey } from '../offers/survey';
import type { Verdict } from '../people/people';
import { closeVerdict } from './close';
import type { MigrationPlan, Staying } from './plan';
import { seatsElsewhere } from '../offers/rebuy';
import { wayHas, wayOf } from './ways';

/** @param bought seats of the retired plan’s own SKU that are bought anew */
export function stayingOf(survey: Survey, verdicts: readonly Verdict[], bought = 0): Staying {
  const { retired, unreadHolders = [] } = survey;
  if (!wayHas(wayOf(retired), 'people')) {
    const seatsLeft = seatsElsewhere(retired) + bought;
    return { people: survey.holders.length, unread: unreadHolders.length, seatsLeft };
  }
  const subscriptions = retired.siblings.map(({ subscriptionId, quantity, status }) => {
    return { id: subscriptionId, quantity, status, skuId: retired.skuId };
  });
  const staying = verdicts.filter(({ disposition }) => disposition === 'leave').map(({ user }) => user);
  const { holders, seatsLeft } = closeVerdict({ holders: staying, subscriptions, retired });
  return { people: holders, unread: unreadHolders.length, seatsLeft };
}

/** The verdict of the close guard before it is asked: for whom it keeps the subscription open, if for anybody. */
export const openFor = (staying: Staying): Staying | undefined =>
  staying.people > staying.seatsLeft || staying.unread > 0 ? staying : undefined;

/**
 * The same of a plan. Undefined also where nobody noted what it goes by, as in plans of earlier releases.
 *
 * @param others of the plan's people, those who keep the licence too: they could not be moved, or were left out
 */
export function staysOpenFor(
  { close, staying }: Pick<MigrationPlan, 'close' | 'staying'>,
  others = 0,
): Staying | undefined {
  if (close === 'leave' || staying === undefined) return undefined;
  return openFor({ ...staying, people: staying.people + others });
}
