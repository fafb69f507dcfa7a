import type { CustomerId, SubscriptionId } from '../migration/ids';
import type { TermOffer } from '../migration/offers/terms';

/** The choice of one retired subscription. */
export const entryKey = (entry: { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId }): string =>
  `${entry.customerId}:${entry.subscriptionId}`;

/** The choice of one way to pay. */
export const termKey = (term: Pick<TermOffer, 'termDuration' | 'billingCycle'>): string =>
  `${term.termDuration}/${term.billingCycle}`;

/** Choices that lists offer besides their options. */
export const listPicks = { more: 'more' } as const;

/** What the card about people may be told; the names of groups and `usageLocation` open a question of their own. */
export type PeoplePick = 'done' | 'all' | 'none' | 'choose' | 'blocked' | 'guests' | 'covered' | 'usageLocation';

/** Somebody whose address is near to a line that was not understood. */
const takes = 'take:';
export const addressPick = (address: string): string => `${takes}${address}`;
export const pickedAddress = (choice: string): string | undefined =>
  choice.startsWith(takes) ? choice.slice(takes.length) : undefined;

/** Which column of a list names those who are meant; `noColumn` is none of them. */
export const columnPick = (column: number): string => `column${column}`;
export const noColumn = 'noColumn';

/** What the review may be asked to change; `back` leads to the review again. */
export type ChangePick = ChangePart | 'back';
export type ChangePart = 'plan' | 'term' | 'people' | 'frontline' | 'partner' | 'close';

/** The question about the language: choosing again does no harm, so it needs no asking of its own and never grows old. */
export const languageQuestion = 'language';

/** Choices of single questions. */
export const confirmPicks = { yes: 'yes', no: 'no' } as const;
export const partnerPicks = { keep: 'keep', none: 'none' } as const;
/** The review's own: the text for the customer's people, before anything happens. */
export const reviewPicks = { customerText: 'customerText' } as const;
export const locationPicks = { skip: 'skip' } as const;
