import type { CheckName, Finding } from './finding';
import type { Ground } from './ground';

export interface Check {
  readonly name: CheckName;
  /** Without these there is nothing to look at. */
  readonly needs: readonly CheckName[];
  examine(ground: Ground): Promise<readonly Finding[]>;
}
