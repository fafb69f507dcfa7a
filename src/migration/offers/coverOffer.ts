import { skuId } from '../ids';
import type { Cover } from '../packs/pack';
import type { PackFact } from '../packs/packFact';
import type { Holder, PlanOffer } from './survey';

/** Of what nobody buys there is one offer, whatever people hold. */
const covered = 'covered';

/** A cover as it is asked of people; a pack names none that nobody has verified. */
export const coverOf = ({ licences, ...rest }: Cover<PackFact>): Cover => ({
  ...rest,
  licences: licences.map(({ name, skuId: { value } }) => ({ name, skuId: skuId(value) })),
});

/** To keep what they have: it goes by the licences that some of these people hold, or by all that would do. */
export function coverOffer(cover: Cover, holders: readonly Holder[]): PlanOffer {
  const held = new Set(holders.flatMap(({ licences }) => licences.map((licence) => licence.skuId)));
  const found = cover.licences.filter((licence) => held.has(licence.skuId));
  const named = found.length > 0 ? found : cover.licences;
  const [first] = named;
  if (first === undefined) throw new Error('A cover names no licence.');
  return {
    planId: covered,
    formId: covered,
    name: named.map(({ name }) => name).join(' / '),
    family: 'enterprise',
    audience: 'everyone',
    skuId: first.skuId,
    brings: [],
    freeSeats: 0,
    cover,
    terms: [],
  };
}
