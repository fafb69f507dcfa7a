import { plain } from '../../src/text/plain';
import { buttonsOf, readable } from '../../emulator/connector';
import type { Entry } from '../../emulator/connector';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import type { Agent } from './agent';
import { migrationOf, someAgent } from './agent';
import { customerId } from './mishaps';

const basicPlan = 'Microsoft 365 Business Basic';
const hourMs = 3_600_000;

describe('a migration whose plan was changed in the database while it was paused', () => {
  let house: House;
  beforeAll(async () => {
    // Licences that do not come leave time to pause after the purchase.
    house = await House.open('changed-plans', {
      emulator: { scale: 30, settings: { provisioningDelayMs: 10 * hourMs } },
    });
  });
  afterAll(() => house.close());

  /** Writes that the emulator took for this customer. */
  async function writesTo(customer: string): Promise<readonly unknown[]> {
    const id = await customerId(house, customer);
    const { items } = await house.control<{ items: { customerId: string | null }[] }>('GET', 'journal');
    return items.filter((one) => one.customerId === id);
  }

  async function pausesAfterPurchase(agent: Agent, customer: string): Promise<Entry> {
    await agent.confirms(await agent.typesUntilReview(customer, { plan: basicPlan }));
    const { running } = agent.text;
    const live = await agent.sees(running.seatsDoing);
    await agent.press(running.pause, {}, live);
    return agent.sees(running.paused(plain(customer)));
  }

  const change = (statement: string, id: string) =>
    withClient(house.databaseUrl, async (client) => {
      const { rowCount } = await client.query(`update planshift.${statement}`, [id]);
      expect(rowCount).toBe(1);
    });

  const leaveOpen = `migration set plan = jsonb_set(plan::jsonb, '{close}', '"none"')::json where id = $1`;

  /** From the card on which nothing else is offered to the end of the migration. */
  async function stopsHere(agent: Agent, customer: string, written: number): Promise<void> {
    const { problems, running } = agent.text;
    const { title, next } = problems.of.notAsConfirmed({});
    // The run before may have told it already, when it had not quite ended before the process died.
    const card = await agent.seesRun(2, title);
    expect(readable(card.activity)).toContain(customer);
    expect(readable(card.activity)).toContain(next);
    expect(buttonsOf(card.activity).map((button) => button.title)).toEqual([problems.button.stopHere]);

    await agent.press(problems.button.stopHere, {}, card);
    const stopped = await agent.sees(running.stoppedTitle(plain(customer)));
    expect(readable(stopped.activity)).toContain(running.stoppedOpen(plain('Kaizala Pro')));
    expect(await writesTo(customer)).toHaveLength(written);
  }

  it('is not gone on with in the same process, and can only be stopped', async () => {
    const customer = 'Contoso Freight';
    const agent = someAgent(house);
    const paused = await pausesAfterPurchase(agent, customer);
    const written = (await writesTo(customer)).length;
    expect(written).toBeGreaterThan(0);

    await change(leaveOpen, migrationOf(paused));
    await agent.press(agent.text.running.resume, {}, paused);

    await stopsHere(agent, customer, written);
  });

  it('is not gone on with after a restart either, and says so in Italian', async () => {
    const customer = 'Tailwind Traders';
    const agent = someAgent(house, 'it-IT');
    const paused = await pausesAfterPurchase(agent, customer);
    const written = (await writesTo(customer)).length;

    await house.killBot();
    await change(leaveOpen, migrationOf(paused));
    await house.startBot();
    await agent.say(`riprendi ${migrationOf(paused)}`);

    await stopsHere(agent, customer, written);
  });

  it('is not gone on with when one person’s row was changed', async () => {
    const customer = 'Southridge Video';
    const agent = someAgent(house);
    const paused = await pausesAfterPurchase(agent, customer);
    const written = (await writesTo(customer)).length;

    const row = `migration_person set disposition = 'remove' where migration_id = $1 and ordinal = 3`;
    await change(row, migrationOf(paused));
    await agent.say(`resume ${migrationOf(paused)}`);

    await stopsHere(agent, customer, written);
  });

  it('goes on when the plan is as it was before', async () => {
    const customer = 'Adatum Corporation';
    const agent = someAgent(house);
    const paused = await pausesAfterPurchase(agent, customer);
    const id = migrationOf(paused);

    await change(leaveOpen, id);
    await agent.say(`resume ${id}`);
    await agent.sees(agent.text.problems.of.notAsConfirmed({}).title);
    await change(leaveOpen.replace('none', 'suspend'), id);
    await agent.say(`resume ${id}`);

    await agent.sees(agent.text.running.seatsDoing);
    expect(await house.audit()).toMatchObject({ orders: 4, duplicatePurchases: 0, closedWhileHeld: 0 });
  });
});
