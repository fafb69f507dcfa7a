import { plain } from '../../src/text/plain';
import { buttonsOf, cardsOf, readable } from '../../emulator/connector';
import { House } from '../support/house';
import { Agent } from './agent';
import { patienceMs } from '../support/until';
import { clean } from './mishaps';

const people = 10_000;
const pasted = 3_000;
const customer = 'Contoso Freight';
const turnMs = 3_000;
const cardBytes = 24 * 1024;

describe('a customer of 10,000 people', () => {
  let house: House;
  let agent: Agent;
  let text: Agent['text'];
  let addresses: readonly string[];
  beforeAll(async () => {
    house = await House.open('scale', { emulator: { scale: 30, users: people } });
    agent = new Agent(house);
    ({ text } = agent);
    const customers = [...house.emulator.house.world.customers.values()];
    const users = customers.find(({ companyName }) => companyName === customer)!.users;
    addresses = [...users.values()].map(({ userPrincipalName }) => userPrincipalName);
  });
  afterAll(() => house.close());
  afterEach(() => expect(agent.slowestTurnMs).toBeLessThan(turnMs));

  const lastCard = () => readable(agent.chat.cards().at(-1)!.activity);
  const moving = (count: number) =>
    agent.chat.waitFor(
      ({ activity }) =>
        readable(activity).includes(text.review.moves(count)) &&
        buttonsOf(activity).some(({ data }) => data['kind'] === 'confirm'),
      patienceMs,
    );

  it('takes 3,000 pasted addresses over several messages until done', async () => {
    await agent.say(`migrate ${customer}`);
    await agent.seesPlans(customer);
    for (const words of ['Office 365 E1', '1', 'none']) await agent.say(words);
    for (let from = 0; from < pasted; from += 600) await agent.say(addresses.slice(from, from + 600).join('\n'));
    expect(lastCard()).toContain(text.people.chosen.only(pasted));
    await agent.say('done');
    await moving(pasted);
  });

  it('finds one person among them', async () => {
    await agent.press(text.review.change);
    await agent.say(text.questions.change.people);
    await agent.press(text.people.choose);
    await agent.press(text.people.search, { query: addresses.at(-1) });
    expect(lastCard()).toContain(text.people.pickFound(1, plain(addresses.at(-1)!)));
  });

  it('takes all but two of them and shows that on one review', async () => {
    await agent.say(`all except ${addresses[5]}, ${addresses[77]}`);
    const review = await moving(people - 2);
    expect(cardsOf(review.activity)).toHaveLength(1);
    expect(readable(review.activity)).toContain(text.review.buy(people - 2, plain('Office 365 E1')));
  });

  it('is moved a few batches at a time, and the agent can stop in between', async () => {
    await agent.confirms(await moving(people - 2));
    // Some have moved, and not only begun to.
    const card = await agent.sees(/\b[1-9][\d,]* of 9,998/);
    await agent.press(text.running.pause, {}, card);
    await agent.sees(text.running.paused(plain(customer)));
    const stop = buttonsOf(card.activity).find(({ data }) => data['steer'] === 'stop');
    await agent.press(stop!.title, {}, card);
    const stopped = await agent.sees(text.running.stoppedTitle(plain(customer)));
    const moved = Number(/([\d,]+) of 9,998/.exec(readable(stopped.activity))![1]!.replace(',', ''));
    expect(moved).toBeGreaterThan(0);
    expect(await house.audit()).toEqual(clean(1, moved));
  });

  it('needs no card of 24 KB', () => {
    const messages = agent.chat.transcript.flatMap(({ versions }) => versions);
    const sizes = messages.map(({ attachments = [] }) => Buffer.byteLength(JSON.stringify(attachments)));
    expect(Math.max(...sizes)).toBeLessThan(cardBytes);
  });
});
