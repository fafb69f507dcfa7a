import { readable } from '../../emulator/connector';
import type { Entry } from '../../emulator/connector';
import type { SeedOptions } from '../../emulator/core/events';
import { promotionsAt } from '../../emulator/seed/promotions';
import { worldOf } from '../../emulator/seed/worldOf';
import { House } from '../support/house';
import { patienceMs } from '../support/until';
import { like, someAgent } from './agent';
import type { Agent } from './agent';
import { beforeBuying, beforeClosing, beforeWriting, customerFor, firmOf, idOf, kaizala } from './driftRows';
import type { DriftRow } from './driftRows';
import { arm } from './mishaps';

const basicPlan = 'Microsoft 365 Business Basic';
/** Long enough to change the world while a call waits for its answer. */
const heldMs = 1_000;

const places = { A: beforeBuying, C: beforeClosing, W: beforeWriting };
type Place = keyof typeof places;

/** The call that is held: what it reads is the first of what is compared there. */
const held: Readonly<Record<Place, { readonly method: string; readonly path: string; readonly nth: number }>> = {
  A: { method: 'GET', path: '/carts/', nth: 1 },
  C: { method: 'GET', path: `assignedLicenses.*${kaizala}`, nth: 2 },
  W: { method: 'PATCH', path: '/subscriptions/', nth: 1 },
};

/**
 * Price, cart and availability are settled once it is bought, and the etag guards the write alone; people, stock and the retired
 * subscription are compared at both places. What changes while a second person is asked: test/door/approvals.long.ts.
 */
describe('what was confirmed, and has changed since', () => {
  let house: House;
  let italian = false;
  beforeAll(async () => {
    const customers = (Object.keys(places) as Place[]).flatMap((place) =>
      places[place].map((row) => customerFor(row, place)),
    );
    const seedWorld = (options: SeedOptions) => ({
      ...worldOf(customers)(options),
      promotions: promotionsAt(options.now),
    });
    house = await House.open('drift', { emulator: { scale: 30, seedWorld } });
  });
  afterAll(() => house.close());
  beforeEach(() => {
    italian = !italian;
  });

  const writesOf = async (customer: string): Promise<readonly string[]> => {
    const { items } = await house.control<{ items: { customerId: string | null; kind: string }[] }>('GET', 'journal');
    return items.filter(({ customerId, kind }) => customerId === customer && kind !== 'cart').map(({ kind }) => kind);
  };

  /** Confirms the review, and changes the world while the first call that compares is held. */
  async function drifts(agent: Agent, row: DriftRow, place: Place): Promise<void> {
    const name = firmOf(row, place);
    const review = await agent.typesUntilReview(name, { plan: row.buys?.plan ?? basicPlan });
    const { world } = house.emulator.house;
    const customer = world.customers.get(idOf(row, place))!;
    const { struck } = await arm(house, { ...held[place], customer: customer.id, delayMs: heldMs, times: 1 });
    await agent.confirms(review);
    await struck(held[place].nth);
    row.change(customer, world);
  }

  const sees = (agent: Agent, row: DriftRow, place: Place): Promise<Entry> => {
    const sentences = [firmOf(row, place), ...row.told(agent.text)].map(like);
    const says = (entry: Entry): boolean => sentences.every((sentence) => sentence.test(readable(entry.activity)));
    return agent.chat.waitFor(says, patienceMs);
  };

  const someone = (): Agent => someAgent(house, italian ? 'it-IT' : 'en-GB');

  it.each(beforeBuying)('buys nothing over $what', async (row) => {
    const agent = someone();
    await drifts(agent, row, 'A');

    await sees(agent, row, 'A');

    expect(await writesOf(idOf(row, 'A'))).toEqual([]);
  });

  it.each(beforeClosing)('closes nothing over $what', async (row) => {
    const agent = someone();
    await drifts(agent, row, 'C');

    await sees(agent, row, 'C');

    const written = await writesOf(idOf(row, 'C'));
    expect(written.filter((kind) => kind !== 'licences')).toEqual(['checkout']);
    expect(written.filter((kind) => kind === 'licences')).toHaveLength(3);
  });

  it.each(beforeWriting)('writes nothing over $what', async (row) => {
    const agent = someone();
    await drifts(agent, row, 'W');

    await sees(agent, row, 'W');

    expect(await writesOf(idOf(row, 'W'))).not.toContain('subscription');
  });

  it('has bought once for each that came to the closing, and closed nothing', async () => {
    const orders = beforeClosing.length + beforeWriting.length;
    expect(await house.audit()).toMatchObject({ orders, duplicatePurchases: 0, closedWhileHeld: 0 });
  });
});
