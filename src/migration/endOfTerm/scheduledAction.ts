/**
 * One thing that Partner Center is to do with a subscription. The wire is known from independent code bases, not from a
 * page of Microsoft's, so words beyond these are kept as they came.
 */
export interface ScheduledAction {
  readonly scheduleType: string;
  readonly actionType: string;
  readonly effectiveAt?: string;
  /** What is to follow by it, as `productId:skuId` as far as told. */
  readonly product?: string;
}

const isWord = (word: string, expected: string): boolean => word.toLowerCase() === expected.toLowerCase();

export const isAtTermEnd = ({ scheduleType }: ScheduledAction): boolean => isWord(scheduleType, 'TermEnd');

export const cancels = ({ actionType }: ScheduledAction): boolean => isWord(actionType, 'Cancel');
export const renews = ({ actionType }: ScheduledAction): boolean => isWord(actionType, 'RenewToNewTerm');
export const extendsTerm = ({ actionType }: ScheduledAction): boolean =>
  isWord(actionType, 'RenewToExtendedServiceTerm');
export const changesPlan = ({ actionType }: ScheduledAction): boolean => isWord(actionType, 'Transition');
