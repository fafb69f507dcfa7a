import type { Refusal } from '../../migration/offers/refusal';
import { formatFor } from '../../text/format';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { adviceOn } from './advice';
import { shown } from './names';

/** Names of plans that are refused for one reason; the others are counted. */
const mostPlans = 4;

export interface Reason {
  readonly rule: Phrase;
  readonly next: Phrase;
  /** The plans of which it is said; absent where it is of none. */
  readonly plans?: Phrase;
}

/** A refusal, and the plan that it is of where it is of one. */
export interface RefusedPlan {
  readonly refusal: Refusal;
  readonly plan?: string;
}

/** Each reason once, with all plans for which it holds. */
export function reasonsByRule(refused: readonly RefusedPlan[], reader: Reader): readonly Reason[] {
  const text = textFor(reader);
  const byRule = new Map<Phrase, { readonly names: Set<Plain>; readonly next: Phrase }>();
  for (const { refusal, plan } of refused) {
    const { rule, next } = adviceOn(refusal, text);
    const known = byRule.get(rule) ?? { names: new Set(), next };
    byRule.set(rule, { ...known, names: plan === undefined ? known.names : known.names.add(shown(plan)) });
  }
  return [...byRule].map(([rule, { names, next }]) => {
    if (names.size === 0) return { rule, next };
    const first = [...names].slice(0, mostPlans);
    const rest = names.size - first.length;
    const all = rest > 0 ? [...first, text.questions.plan.morePlans(rest)] : first;
    return { rule, next, plans: formatFor(reader).list(all) };
  });
}
