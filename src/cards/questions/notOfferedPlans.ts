import type { PlanOffer } from '../../migration/offers/survey';
import { formatFor } from '../../text/format';
import { phrase } from '../../text/plain';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { adviceOn } from '../parts/advice';
import { shown } from '../parts/names';
import { refusalRemedies } from '../parts/refusalRemedies';
import type { OutsidePage } from '../parts/remedies';

/** Names of plans that are refused for one reason; the others are counted. */
const mostRefused = 4;

/** While plans are hidden anyway, their reasons would only be in the way. */
export function refusedCount(offers: readonly PlanOffer[], reader: Reader): readonly Phrase[] {
  const { plan } = textFor(reader).questions;
  const refused = offers.filter(({ refusal }) => refusal !== undefined).length;
  return refused === 0 ? [] : [phrase`${plan.notOfferedCount(refused)} ${plan.showAllForWhy}`];
}

/** Plans that are refused for the same reason stand together, with what helps. */
export function notOffered(offers: readonly PlanOffer[], reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  const byRule = new Map<Phrase, { readonly names: Set<Plain>; readonly next: Phrase }>();
  for (const { name, refusal } of offers) {
    if (refusal === undefined) continue;
    const { rule, next } = adviceOn(refusal, text);
    const known = byRule.get(rule) ?? { names: new Set(), next };
    byRule.set(rule, { ...known, names: known.names.add(shown(name)) });
  }
  if (byRule.size === 0) return [];
  const { plan } = text.questions;
  return [
    plan.notOffered,
    ...[...byRule].map(([rule, { names, next }]) => {
      const first = [...names].slice(0, mostRefused);
      const rest = names.size - first.length;
      const all = rest > 0 ? [...first, text.words.more(rest)] : first;
      return plan.notOfferedBecause(formatFor(reader).list(all), rule, next);
    }),
  ];
}

/** Where something can be done about that. */
export function pagesFor(
  { customerId, offers }: { readonly customerId?: string; readonly offers: readonly PlanOffer[] },
  reader: Reader,
): readonly OutsidePage[] {
  if (customerId === undefined) return [];
  return refusalRemedies(
    customerId,
    offers.flatMap(({ refusal }) => refusal ?? []),
    reader,
  );
}
