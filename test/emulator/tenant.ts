import { matchRoute, segmentsOf } from '../../emulator/core/http/match';
import { LivingHouse } from '../../emulator/core/livingHouse';
import type { Customer, User } from '../../emulator/core/model';
import type { EmulatorReply } from '../../emulator/core/reply';
import type { Route } from '../../emulator/core/route';
import { defaultSettings } from '../../emulator/core/settings';
import type { Settings } from '../../emulator/core/settings';
import { graphRoutes } from '../../emulator/graph/routes';
import { issueAccessToken, readToken } from '../../emulator/identity/tokens';
import { catalogue, seedWorld } from '../../emulator/seed';
import { legacyOffers } from '../../emulator/seed/catalogue/catalogue';

export const now = Date.parse('2026-11-22T10:00:00Z');

export function openHouse(settings: Partial<Settings> = {}, wallNow: () => number = () => now): LivingHouse {
  const parts = {
    settings: { ...defaultSettings, ...settings },
    catalogue: { ...catalogue, legacyOffers },
    seedWorld,
    history: null,
    wallNow,
  };
  return new LivingHouse(parts, { now });
}

export function customerNamed(house: LivingHouse, name: string): Customer {
  const found = [...house.world.customers.values()].find((customer) => customer.companyName === name);
  if (found === undefined) throw new Error(`No customer is called ${name}`);
  return found;
}

export function userNamed(customer: Customer, displayName: string): User {
  const found = [...customer.users.values()].find((user) => user.displayName === displayName);
  if (found === undefined) throw new Error(`Nobody at ${customer.companyName} is called ${displayName}`);
  return found;
}

interface Question {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Graph in a customer's tenant without the network: `ask('GET', '/users?$top=5')`. */
export interface Tenant {
  readonly customer: Customer;
  ask(method: string, address: string, question?: Question): Promise<EmulatorReply>;
}

export function tenantOf(house: LivingHouse, customer: Customer, routes: readonly Route[] = graphRoutes): Tenant {
  const holder = { tenantId: customer.id, clientId: house.world.partner.clientId };
  const bearer = issueAccessToken(holder, { audience: 'graph', appOnly: true }, Date.now());
  return {
    customer,
    ask: async (method, address, { body, headers = {} } = {}) => {
      const authorization = headers['authorization'] ?? `Bearer ${bearer}`;
      const url = new URL(`https://graph.test/v1.0${address}`);
      const match = matchRoute(routes, method, segmentsOf(url.pathname) ?? []);
      if (match === undefined || match === 'otherMethod') throw new Error(`No route for ${method} ${address}`);
      const token = readToken(authorization);
      const path = decodeURIComponent(url.pathname);
      const asked = {
        method,
        path,
        query: url.searchParams,
        headers: { host: 'graph.test', ...headers, authorization },
        body,
      };
      return match.route.handle(token === undefined ? asked : { ...asked, token }, match.params, house);
    },
  };
}

export const valueOf = (reply: EmulatorReply): Record<string, unknown>[] =>
  (reply.body as { value: Record<string, unknown>[] }).value;

export const errorOf = (reply: EmulatorReply): { code: string; message: string } =>
  (reply.body as { error: { code: string; message: string } }).error;
