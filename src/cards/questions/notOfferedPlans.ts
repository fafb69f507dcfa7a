import type { PlanOffer } from '../../migration/offers/survey';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { reasonsByRule } from '../parts/reasonsByRule';
import { refusalRemedies } from '../parts/refusalRemedies';
import { asRow } from '../parts/remedies';

const drawerId = 'notOffered';

interface Offers {
  readonly customerId?: string;
  readonly offers: readonly PlanOffer[];
}

/** What can't be had, why, and what helps: in a drawer, unless nothing else is there to look at. */
export function notOffered({ customerId, offers }: Offers, reader: Reader) {
  const { plan } = textFor(reader).questions;
  const refusals = offers.flatMap(({ refusal }) => refusal ?? []);
  if (refusals.length === 0) return { drawers: [], toggles: [] };
  const isVisible = refusals.length === offers.length;
  const pages = customerId === undefined ? [] : refusalRemedies(customerId, refusals, reader);
  return {
    drawers: [
      { id: drawerId, isVisible, lines: [plan.notOffered, ...reasons(offers, reader)], remedies: asRow(pages) },
    ],
    toggles: isVisible ? [] : [{ title: plan.whyNot(refusals.length), target: drawerId }],
  };
}

/** Plans that are refused for the same reason stand together, with what helps. */
function reasons(offers: readonly PlanOffer[], reader: Reader): readonly Phrase[] {
  const { notOfferedBecause } = textFor(reader).questions.plan;
  const refused = offers.flatMap(({ name: plan, refusal }) => (refusal === undefined ? [] : [{ plan, refusal }]));
  return reasonsByRule(refused, reader).map(({ plans = '', rule, next }) => notOfferedBecause(plans, rule, next));
}
