import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueAccessToken } from '../../emulator/identity/tokens';
import { seedWorld } from '../../emulator/seed';
import { productOf } from '../../emulator/seed/catalogue/catalogue';
import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { startEmulator } from '../../emulator/server';
import type { EmulatorOptions, RunningEmulator } from '../../emulator/server';

type Step = string | number;

/** An answer, and what lies in it at a path: `answer.at('orders', 0, 'id')`. */
export class Answer {
  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly text: string,
  ) {}

  get body(): unknown {
    return JSON.parse(this.text.replace(/^\uFEFF/, '')) as unknown;
  }

  at(...path: Step[]): unknown {
    return path.reduce<unknown>((value, step) => (value as Record<Step, unknown> | undefined)?.[step], this.body);
  }

  textAt(...path: Step[]): string {
    const found = this.at(...path);
    if (typeof found !== 'string') throw new Error(`No text at ${path.join('.')} of ${this.text}`);
    return found;
  }

  items(): Record<string, unknown>[] {
    return this.at('items') as Record<string, unknown>[];
  }
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly token?: string | null;
}

export const kaizalaSku = kaizalaPro.entraSkuId;
export const basic = productOf('O365_BUSINESS_ESSENTIALS');
export { seedWorld };

/** Noon of a day: time stands still unless a test moves it. */
export const startOfTime = Date.UTC(2026, 2, 10, 12);

/** An emulator of its own for one test file, spoken to as any client would. */
export class Practice {
  private constructor(
    readonly emulator: RunningEmulator,
    readonly dataDir: string,
  ) {}

  static async open(options: Partial<EmulatorOptions> = {}): Promise<Practice> {
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'planshift-emulator-'));
    const emulator = await startEmulator({ wallNow: () => startOfTime, ...options, dataDir });
    return new Practice(emulator, dataDir);
  }

  async close(): Promise<void> {
    await this.emulator.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  get house() {
    return this.emulator.house;
  }

  customerId(name: string): string {
    const found = [...this.house.world.customers.values()].find((customer) => customer.companyName === name);
    if (!found) throw new Error(`No customer is called ${name}`);
    return found.id;
  }

  async call(method: string, path: string, { body, headers = {}, token }: CallOptions = {}): Promise<Answer> {
    const bearer = token === undefined ? this.token(path) : token;
    const response = await fetch(`http://127.0.0.1:${this.emulator.port}${path}`, {
      method,
      headers: {
        ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return new Answer(response.status, response.headers, await response.text());
  }

  get = (path: string, options?: CallOptions): Promise<Answer> => this.call('GET', path, options);
  post = (path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> =>
    this.call('POST', path, { ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) });
  patch = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    this.call('PATCH', path, { body, headers });

  advance(ms: number): Promise<Answer> {
    return this.post('/_emulator/clock', { advanceMs: ms });
  }

  async audit(): Promise<Record<string, number>> {
    return (await this.get('/_emulator/audit')).body as Record<string, number>;
  }

  cart(customerId: string, line: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Promise<Answer> {
    const catalogItemId = `${basic.productId}:${basic.skuId}:${basic.availabilityId}`;
    const usual = {
      id: 0,
      catalogItemId,
      friendlyName: 'mark 1',
      quantity: 40,
      billingCycle: 'monthly',
      termDuration: 'P1Y',
    };
    return this.post(`/v1/customers/${customerId}/carts`, { lineItems: [{ ...usual, ...line }], ...more });
  }

  checkout(customerId: string, cartId: string, headers?: Record<string, string>): Promise<Answer> {
    return this.post(`/v1/customers/${customerId}/carts/${cartId}/checkout`, undefined, headers);
  }

  /** Cart and checkout in one; the id of the order. */
  async buy(customerId: string, line: Record<string, unknown> = {}): Promise<string> {
    const cart = await this.cart(customerId, line);
    const answer = await this.checkout(customerId, cart.textAt('id'));
    return answer.textAt('orders', 0, 'id');
  }

  /** The customer's subscription to Kaizala Pro, as the API writes its id. */
  async retiredId(customerId: string): Promise<string> {
    const { items } = (await this.get(`/v1/customers/${customerId}/subscriptions`)).body as {
      items: { id: string; offerId: string }[];
    };
    const found = items.find((item) => item.offerId.toLowerCase() === kaizalaPro.id);
    if (!found) throw new Error('No Kaizala Pro subscription');
    return found.id;
  }

  userIds(customerId: string): string[] {
    return [...(this.house.world.customers.get(customerId)?.users.keys() ?? [])];
  }

  licence(customerId: string, userId: string, add: readonly string[], remove: readonly string[]): Promise<Answer> {
    const licensesToAssign = add.map((skuId) => ({ skuId, excludedPlans: [] }));
    return this.post(`/v1/customers/${customerId}/users/${userId}/licenseupdates`, {
      licensesToAssign,
      licensesToRemove: remove,
    });
  }

  /** For Graph in the tenant of a customer. */
  tenantToken(tenantId: string): string {
    const { clientId } = this.house.world.partner;
    return issueAccessToken({ tenantId, clientId }, { audience: 'graph', appOnly: true }, Date.now());
  }

  token(path: string): string {
    const { tenantId, clientId } = this.house.world.partner;
    const audience = path.startsWith('/v1.0') ? 'graph' : 'partnerCenter';
    return issueAccessToken({ tenantId, clientId }, { audience, appOnly: audience === 'graph' }, Date.now());
  }
}
