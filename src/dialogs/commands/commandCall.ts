import type { Command } from '../../text/commands';

/** A command, typed or opened by a button. */
export interface CommandCall {
  readonly command: Command;
  readonly argument: string;
  /** Lines that were typed below it. */
  readonly below?: string;
  /** The card it was pressed on is shown again in its place. */
  readonly pressed?: true;
  /** Its word means other things too, so nothing is done unasked. */
  readonly isUnsure?: true;
  readonly page?: number;
  /** The retired plan that a button means; its name is the argument. */
  readonly plan?: { readonly packId: string; readonly sourceId: string | undefined };
  /** `asAsked` is the request for approval whose answers are given once more. */
  readonly entry?: {
    readonly customerId: string;
    readonly subscriptionId: string;
    readonly asAsked?: string | undefined;
  };
}
