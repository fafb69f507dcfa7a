import type { ChangedField } from '../../../migration/plan/drift/changedField';
import { fact } from '../../facts';
import type { SentenceFacts } from '../../facts';
import type { Phrase } from '../../plain';

type Changes = Readonly<Record<ChangedField, (was: Phrase, is: Phrase, inAll?: Phrase) => string>>;

const instead = (was: Phrase, is: Phrase): string => `now ${is} instead of ${was}`;

/** What is no longer as it was confirmed, as one sentence. */
export const changes = {
  price: (was: Phrase, is: Phrase, inAll: Phrase = '') => {
    if (was === '' || is === '') return 'The price changed.';
    return `The price changed from ${was} to ${is}${inAll === '' ? '' : `: **${inAll}** in all`}.`;
  },
  promotion: (was: Phrase, is: Phrase) =>
    `The promotion${was === '' ? '' : ` “${was}”`} no longer applies${is === '' ? '' : `: a licence costs ${is} now`}.`,
  seats: (was: Phrase, is: Phrase) => `The number of licences changed from ${was} to ${is}.`,
  term: () => 'The term or the payment changed.',
  expired: () => 'The offer has expired.',
  line: () => 'Partner Center does not take the offer any more as it was quoted.',
  country: (was: Phrase, is: Phrase) =>
    `The customer’s country is ${instead(was, is)}, and so may be its price list and currency.`,
  scheduled: () => 'Something else is scheduled now for the end of the retired subscription.',
  retired: (_was: Phrase, is: Phrase) => `The retired subscription is no longer active; Partner Center says “${is}”.`,
  quantity: (was: Phrase, is: Phrase) => `Licences of the retired subscription: ${instead(was, is)}.`,
  termEnd: (was: Phrase, is: Phrase) => `End of the retired subscription’s term: ${instead(was, is)}.`,
  people: (was: Phrase, is: Phrase) => `No longer holding the retired licence: ${is} of the people (${was}).`,
  arrived: (was: Phrase, is: Phrase) =>
    was === ''
      ? `The retired licence was also given to ${is} more people in the meantime.`
      : `Also given the retired licence in the meantime: ${was}.`,
  free: (was: Phrase, is: Phrase) => `Unused licences: ${instead(was, is)}.`,
  needed: (was: Phrase, is: Phrase) => `Licences that are needed: ${instead(was, is)}.`,
  lost: (was: Phrase, is: Phrase) => `Moved, but no longer holding the new licence: ${is} of the people (${was}).`,
  replacement: (was: Phrase, is: Phrase) => `Active licences of the new plan: only ${is}, and people hold ${was}.`,
  doubt: (_was: Phrase, is: Phrase) => `Nobody knows yet whether migration ${is} has bought the same plan.`,
  boughtMeanwhile: (was: Phrase, is: Phrase) =>
    `Migration ${is} has bought the same plan in the meantime, ${was} in all.`,
} satisfies Changes;

/** The same as a sentence that follows another; nothing where nobody told. */
function changed(facts: SentenceFacts): string {
  const told = (changes as Partial<Record<string, Changes[ChangedField]>>)[fact(facts, 'field')];
  return told === undefined ? '' : ` ${told(fact(facts, 'was'), fact(facts, 'is'), fact(facts, 'inAll'))}`;
}

/** Not the offer has changed, but who holds the retired licence. */
const isOfPeople = (facts: SentenceFacts): boolean => ['people', 'arrived'].includes(fact(facts, 'field'));

export const changeProblems = {
  quoteChanged: (facts: SentenceFacts) => ({
    title: isOfPeople(facts)
      ? 'The people are no longer those you confirmed.'
      : 'The offer is no longer what you confirmed.',
    what: `Nothing was bought and nobody was moved.${changed(facts)}`,
    next: isOfPeople(facts)
      ? 'Begin again: you see the new review before anything happens.'
      : 'Begin again: you see the new offer before anything happens.',
  }),
  /** What has changed stands below. */
  changedMeanwhile: () => ({
    title: 'Everybody has moved, but something has changed since you confirmed.',
    what: 'So I have not closed the retired subscription: it is billed as before.',
    next: 'Look into that first. Then let me close it all the same, or leave it open.',
  }),
};
