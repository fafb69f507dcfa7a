import type { PlacedOrder } from './placedOrder';

/** An order as it is listed, whoever placed it. */
export interface SeenOrder extends PlacedOrder {
  /** Of its one line; empty where it has several, or none. */
  readonly catalogItemId: string;
  readonly friendlyName: string;
  readonly placedAt?: string;
  /** Whether our application placed it, where a record tells. */
  readonly isOurs?: boolean;
}
