/**
 * `todo`: it works for now, and a person must do something. `wrong`: it can't work so. `unseen`: it could not be looked at.
 * `yourself`: no documented call tells it.
 */
export type Judgement = 'fine' | 'todo' | 'wrong' | 'unseen' | 'yourself';

/** One line of the report. Never a secret, a name or a mail address; ids may be told. */
export interface Finding {
  readonly verdict: Judgement;
  readonly says: string;
  /** One sentence with the command or the page that mends it. */
  readonly remedy?: string;
  readonly ids?: readonly string[];
}

export type CheckName =
  | 'variables'
  | 'clock'
  | 'database'
  | 'botToken'
  | 'appToken'
  | 'personToken'
  | 'customers'
  | 'customerCalls'
  | 'graphToken'
  | 'customerAccess'
  | 'groups'
  | 'partnerRole'
  | 'relationships'
  | 'endsOfTerm'
  | 'secrets'
  | 'endpoint'
  | 'byHand';

export interface CheckedFinding extends Finding {
  readonly check: CheckName;
}

export const fine = (says: string): Finding => ({ verdict: 'fine', says });

export const todo = (says: string, remedy: string, ids: readonly string[] = []): Finding =>
  withIds({ verdict: 'todo', says, remedy }, ids);

export const wrong = (says: string, remedy: string, ids: readonly string[] = []): Finding =>
  withIds({ verdict: 'wrong', says, remedy }, ids);

export const unseen = (says: string): Finding => ({ verdict: 'unseen', says });

export const yourself = (says: string, remedy: string): Finding => ({ verdict: 'yourself', says, remedy });

const withIds = (finding: Finding, ids: readonly string[]): Finding =>
  ids.length === 0 ? finding : { ...finding, ids };
