import { generateKeyPairSync } from 'node:crypto';
import { plain } from '../../src/text/plain';
import type { ChainEntry } from '../../src/migration/chain/entry';
import { openDatabase } from '../../src/store/database';
import { verifyLedger } from '../../src/store/chain/verifying';
import type { ChainVerdict } from '../../src/store/chain/verifying';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import { until } from '../support/until';
import { someAgent } from './agent';
import { arm, customerId } from './mishaps';

const e1 = { plan: 'Office 365 E1' };
const LEDGER_KEY = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'der' })
  .toString('base64');

let house: House;
beforeAll(async () => {
  house = await House.open('ledger', { emulator: { scale: 30 }, environment: { LEDGER_KEY } });
});
afterAll(() => house.close());
afterEach(() => house.control('DELETE', 'faults'));

const entriesOf = (customer: string): Promise<readonly ChainEntry[]> =>
  withClient(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ body: ChainEntry }>(
      `select body from planshift.ledger_entry where body->>'customer' = $1 order by no`,
      [customer],
    );
    return rows.map(({ body }) => body);
  });

const sent = (entries: readonly ChainEntry[], ...whats: readonly ChainEntry['what'][]): number =>
  entries.filter(({ phase, what }) => phase === 'sent' && whats.includes(what)).length;

/** What became of each request, in order. */
function endsOf(entries: readonly ChainEntry[], what: ChainEntry['what']): readonly (readonly string[])[] {
  const byRequest = new Map<string, string[]>();
  for (const entry of entries.filter((one) => one.what === what))
    byRequest.set(entry.requestId, [
      ...(byRequest.get(entry.requestId) ?? []),
      entry.phase === 'sent' ? 'sent' : entry.result,
    ]);
  return [...byRequest.values()];
}

/** Of whom it was read that it is done. */
const doneOf = (entries: readonly ChainEntry[]) =>
  entries.flatMap((one) =>
    one.what === 'licences' && one.phase === 'readBack' && one.result === 'done' ? one.user : [],
  );

/** What the emulator's own journal has of a customer, by kind. */
const written = (customer: string, kind: 'licences' | 'checkout' | 'subscription' | 'usageLocation'): number =>
  house.emulator.house.journal.since(0).filter((one) => one.customerId === customer && one.kind === kind).length;

async function done(name: string, people: number, mishap: (customer: string) => Promise<void> = async () => undefined) {
  const agent = someAgent(house);
  const customer = await customerId(house, name);
  await agent.confirms(await agent.typesUntilReview(name, e1));
  await mishap(customer);
  await agent.chat.waitForText(agent.text.running.doneTitle(people, plain(name), plain('Office 365 E1')), 120_000);
  return { customer, entries: await entriesOf(customer) };
}

async function verdicts(): Promise<readonly ChainVerdict[]> {
  const database = openDatabase(house.databaseUrl);
  const all: ChainVerdict[] = [];
  try {
    for await (const verdict of verifyLedger(database, {})) all.push(verdict);
    return all;
  } finally {
    await database.close();
  }
}

const broken = async () => (await verdicts()).filter((one) => one.break !== undefined);

it('has a row for each write that the emulator saw, read back, whole and signed', async () => {
  const { customer, entries } = await done('Southridge Video', 22);

  expect(sent(entries, 'licences')).toBe(written(customer, 'licences'));
  expect(sent(entries, 'checkout')).toBe(written(customer, 'checkout'));
  const checkouts = entries.filter(({ phase, what }) => phase === 'sent' && what === 'checkout');
  expect(checkouts).toMatchObject(checkouts.map(() => ({ before: { attested: true } })));
  expect(sent(entries, 'usageLocation')).toBe(written(customer, 'usageLocation'));
  expect(sent(entries, 'suspend', 'endAtTerm', 'endNow', 'renewAgain')).toBe(written(customer, 'subscription'));
  expect(endsOf(entries, 'licences')).toEqual(Array(22).fill(['sent', 'done']));
  expect(endsOf(entries, 'checkout')).toEqual([['sent', 'accepted']]);
  expect(endsOf(entries, 'suspend')).toEqual([['sent', 'done']]);
  expect(entries.every(({ actor }) => actor !== null)).toBe(true);
  await until(async () => (await verdicts()).every(({ signedBy }) => signedBy !== undefined));
  expect(await broken()).toEqual([]);
});

it('says that nobody knows of what was out when the process was killed, and then what was read', async () => {
  const { customer, entries } = await done('Contoso Hotels', 26, async (id) => {
    await arm(house, { method: 'POST', path: '\\$batch', customer: id, delayMs: 1_500, afterEffect: true });
    // Both batches have arrived, and neither is answered.
    await until(() => written(id, 'licences') === 26);
    await house.killBot();
    await house.control('DELETE', 'faults');
    await house.startBot();
  });

  expect(written(customer, 'licences')).toBe(26);
  const ends = endsOf(entries, 'licences');
  const made = ends.filter((of) => of.at(-1) === 'done');
  expect(made).toHaveLength(26);
  expect(new Set(doneOf(entries)).size).toBe(26);
  expect(made.filter((of) => of[1] === 'unknown').length).toBeGreaterThan(0);
  // Written down by the next batch, which the kill met before it had left.
  const unmade = ends.filter((of) => of.at(-1) !== 'done');
  expect(unmade).toEqual(Array(unmade.length).fill(['sent', 'unknown', 'notDone']));
  expect(await broken()).toEqual([]);
});
