/** Why a person is not proved to be covered without the retired licence. The facts of each stand beside it. */
const coverFaults = [
  'coverMissing', // cover (names of the licences that would do)
  'coverEnded', // cover
  'coverEnds', // cover
  'coverLacks', // plans (product names, comma separated), cover
  'coverOff', // plans, cover
  'coverNotReady', // plans, cover
  'coverUnread', // none
] as const;

export type CoverFault = (typeof coverFaults)[number];

export const isCoverFault = (code: RefusalCode): code is CoverFault => coverFaults.some((fault) => fault === code);

/**
 * Why something can't be done: the rule that was hit. The words, the evidence and the cheapest fix are made from
 * `code` and `facts` in the reader's language, so a code without words does not compile. The facts of each code stand
 * beside it.
 */
export type RefusalCode =
  // the customer or the retired subscription
  | 'agreementMissing' // customer
  | 'accountInReview' // customer
  | 'retiredSkuUnknown' // title, found (part numbers of the tenant that may be meant, comma separated, may be empty)
  | 'onlyLikeness' // title
  | 'retiredSkuNotInTenant' // title, found (the same)
  | 'alreadySuspended' // offer
  | 'statusUnknown' // offer, status
  | 'alreadyMigrating' // customer, migration (its id)
  | 'transferOpen' // offer, partner (may be empty), on (the day it was asked for, may be empty)
  | 'transitionOpen' // offer, on (the same)
  | 'noticeOnly' // title, url
  | 'nobodyHoldsIt' // offer, quantity
  // a plan
  | 'devicePlan' // plan
  | 'sameLicence' // plan
  | 'otherLicence' // plan
  | 'notEducation' // plan, education ('none' or 'denied')
  | 'educationInReview' // plan
  | 'baseMissing' // plan, needs (names of licences, comma separated)
  | 'seatLimit' // plan, needed (to buy), left (that may be bought)
  | 'notInCatalogue' // plan
  | 'notPurchasable' // plan
  | 'catalogueOther' // plan, item, title (as the catalogue calls it, may be empty), why ('name', 'licence' or 'untold')
  // a user
  | CoverFault
  | 'inheritedFromGroup' // groups (names, comma separated), groupCount
  | 'noUsageLocation' // none
  | 'lacksBase' // plan, needs (the same)
  // the quote
  | 'noPrice' // plan
  | 'cartLine' // plan, serviceCode, description
  | 'lineAttestation' // plan
  | 'nobodyLeft' // none
  | 'nothingToDo' // none
  | 'planlessUnasked' // people
  | 'audienceUnasked' // plan
  | 'seatsOnTheirWay' // plan, seats, migration (its id)
  | 'purchaseInDoubt' // plan, migration (its id)
  | 'seatsOwed' // plan, owed, status (of the licences, where it is known)
  | 'noSeatForEverybody' // plan, needed, free
  | 'planChanged'; // field, was, is

export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly code: Code;
  /** Plain values the sentence is made of; never anything internal. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export const refusal = <Code extends RefusalCode>(code: Code, facts: Refusal['facts'] = {}): Refusal<Code> => ({
  code,
  facts,
});
