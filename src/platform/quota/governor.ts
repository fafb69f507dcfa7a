import type { Clock } from '../clock';
import type { Lane, Passage, QuotaAnswer } from './lane';
import type { Law } from './law';
import { Shares } from './shares';

interface QuotaOf<Key> {
  readonly key: Key;
  /** Left out where one quota is for all tenants. */
  readonly tenant?: string;
}

type QuotasOf<Key> = readonly [QuotaOf<Key>, ...QuotaOf<Key>[]];

/** Everything that this process sends, by the quota that it counts for: an API, an app and a tenant, or an app as a whole. */
export class Governor<Key extends string> {
  private readonly lanes = new Map<string, Lane>();

  /** @param lawFor one law for each lane, made when it is needed first */
  constructor(
    private readonly clock: Clock,
    private readonly lawFor: (key: Key) => Law,
    private readonly shares = new Shares(),
  ) {}

  /**
   * Sends when each of the quotas has room, which are asked one after the other: the narrowest first.
   *
   * @param heardIn what an answer told of the quota `key`
   * @throws the signal's reason when aborted before
   */
  pass<T>(
    [first, ...others]: QuotasOf<Key>,
    passage: Passage,
    send: () => Promise<T>,
    heardIn: (key: Key, outcome: T) => QuotaAnswer,
  ): Promise<T> {
    const [next, ...more] = others;
    const sendOn = next === undefined ? send : () => this.pass([next, ...more], passage, send, heardIn);
    return this.laneOf(first).pass(passage, sendOn, (outcome) => heardIn(first.key, outcome));
  }

  private laneOf({ key, tenant }: QuotaOf<Key>): Lane {
    const name = tenant === undefined ? key : `${key} ${tenant}`;
    const lane = this.lanes.get(name) ?? this.shares.lane(name, this.clock, this.lawFor(key));
    this.lanes.set(name, lane);
    return lane;
  }
}
