import { cartBody } from '../../emulator/partnerCenter/cartShape';
import type { Entry } from '../../emulator/connector';
import { buttonsOf, readable } from '../../emulator/connector';
import { House } from '../support/house';
import type { Agent } from './agent';
import { like, n } from './agent';
import { agentNo, arm, clean, customerId, until } from './mishaps';

const minuteMs = 60_000;
const e1 = { plan: 'Office 365 E1' };

let house: House;
let orders = 0;
let moves = 0;
beforeAll(async () => {
  house = await House.open('crash', { emulator: { scale: 30 } });
});
afterAll(() => house.close());
afterEach(() => house.control('DELETE', 'faults'));

/** So many people were moved on one more order, and nothing went wrong so far. */
async function expectFinished(...people: readonly number[]): Promise<void> {
  orders += people.length;
  moves += people.reduce((sum, one) => sum + one, 0);
  expect(await house.audit()).toEqual(clean(orders, moves));
}

const liveCards = (agent: Agent): readonly Entry[] =>
  agent.chat.cards().filter(({ activity }) => buttonsOf(activity).some(({ data }) => 'steer' in data));

describe('a process that dies', () => {
  const agents = [1, 2, 3, 4, 5, 6].map((no) => () => agentNo(house, no));
  let buying: Agent, late: Agent, waiting: Agent, moving: Agent, closing: Agent, begun: Agent;
  let movingCard: Entry;

  beforeAll(async () => {
    [buying, late, waiting, moving, closing, begun] = agents.map((make) => make()) as [Agent, Agent, Agent, Agent, Agent, Agent];
    const [buy, buyLate, seats, move, close] = await Promise.all([
      hold('Contoso Freight', { method: 'POST', path: '/checkout$', delayMs: 1_000 }),
      hold('Southridge Video', { method: 'POST', path: '/checkout$', delayMs: 5_000 }),
      hold('Tailwind Traders', { method: 'GET', path: '/subscribedSkus', delayMs: 300 }),
      hold("Munson's Pickles and Preserves", { method: 'POST', path: '\\$batch', delayMs: 250 }),
      hold("Liberty's Delightful Bakery", { method: 'PATCH', path: '/subscriptions/', delayMs: 2_500 }),
    ]);
    const reviews = await Promise.all([
      buying.typesUntilReview('Contoso Freight'),
      late.typesUntilReview('Southridge Video'),
      waiting.typesUntilReview('Tailwind Traders'),
      moving.typesUntilReview("Munson's Pickles and Preserves"),
      closing.typesUntilReview("Liberty's Delightful Bakery"),
      begun.typesUntilReview('Adatum Corporation'),
    ]);
    await moving.confirms(reviews[3]!);
    await closing.confirms(reviews[4]!);
    movingCard = await moving.sees(like(moving.text.running.moveDoing(n, 90)));
    await Promise.all([move.struck(2), close.struck()]);
    await waiting.confirms(reviews[2]!);
    await waiting.sees(waiting.text.running.seatsDoing);
    await seats.struck();
    await Promise.all([buying.confirms(reviews[0]!), late.confirms(reviews[1]!)]);
    await Promise.all([buy.struck(), buyLate.struck()]);
    await begun.confirms(reviews[5]!);
    await house.killBot();
    await house.control('DELETE', 'faults');
    await house.startBot();
  });

  const hold = async (customer: string, rule: Parameters<typeof arm>[1]) =>
    arm(house, { ...rule, customer: await customerId(house, customer) });

  it.each([
    ['while the purchase was on its way', () => buying, 'Contoso Freight'],
    ['while a purchase was on its way that arrives only after the next start', () => late, 'Southridge Video'],
    ['while it waited for the licences', () => waiting, 'Tailwind Traders'],
    ['in the middle of moving people', () => moving, "Munson's Pickles and Preserves"],
    ['while the closing was on its way', () => closing, "Liberty's Delightful Bakery"],
    ['right after the confirmation', () => begun, 'Adatum Corporation'],
  ])('%s finishes that migration after the next start', async (_when, agent, customer) => {
    await agent().seesDone(customer);
  });

  it('goes on showing it in the same card', async () => {
    const done = await moving.seesDone("Munson's Pickles and Preserves");
    expect(done.order).toBe(movingCard.order);
    expect(liveCards(moving)).toHaveLength(1);
  });

  it('has bought once, moved everybody once and left nobody without a licence', () =>
    expectFinished(40, 22, 15, 90, 9, 33));
});

describe('an answer that gets lost', () => {
  it('of the purchase, of a move or of the closing makes nothing happen twice', async () => {
    const agent = agentNo(house, 11);
    const customer = await customerId(house, 'Contoso Hotels');
    await arm(house, { method: 'POST', path: '/checkout$', customer, nth: 1, dropAfter: true });
    await arm(house, { method: 'POST', path: '\\$batch', customer, nth: 1, dropAfter: true });
    await arm(house, { method: 'PATCH', path: '/subscriptions/', customer, nth: 1, dropAfter: true });
    await agent.confirms(await agent.typesUntilReview('Contoso Hotels'));
    await agent.seesDone('Contoso Hotels');
    await expectFinished(26);
  });
});

describe('a purchase of which nobody knows', () => {
  const listsNothing = { status: 200, body: { totalCount: 0, items: [], attributes: { objectType: 'Collection' } } };

  /** The problem card of this run, once it has looked as long as an order may take to show. */
  const asked = async (agent: Agent, customer: string, run: number): Promise<Entry> => {
    await house.control('POST', 'clock', { advanceMs: 16 * minuteMs });
    const title = `${customer}: ${agent.text.problems.of.purchaseUnknown({}).title}`;
    return agent.chat.waitFor(
      ({ activity }) => readable(activity).includes(title) && buttonsOf(activity).every(({ data }) => data['run'] === run),
    );
  };

  /** The confirmation was pressed, and what came of the checkout stays unknown. */
  const lostIn = async (agent: Agent, customer: string, how: 'dropBefore' | 'dropAfter'): Promise<Entry> => {
    const id = await customerId(house, customer);
    const lost = await arm(house, { method: 'POST', path: '/checkout$', customer: id, nth: 1, [how]: true });
    await arm(house, { method: 'GET', path: '/(orders|subscriptions)$', customer: id, ...listsNothing });
    await agent.confirms(await agent.typesUntilReview(customer, e1));
    await lost.struck();
    await agent.sees(like(agent.text.running.buyDoing(n)));
    return asked(agent, customer, 1);
  };

  it('is not made again before a person was asked, and then with the same cart', async () => {
    const agent = agentNo(house, 21);
    const problem = await lostIn(agent, 'School of Fine Art', 'dropBefore');
    expect((await house.audit()).orders).toBe(orders);
    const { bought, notBought, keepLooking } = agent.text.problems.button;
    expect(buttonsOf(problem.activity).map(({ title }) => title)).toEqual([keepLooking, bought, notBought]);

    await agent.press(notBought, {}, problem);
    await agent.seesDone('School of Fine Art');
    await expectFinished(48);
  });

  it('is found and adopted as soon as it shows, whatever the person said before', async () => {
    const agent = agentNo(house, 22);
    const { bought, notBought, keepLooking } = agent.text.problems.button;
    const problem = await lostIn(agent, 'Bellows College', 'dropAfter');
    await agent.press(notBought, {}, problem);
    await asked(agent, 'Bellows College', 2);
    await agent.press(bought, {}, problem);
    await agent.sees(like(agent.text.running.buyDoing(n)));
    await asked(agent, 'Bellows College', 3);
    expect((await house.audit()).orders).toBe(orders + 1);

    await house.control('DELETE', 'faults');
    await agent.press(keepLooking, {}, problem);
    await agent.seesDone('Bellows College');
    await expectFinished(17);
  });

  it('stays the only one when the person errs and even the cart still reads as open', async () => {
    const agent = agentNo(house, 23);
    const problem = await lostIn(agent, 'Adatum Academy', 'dropAfter');
    const { world } = house.emulator.house;
    const customer = world.customers.get(await customerId(house, 'Adatum Academy'))!;
    const cart = [...world.carts.values()].find((each) => each.customerId === customer.id && each.orderIds.length > 0)!;
    const body = { ...cartBody(customer, cart), status: 'Active' };
    await arm(house, { method: 'GET', path: `/carts/${cart.id}$`, status: 200, body });

    await agent.press(agent.text.problems.button.notBought, {}, problem);
    await agent.seesDone('Adatum Academy');
    await expectFinished(80);
  });
});

describe('a conversation', () => {
  it('goes on after the process died while it read the customer and while it priced the purchase', async () => {
    const [reading, pricing] = [agentNo(house, 31), agentNo(house, 32)];
    const held = async (customer: string, path: string) =>
      arm(house, { customer: await customerId(house, customer), path, delayMs: 1_500 });
    const [read, priced] = await Promise.all([held('The Phone Company', '/users'), held('Fabrikam Robotics', '/carts$')]);
    await pricing.say('migrate Fabrikam Robotics');
    await read;
    await pricing.seesPlans('Fabrikam Robotics');
    for (const words of ['Office 365 E1', '1', 'all']) await pricing.say(words);
    await priced.struck();
    await reading.say('migrate The Phone Company');
    await read.struck();
    await house.killBot();
    await house.control('DELETE', 'faults');
    await house.startBot();

    await reading.seesPlans('The Phone Company');
    await pricing.confirms(await pricing.seesReview('Fabrikam Robotics'));
    await pricing.seesDone('Fabrikam Robotics');
    await expectFinished(50);
  });

  it('begins one migration, however often the confirmation is pressed and delivered', async () => {
    const agent = agentNo(house, 33);
    const review = await agent.typesUntilReview('Blue Yonder Airlines', e1);
    const [first, second] = await Promise.all([agent.confirms(review), agent.confirms(review)]);
    await Promise.all([first, first, second].map(({ sent }) => agent.chat.send(sent)));
    await agent.seesDone('Blue Yonder Airlines');
    await agent.chat.send(first.sent);
    await agent.chat.press(first.sent.value, review.activity.id);

    expect(liveCards(agent)).toHaveLength(1);
    const begun = agent.text.chat.started('Blue Yonder Airlines');
    expect(agent.chat.transcript.filter(({ activity }) => activity.text === begun)).toHaveLength(1);
    await expectFinished(30);
  });
});
