import { readConfig } from '../../src/config';
import { createIdentity } from '../../src/identity';
import { customerId } from '../../src/migration/ids';
import type { CustomerId } from '../../src/migration/ids';
import type { SubscriptionFacts } from '../../src/migration/packs/subscriptionFacts';
import { createPartnerCenter } from '../../src/partnerCenter';
import { EmulatorClock } from '../../src/platform/emulator/emulatorClock';
import { createLog } from '../../src/platform/log';
import { systemClock } from '../../src/platform/systemClock';
import { termLine, unknownWords } from './terms';

// Reads the terms of a real partner's customers and writes nothing: docs/sandbox.md.

const mostCustomers = 25;
const named = process.env['LIVE_CUSTOMER'];

async function partnerCenter() {
  const config = readConfig();
  const { emulatorUrl } = config.clock;
  if (emulatorUrl !== undefined && process.env['EMULATOR_URL'] === undefined)
    throw new Error('Set the production variables of env/.env.example, or EMULATOR_URL to look at practice data.');
  const clock = emulatorUrl === undefined ? systemClock : await EmulatorClock.follow(emulatorUrl);
  const app = createIdentity(config.identity, systemClock).partnerCenter.appOnly;
  const api = createPartnerCenter({
    baseUrl: config.partnerCenter.url,
    scope: config.partnerCenter.scope,
    applicationId: config.identity.clientId,
    // Terms are read with the app's own.
    credentials: { appOnly: app, appAndUser: app },
    clock,
    mayChange: () => Promise.reject(new Error('This only reads.')),
    log: createLog({ level: 'warn', room: 'live' }),
  });
  return { api, stop: () => (clock instanceof EmulatorClock ? clock.stop() : undefined) };
}

async function customersOf({ customers }: Awaited<ReturnType<typeof partnerCenter>>['api']): Promise<CustomerId[]> {
  if (named !== undefined) return [customerId(named)];
  const ids: CustomerId[] = [];
  for await (const { id } of customers.all()) {
    ids.push(id);
    if (ids.length === mostCustomers) break;
  }
  return ids;
}

it('reads every term, and understands each word of what is scheduled', async () => {
  const { api, stop } = await partnerCenter();
  const all: SubscriptionFacts[] = [];
  let unread = 0;
  for (const id of await customersOf(api)) {
    const reading = await api.subscriptions.list(id);
    all.push(...reading.items);
    unread += reading.unread.length;
    for (const facts of reading.items) process.stdout.write(`${termLine({ id }, facts)}\n`);
  }
  stop();
  const scheduled = all.filter(({ scheduledActions }) => scheduledActions !== undefined).length;
  process.stdout.write(`${all.length} subscriptions, ${scheduled} with scheduled actions, ${unread} unread.\n`);

  expect({ unread, unknown: unknownWords(all) }).toEqual({ unread: 0, unknown: [] });
});
