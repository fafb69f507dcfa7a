import type { House } from './house';
import type { EmulatorReply } from './reply';

/** One request as every part of the emulator sees it, whichever door it came through. */
export interface EmulatorRequest {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case keys. */
  readonly headers: Record<string, string>;
  /** Parsed JSON, or `Record<string, string>` for forms; undefined when empty. */
  readonly body: unknown;
  readonly token?: AccessToken;
  /** What a fault does to a checkout that takes effect. */
  readonly checkout?: CheckoutTrouble;
}

export interface CheckoutTrouble {
  /** Order and subscription lose the friendly names of the cart. */
  readonly unnamed?: boolean;
  /** What becomes of the order: see `OrderOutcome`. */
  readonly status?: string;
  readonly fulfilled?: number;
}

/** The service that a token is for. */
export type Audience = 'partnerCenter' | 'graph' | 'keyVault' | 'connector' | 'tokenExchange';

export interface AccessToken {
  readonly tenantId: string;
  readonly clientId: string;
  readonly audience: Audience;
  readonly expiresAt: number;
  /** Wall-clock milliseconds. */
  readonly issuedAt: number;
  readonly appOnly: boolean;
  /** A person is behind it who has signed in with a second factor. */
  readonly hasFactor: boolean;
}

export interface Route {
  readonly method: string;
  /** For instance `/v1/customers/:customerId/carts`; segments that begin with `:` are parameters. */
  readonly pattern: string;
  handle(
    request: EmulatorRequest,
    params: Record<string, string>,
    house: House,
  ): EmulatorReply | Promise<EmulatorReply>;
}
