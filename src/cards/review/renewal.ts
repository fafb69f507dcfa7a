import { chosenEnd } from '../../migration/endOfTerm/knownEnd';
import type { Purchase } from '../../migration/plan/plan';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';

/** The switch of the renewal. */
export function renewal({ renewsItself, termEndsOn }: Purchase, { review }: Text) {
  return { title: review.renews(termEndsOn), value: renewsItself ? 'true' : 'false' } as const;
}

/** Said of a card that can't be pressed any more, where the switch was. */
export function renewalSaid({ renewsItself, termEndsOn }: Purchase, { review }: Text): Phrase {
  const end = chosenEnd(!renewsItself, termEndsOn);
  return end === undefined ? review.renews(termEndsOn) : review.renewsNot(end);
}
