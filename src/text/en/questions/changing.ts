import type { Format } from '../../format';
import type { Phrase } from '../../plain';

/** What may be answered anew at the review, beside what stands there now. */
export const change = (_f: Format) => ({
  title: 'What do you want to change?',
  about: 'Nothing has been bought. After the change you see the review again.',
  plan: 'Plan',
  term: 'Term and payment',
  people: 'People',
  frontline: 'Frontline workers',
  partner: 'Partner of record',
  close: 'Retired subscription',
  back: 'Nothing, back to the review',
  /** After a refusal, when there is no review to go back to. */
  again: 'Nothing, check again',
  /** Stands on the button of each. */
  button: 'Change',
  /** What that button is called where it is read aloud; understood as well. */
  of: {
    plan: 'Change the plan',
    term: 'Change term and payment',
    people: 'Change who moves',
    frontline: 'Change what you attest',
    partner: 'Change the partner of record',
    close: 'Change what happens to the retired subscription',
  },
  attested: 'you attest that all are',
  hint: 'Press one, or type part of its name.',
});

/** Whose sale it is. */
export const partner = (_f: Format) => ({
  title: 'Which indirect reseller is the partner of record?',
  current: (who: Phrase) => `The retired subscription names ${who}.`,
  noCurrent: 'The retired subscription names none.',
  /** The agent has said so already. */
  chosen: (who: Phrase) => `You chose ${who}.`,
  noneChosen: 'You chose none: a direct sale.',
  label: 'Another reseller: their partner ID (MPN ID)',
  placeholder: '5 to 10 digits',
  missing: 'Type a partner ID first.',
  use: 'Use this one',
  keep: (who: Phrase) => `Keep ${who}`,
  none: 'None: we sell directly',
  hint: 'Press one, or type the ID, **keep** or **none**.',
  /** Where there is none to keep. */
  hintOfNone: 'Press one, or type the ID or **none**.',
});
