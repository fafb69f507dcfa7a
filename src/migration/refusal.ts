/**
 * Why something can't be done: the rule that was hit. The words, the evidence and the cheapest fix are made from
 * `code` and `facts` in the reader's language, so a code without words does not compile.
 */
export type RefusalCode =
  // the customer or the retired subscription
  | 'agreementMissing'
  | 'accountInReview'
  | 'retiredSkuUnknown'
  | 'retiredSkuNotInTenant'
  | 'alreadySuspended'
  | 'statusUnknown'
  | 'alreadyMigrating'
  | 'noticeOnly'
  | 'nobodyHoldsIt'
  // a plan
  | 'devicePlan'
  | 'notEducation'
  | 'educationInReview'
  | 'seatLimit'
  | 'notInCatalogue'
  | 'notPurchasable'
  // a user
  | 'inheritedFromGroup'
  | 'noUsageLocation'
  // the quote
  | 'noPrice'
  | 'cartLine'
  | 'nobodyLeft'
  | 'noSeatForEverybody'
  | 'planChanged';

export interface Refusal {
  readonly code: RefusalCode;
  /** Plain values the sentence is made of; never anything internal. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export const refusal = (code: RefusalCode, facts: Refusal['facts'] = {}): Refusal => ({ code, facts });
