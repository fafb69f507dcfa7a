import type { CommitMeta, WriteKind } from './commitMeta';
import type { EventOf, LicencesSet, WorldEvent } from './events';
import { sameLicences } from './licences';
import type { World } from './model';

export interface JournalEntry {
  readonly n: number;
  readonly at: string;
  readonly kind: WriteKind;
  readonly customerId: string | null;
  readonly method: string;
  readonly path: string;
  readonly requestId: string | null;
  readonly result: Readonly<Record<string, unknown>>;
  readonly replay: boolean;
}

/** The writes of clients that changed something, numbered from 1, and the repeats answered from memory. */
export class Journal {
  private entries: JournalEntry[] = [];

  since(n: number): readonly JournalEntry[] {
    return this.entries.slice(Math.max(0, n));
  }

  /** Before the event is applied: the world is as the write found it. */
  note(world: World, event: WorldEvent, meta: CommitMeta): void {
    const result = resultOf(world, event);
    if (!result) return;
    const { kind, customerId, method, path, requestId, replay = false } = meta;
    const at = new Date(event.at).toISOString();
    this.entries.push({ n: this.entries.length + 1, at, kind, customerId, method, path, requestId, result, replay });
  }

  clear(): void {
    this.entries = [];
  }
}

type Result = Record<string, unknown> | undefined;
type Results = { readonly [T in WorldEvent['type']]?: (event: EventOf<T>, world: World) => Result };

/** Events without an entry here are no client's writes. */
const results: Results = {
  cartSaved: ({ cart }) => ({ cartId: cart.id, lines: cart.lines.length }),
  cartOrdered: ({ cartId, orders, subscriptions }) => ({
    cartId,
    orderIds: orders.map((order) => order.id),
    subscriptionIds: subscriptions.map((subscription) => subscription.id),
  }),
  orderSettled: ({ orderId, outcome }) => ({ orderId, ...outcome }),
  subscriptionsChanged: ({ changes }) => ({ changes }),
  licencesSet: (event, world) => licenceResult(world, event),
  usageLocationSet: ({ userId, usageLocation }) => ({ userId, usageLocation }),
  availabilityRotated: ({ from, to }) => ({ from, to }),
  replayed: () => ({}),
};

function resultOf(world: World, event: WorldEvent): Result {
  const read = results[event.type] as ((event: WorldEvent, world: World) => Result) | undefined;
  return read?.(event, world);
}

function licenceResult(world: World, event: LicencesSet): Result {
  const before = world.customers.get(event.customerId)?.users.get(event.userId)?.licences ?? [];
  if (sameLicences(before, event.licences)) return undefined;
  const had = new Set(before.map((licence) => licence.skuId));
  const has = new Set(event.licences.map((licence) => licence.skuId));
  return {
    userId: event.userId,
    added: [...has].filter((skuId) => !had.has(skuId)),
    removed: [...had].filter((skuId) => !has.has(skuId)),
  };
}
