import type { PlacedOrder } from './placedOrder';

/** An order as it is listed, whoever placed it. */
export interface SeenOrder extends PlacedOrder {
  /** Of its one line; empty where it has several, or none. */
  readonly catalogItemId: string;
  /** Of its first line. */
  readonly friendlyName: string;
  readonly placedAt?: string;
  /** It was cancelled, or what came of it was: it brings no seats. */
  readonly isCancelled?: boolean;
  /** Whether our application placed it, where a record tells. */
  readonly isOurs?: boolean;
}
