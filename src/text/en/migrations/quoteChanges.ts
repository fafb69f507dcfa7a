import { fact } from '../../facts';
import type { SentenceFacts } from '../../facts';
import type { Phrase } from '../../plain';

/** What is different, by the field that drifted. */
const changes: Readonly<Record<string, (was: Phrase, is: Phrase, inAll: Phrase) => string>> = {
  price: (was, is, inAll) => {
    if (was === '' || is === '') return ' The price changed.';
    return ` The price changed from ${was} to ${is}${inAll === '' ? '' : `: **${inAll}** in all`}.`;
  },
  seats: (was, is) => ` The number of licences changed from ${was} to ${is}.`,
  term: () => ' The term or the payment changed.',
  expired: () => ' The offer has expired.',
  scheduled: () => ' Something else is scheduled now for the end of the retired subscription.',
  retired: (_was, is) => ` The retired subscription is no longer active; Partner Center says “${is}”.`,
  quantity: (was, is) => ` Licences of the retired subscription: now ${is} instead of ${was}.`,
  people: (was, is) => ` No longer holding the retired licence: ${is} of the people (${was}).`,
  free: (was, is) => ` Unused licences: now ${is} instead of ${was}.`,
  needed: (was, is) => ` Licences that are needed: now ${is} instead of ${was}.`,
  doubt: (_was, is) => ` Nobody knows yet whether migration ${is} has bought the same plan.`,
  boughtMeanwhile: (was, is) => ` Migration ${is} has bought the same plan in the meantime, ${was} in all.`,
};

/** What is no longer as it was confirmed, as a sentence that follows another; nothing where nobody told. */
export const changed = (facts: SentenceFacts): string =>
  changes[fact(facts, 'field')]?.(fact(facts, 'was'), fact(facts, 'is'), fact(facts, 'inAll')) ?? '';
