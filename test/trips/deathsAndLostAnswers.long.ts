import { plain } from '../../src/text/plain';
import { cartBody } from '../../emulator/partnerCenter/purchases/cartShape';
import type { Entry } from '../../emulator/connector';
import { buttonsOf, readable } from '../../emulator/connector';
import { House } from '../support/house';
import type { Audit } from '../support/house';
import type { Agent } from './agent';
import { like, n, someAgent } from './agent';
import { patienceMs, until } from '../support/until';
import { arm, clean, customerId } from './mishaps';

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

/** Checkouts of a cart that had been ordered already: harmless by grace of Partner Center, but not looked for first. */
const blindCheckouts = () =>
  house.emulator.house.journal.since(0).filter(({ kind, replay }) => kind === 'checkout' && replay);

const liveCards = (agent: Agent): readonly Entry[] =>
  agent.chat.cards().filter(({ activity }) => buttonsOf(activity).some(({ data }) => 'steer' in data));

describe('a process that dies', () => {
  let at: Awaited<ReturnType<typeof stage>>;
  let atDeath: Audit;

  beforeAll(async () => {
    at = await stage();
    // The nine of the one who is closed, and the first who are moved.
    await until(async () => (await house.audit()).licenceWrites > 9);
    await house.killBot();
    atDeath = await house.audit();
    await house.control('DELETE', 'faults');
    await house.startBot();
  });

  const hold = async (customer: string, rule: Parameters<typeof arm>[1]) =>
    arm(house, { ...rule, customer: await customerId(house, customer) });

  /** Brings everybody to where the process is to die. What is held up there still happens, after its death. */
  const stage = async () => {
    const agent = () => someAgent(house);
    const [buying, late, waiting, moving] = [agent(), agent(), agent(), agent()];
    const [closing, begun, reading, pricing] = [agent(), agent(), agent(), agent()];
    const [buy, buyLate, seats, move, close] = await Promise.all([
      hold('Contoso Freight', { path: '/checkout$', delayMs: 3_000 }),
      hold('Southridge Video', { path: '/checkout$', delayMs: 8_000 }),
      hold('Tailwind Traders', { path: '/subscribedSkus', delayMs: 300 }),
      hold('Wingtip Manufacturing', { path: '\\$batch', delayMs: 1_000 }),
      hold("Liberty's Delightful Bakery", { method: 'PATCH', path: '/subscriptions/', delayMs: 3_500 }),
      pricing.say('migrate Fabrikam Robotics').then(() => pricing.seesPlans('Fabrikam Robotics')),
    ]);
    const [buyReview, lateReview, waitReview, moveReview, closeReview, beginReview] = await Promise.all([
      buying.typesUntilReview('Contoso Freight'),
      late.typesUntilReview('Southridge Video'),
      waiting.typesUntilReview('Tailwind Traders'),
      moving.typesUntilReview('Wingtip Manufacturing', e1),
      closing.typesUntilReview("Liberty's Delightful Bakery"),
      begun.typesUntilReview('Adatum Corporation'),
    ]);
    const [read, priced] = await Promise.all([
      hold('The Phone Company', { path: '/users', delayMs: 1_000 }),
      hold('Fabrikam Robotics', { path: '/carts$', delayMs: 1_000 }),
    ]);
    await moving.confirms(moveReview);
    await closing.confirms(closeReview);
    const movingCard = await moving.sees(like(moving.text.running.moveDoing(n, 350)));
    await Promise.all([move.struck(2), close.struck()]);
    await waiting.confirms(waitReview);
    await waiting.sees(waiting.text.running.seatsDoing);
    await seats.struck();
    for (const words of ['Office 365 E1', '1', 'all']) await pricing.say(words);
    await reading.say('migrate The Phone Company');
    await Promise.all([buying.confirms(buyReview), late.confirms(lateReview), priced.struck(), read.struck()]);
    await Promise.all([buy.struck(), buyLate.struck()]);
    await begun.confirms(beginReview);
    return { buying, late, waiting, moving, closing, begun, reading, pricing, movingCard };
  };

  it('leaves much undone: purchases that are on their way, and people who are still to move', () => {
    expect(atDeath.orders).toBe(3);
    expect(atDeath.licenceWrites).toBeGreaterThan(9);
    expect(atDeath.licenceWrites).toBeLessThan(9 + 350);
  });

  it.each([
    ['while the purchase was on its way', () => at.buying, 'Contoso Freight'],
    ['while a purchase was on its way that arrives only after the next start', () => at.late, 'Southridge Video'],
    ['while it waited for the licences', () => at.waiting, 'Tailwind Traders'],
    ['in the middle of moving people', () => at.moving, 'Wingtip Manufacturing'],
    ['while the closing was on its way', () => at.closing, "Liberty's Delightful Bakery"],
    ['right after the confirmation', () => at.begun, 'Adatum Corporation'],
  ])('%s finishes that migration after the next start', async (_when, agent, customer) => {
    await agent().seesDone(customer);
  });

  it('goes on showing it in the same card', async () => {
    const done = await at.moving.seesDone('Wingtip Manufacturing');
    expect(done.order).toBe(at.movingCard.order);
    expect(liveCards(at.moving)).toHaveLength(1);
  });

  it('goes on asking whoever waited for a question', async () => {
    const { reading, pricing } = at;
    await reading.seesPlans('The Phone Company');
    await pricing.confirms(await pricing.seesReview('Fabrikam Robotics'));
    await pricing.seesDone('Fabrikam Robotics');
  });

  it('has bought once, moved everybody once and left nobody without a licence', async () => {
    await expectFinished(40, 22, 15, 350, 9, 33, 50);
    expect(blindCheckouts()).toEqual([]);
  });
});

describe('an answer that gets lost', () => {
  it('of the purchase, of a move or of the closing makes nothing happen twice', async () => {
    const agent = someAgent(house);
    const customer = await customerId(house, 'Contoso Hotels');
    await arm(house, { method: 'POST', path: '/checkout$', customer, nth: 1, dropAfter: true });
    await arm(house, { method: 'POST', path: '\\$batch', customer, nth: 1, dropAfter: true });
    await arm(house, { method: 'PATCH', path: '/subscriptions/', customer, nth: 1, dropAfter: true });
    await agent.confirms(await agent.typesUntilReview('Contoso Hotels'));
    await agent.seesDone('Contoso Hotels');
    await expectFinished(26);
    expect(blindCheckouts()).toEqual([]);
  });
});

describe('a purchase of which nobody knows', () => {
  const listsNothing = { status: 200, body: { totalCount: 0, items: [], attributes: { objectType: 'Collection' } } };

  /** The problem card of this run, once it has looked as long as an order may take to show. */
  const asked = async (agent: Agent, customer: string, run: number): Promise<Entry> => {
    await house.control('POST', 'clock', { advanceMs: 16 * minuteMs });
    const title = `${customer}: ${agent.text.problems.of.purchaseUnknown({}).title}`;
    return agent.chat.waitFor(
      ({ activity }) =>
        readable(activity).includes(title) && buttonsOf(activity).every(({ data }) => data['run'] === run),
      patienceMs,
    );
  };

  /** The confirmation was pressed, and what came of the checkout stays unknown. */
  const lostIn = async (agent: Agent, customer: string, how: 'dropBefore' | 'dropAfter'): Promise<Entry> => {
    const id = await customerId(house, customer);
    const lost = await arm(house, { method: 'POST', path: '/checkout$', customer: id, nth: 1, [how]: true });
    await arm(house, { method: 'GET', path: '/(orders|subscriptions)$', customer: id, ...listsNothing });
    await arm(house, { method: 'GET', path: '/auditrecords', ...listsNothing });
    await agent.confirms(await agent.typesUntilReview(customer, e1));
    await lost.struck();
    await agent.sees(like(agent.text.running.buyDoing(n)));
    return asked(agent, customer, 1);
  };

  it('is not made again before a person was asked, and then with the same cart', async () => {
    const agent = someAgent(house);
    const problem = await lostIn(agent, 'School of Fine Art', 'dropBefore');
    expect((await house.audit()).orders).toBe(orders);
    const { bought, notBought, keepLooking, stopHere } = agent.text.problems.button;
    const titles = buttonsOf(problem.activity).map(({ title }) => title);
    expect(titles).toEqual([keepLooking, bought, notBought, stopHere]);

    await agent.press(notBought, {}, problem);
    await agent.seesDone('School of Fine Art');
    await expectFinished(48);
  });

  it('is found and adopted as soon as it shows, whatever the person said before', async () => {
    const agent = someAgent(house);
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
    const agent = someAgent(house);
    const problem = await lostIn(agent, 'Adatum Academy', 'dropAfter');
    const { world } = house.emulator.house;
    const customer = world.customers.get(await customerId(house, 'Adatum Academy'))!;
    const cart = [...world.carts.values()].find((each) => each.customerId === customer.id && each.orderIds.length > 0)!;
    const body = { ...cartBody(customer, cart), status: 'Active' };
    await arm(house, { method: 'GET', path: `/carts/${cart.id}$`, status: 200, body });

    await agent.press(agent.text.problems.button.notBought, {}, problem);
    await agent.seesDone('Adatum Academy');
    await expectFinished(80);
    expect(blindCheckouts()).toHaveLength(1);
  });
});

describe('a confirmation', () => {
  it('begins one migration, however often the confirmation is pressed and delivered', async () => {
    const agent = someAgent(house);
    const review = await agent.typesUntilReview('Blue Yonder Airlines', e1);
    const [first, second] = await Promise.all([agent.confirms(review), agent.confirms(review)]);
    await Promise.all([first, first, second].map(({ sent }) => agent.chat.send(sent)));
    await agent.seesDone('Blue Yonder Airlines');
    await agent.chat.send(first.sent);
    await agent.chat.press(first.sent.value, review.activity.id);

    expect(liveCards(agent)).toHaveLength(1);
    const begun = agent.text.chat.started(plain('Blue Yonder Airlines'));
    expect(agent.chat.transcript.filter(({ activity }) => activity.text === begun)).toHaveLength(1);
    await expectFinished(30);
  });
});
