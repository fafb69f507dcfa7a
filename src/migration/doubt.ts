import { leavesDoubt } from '../platform/retry';
import { isKnownError, KnownError } from './errors';

/** Whether one of the tries of a call may have been done, although nobody said so; then no later answer says that nothing was. */
export class Doubt {
  private isThere = false;

  after(status: number | undefined): void {
    this.isThere ||= leavesDoubt(status);
  }

  /** The failure that ends the tries, and that may be of the last of them alone. */
  async rethrow(error: unknown): Promise<never> {
    if (!this.isThere || !isKnownError(error)) throw error;
    const { code, remedy, message, facts } = error;
    throw new KnownError(code, remedy, message, { ...facts, mayBeDone: true });
  }
}
