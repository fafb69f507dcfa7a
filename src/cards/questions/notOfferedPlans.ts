import type { PlanOffer } from '../../migration/offers/survey';
import { formatFor } from '../../text/format';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { adviceOn } from '../parts/advice';
import { shown } from '../parts/names';
import { refusalRemedies } from '../parts/refusalRemedies';
import { asRow } from '../parts/remedies';

/** Names of plans that are refused for one reason; the others are counted. */
const mostRefused = 4;

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
  const text = textFor(reader);
  const byRule = new Map<Phrase, { readonly names: Set<Plain>; readonly next: Phrase }>();
  for (const { name, refusal } of offers) {
    if (refusal === undefined) continue;
    const { rule, next } = adviceOn(refusal, text);
    const known = byRule.get(rule) ?? { names: new Set(), next };
    byRule.set(rule, { ...known, names: known.names.add(shown(name)) });
  }
  return [...byRule].map(([rule, { names, next }]) => {
    const first = [...names].slice(0, mostRefused);
    const rest = names.size - first.length;
    const all = rest > 0 ? [...first, text.questions.plan.morePlans(rest)] : first;
    return text.questions.plan.notOfferedBecause(formatFor(reader).list(all), rule, next);
  });
}
