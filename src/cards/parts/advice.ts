import type { Refusal } from '../../migration/offers/refusal';
import type { Advice } from '../../text/facts';
import type { AsPhrases } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { plainFacts } from './names';

/** A refusal in words: the rule with its evidence, and the next thing to do. */
export const adviceOn = (refusal: Refusal, text: Text): AsPhrases<Advice> =>
  text.refusals[refusal.code](plainFacts(refusal.facts));
