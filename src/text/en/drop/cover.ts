import type { CoverFault } from '../../../migration/offers/refusal';
import { fact } from '../../facts';
import type { Advice, SentenceFacts } from '../../facts';
import type { OneLine, Phrase } from '../../plain';

type Worded<Word> = Readonly<Record<CoverFault, (facts: SentenceFacts) => Word>>;

/** Of several licences that would do, kept as one text with slashes between them. */
export const anyOf = (names: Phrase | OneLine): string => names.replaceAll(' / ', ' or ');
const cover = (facts: SentenceFacts): string => anyOf(fact(facts, 'cover'));
const plans = (facts: SentenceFacts): string => fact(facts, 'plans');

/** Why somebody is not covered without the retired licence, after the name. */
export const coverReason: Worded<string> = {
  coverMissing: (facts) => `no ${cover(facts)}`,
  coverEnded: (facts) => `${cover(facts)} is not active`,
  coverEnds: (facts) => `${cover(facts)} is set to end`,
  coverLacks: (facts) => `not in ${cover(facts)}: ${plans(facts)}`,
  coverOff: (facts) => `switched off in ${cover(facts)}: ${plans(facts)}`,
  coverNotReady: (facts) => `not ready yet in ${cover(facts)}: ${plans(facts)}`,
  coverUnread: () => 'could not be checked',
};

/** The same where the customer's facts are not at hand. */
export const coverAdvice: Worded<Advice> = {
  coverMissing: (facts) => ({
    rule: `There is no ${cover(facts)} among their licences, so they would lose what this one gives.`,
    next: 'They keep it. Give them the other licence in Entra first, then type **migrate** again.',
  }),
  coverEnded: (facts) => ({
    rule: `${cover(facts)} is not active at this customer, so nothing may rest on it.`,
    next: 'They keep the licence. Reactivate the other one in Partner Center, then type **migrate** again.',
  }),
  coverEnds: (facts) => ({
    rule: `${cover(facts)} is set to end at this customer, and what stays of it is not enough for all who have it.`,
    next: 'They keep the licence. Let the other one renew in Partner Center, then type **migrate** again.',
  }),
  coverLacks: (facts) => ({
    rule: `${cover(facts)} does not contain ${plans(facts)}.`,
    next: 'They keep the licence. Whoever doesn’t need it can lose it in Entra.',
  }),
  coverOff: (facts) => ({
    rule: `In ${cover(facts)} the customer has switched ${plans(facts)} off for them.`,
    next: 'They keep the licence. Switch it on in Entra, then type **migrate** again.',
  }),
  coverNotReady: (facts) => ({
    rule: `In ${cover(facts)} Microsoft has not finished setting ${plans(facts)} up for them.`,
    next: 'They keep the licence. Type **migrate** again later.',
  }),
  coverUnread: () => ({
    rule: 'I could not check what their other licences give them.',
    next: 'They keep the licence. Type **migrate** again, so that I read it anew.',
  }),
};

/** What helps while the migration waits. */
export const coverFix: Readonly<Record<CoverFault, string>> = {
  coverMissing:
    'Give them the other licence in Entra and try again, or leave them out here: they keep the retired one.',
  coverEnded: 'Reactivate the other licence in Partner Center and try again, or leave them out here.',
  coverEnds: 'Let the other licence renew in Partner Center and try again, or leave them out here.',
  coverLacks: 'Leave them out here: they keep the licence.',
  coverOff: 'Switch it on in Entra and try again, or leave them out here: they keep the licence.',
  coverNotReady: 'Try again later, or leave them out here: they keep the licence.',
  coverUnread: 'Try again, or leave them out here: they keep the licence.',
};
