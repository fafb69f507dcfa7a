import type { Clock } from '../clock';
import { Lane } from './lane';
import type { QuotaAnswer, Passage } from './lane';
import type { Law } from './law';

/** Everything that this process sends, by the quota that it counts for: an API, an app and a tenant. */
export class Governor<Key extends string> {
  private readonly lanes = new Map<string, Lane>();

  /** @param lawFor one law for each lane, made when it is needed first */
  constructor(
    private readonly clock: Clock,
    private readonly lawFor: (key: Key) => Law,
  ) {}

  /**
   * Sends when the quota `key` of `tenant` has room.
   *
   * @throws the signal's reason when aborted before
   */
  pass<T>(
    key: Key,
    tenant: string,
    passage: Passage,
    send: () => Promise<T>,
    heardIn: (outcome: T) => QuotaAnswer,
  ): Promise<T> {
    const name = `${key} ${tenant}`;
    const lane = this.lanes.get(name) ?? new Lane(this.clock, this.lawFor(key));
    this.lanes.set(name, lane);
    return lane.pass(passage, send, heardIn);
  }
}
