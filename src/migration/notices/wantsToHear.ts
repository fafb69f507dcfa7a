import type { QuietHours } from './notice';

interface Wish {
  readonly isOn: boolean;
  /** The person's own. */
  readonly quietHours?: QuietHours;
}

/** Whether somebody wants to be written to unasked at any hour at all. */
export const wantsToHear = ({ isOn, quietHours }: Wish, usual: { readonly quietHours: QuietHours }): boolean =>
  isOn && (quietHours ?? usual.quietHours) !== 'always';
