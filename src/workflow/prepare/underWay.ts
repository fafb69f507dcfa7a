import type { Refusal } from '../../migration/offers/refusal';
import type { Survey } from '../../migration/offers/survey';
import { underWayRefusal } from '../../migration/underWay';
import type { PreparationPorts } from '../deps';

/** Why the retired subscription is to be left alone until something else that was begun with it is through. */
export async function leftAlone(
  { setInMotion, clock }: Pick<PreparationPorts, 'setInMotion' | 'clock'>,
  { customer, retired }: Survey,
): Promise<Refusal | undefined> {
  const { subscriptionId: id, commerce } = retired;
  return underWayRefusal(await setInMotion.of(customer.id, { id, commerce }), retired.offerName, clock.now());
}
