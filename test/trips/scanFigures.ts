import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { withClient } from '../support/postgres';

const pattern = /^\/v1\/customers\/([^/]+)\/subscriptions(\?|$)/;

/** What arrives at the emulator, which runs in this process. */
export class Arrivals {
  /** Readings of each customer's subscriptions that were answered with them. */
  readonly perCustomer = new Map<string, number>();
  throttled = 0;

  private readonly finished = (message: unknown): void => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (response.statusCode === 429) this.throttled += 1;
    const customer = pattern.exec(request.url ?? '')?.[1];
    if (customer === undefined || response.statusCode !== 200) return;
    this.perCustomer.set(customer, (this.perCustomer.get(customer) ?? 0) + 1);
  };

  constructor() {
    subscribe('http.server.response.finish', this.finished);
  }

  get total(): number {
    return [...this.perCustomer.values()].reduce((sum, count) => sum + count, 0);
  }

  forget(): void {
    this.perCustomer.clear();
    this.throttled = 0;
  }

  end(): void {
    unsubscribe('http.server.response.finish', this.finished);
  }
}

export interface ScanRow {
  readonly id: string;
  readonly kind: string;
  readonly isComplete: boolean | null;
  /** By the emulated clock. */
  readonly seconds: number;
}

export const scansOf = (databaseUrl: string): Promise<readonly ScanRow[]> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<ScanRow>(
      `select id, kind, is_complete as "isComplete",
        coalesce(extract(epoch from closed_at - opened_at), 0)::float8 as seconds
       from planshift.radar_scan order by opened_at, id`,
    );
    return rows;
  });
