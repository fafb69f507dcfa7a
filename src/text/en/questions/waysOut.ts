import type { Format } from '../../format';
import type { Plain } from '../../plain';

/** Out of any question: back to the one before, away from it, or to it again. */
export const waysOut = (_f: Format) => ({
  back: 'Back',
  /** The last line of each question, after what else it takes. */
  canGoBack: 'Or type **back** or **not now**.',
  canLeave: 'Or type **not now**.',
  firstQuestion: 'This is the first question. Type **cancel** to leave it.',
  wentBack: 'Back to the previous question',
  below: 'Continued below',
  stillOpen: 'Your question is still open. Type **go on** to see it again.',
  stillOpenAbout: (customer: Plain) => `Your question about ${customer} is still open. Type **go on** to see it again.`,
  /** Of the review, which takes no numbers. */
  notAtReview: (typed: Plain) =>
    `I can’t find an answer in “${typed}”. Type **confirm**, **change**, **text**, **renew** or **no renewal**, **back** or **not now**.`,
});
