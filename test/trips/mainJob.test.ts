import { plain } from '../../src/text/plain';
import { buttonsOf, readable } from '../../emulator/connector';
import { House } from '../support/house';
import type { Audit } from '../support/house';
import { Agent, like, migrationOf, n, some, someAgent } from './agent';
import { clean, customerId } from './mishaps';

/** An answer of Graph takes as long as in earnest, so that there is something to pause. */
const slowMoves = { method: 'POST', path: '\\$batch', delayMs: 150 };

describe('an agent with a customer on a retired plan', () => {
  let house: House;
  let agent: Agent;
  let text: Agent['text'];
  beforeAll(async () => {
    house = await House.open('main-job', { emulator: { scale: 30 } });
    agent = new Agent(house);
    ({ text } = agent);
    await agent.chat.install();
  });
  afterAll(() => house.close());
  let before: Audit;
  beforeEach(async () => {
    agent.answers = 0;
    before = await house.audit();
  });

  /** Since the test began so much was bought and so many people were moved, and nothing went wrong. */
  const expectDone = async (orders: number, moves: number) =>
    expect(await house.audit()).toEqual(clean(before.orders + orders, before.licenceWrites + moves));

  it('reaches the finished migration from the first word in at most eight answers, pressed', async () => {
    const contoso = await customerId(house, 'Contoso Freight');
    await agent.say('hello');
    await agent.press(text.general.ending);
    const row = buttonsOf(agent.chat.cards().at(-1)!.activity).find(({ data }) => data['customerId'] === contoso);
    await agent.press(text.radar.move, row!.data);
    await agent.seesPlans('Contoso Freight');
    await agent.press(text.questions.plan.choose);
    await agent.press(text.questions.plan.choose);
    await agent.press(text.people.go(40));
    const review = await agent.seesReview('Contoso Freight');
    expect(readable(review.activity)).toMatch(/€[\d.]+ per licence each (month|year), (one|12) charges?/);
    expect(readable(review.activity)).toMatch(
      /Total committed\n\*\*(12 × €224\.00 = )?€2,688\.00\*\*, your price from Microsoft, before tax/,
    );
    expect(readable(review.activity)).toContain('Suspend Kaizala Pro (40 licences)');
    expect(readable(review.activity)).toContain('Billing stops. Access ends at once.');
    expect(readable(review.activity)).toMatch(/Its data is deleted on .+\.\n/);

    await agent.confirms(review);
    const done = await agent.seesDone('Contoso Freight');

    expect(agent.answers).toBeLessThanOrEqual(8);
    expect(agent.atButtons.filter(({ isError }) => isError)).toEqual([]);
    expect(agent.atButtons.length).toBeGreaterThanOrEqual(5);
    expect(readable(done.activity)).toMatch(/Order\n\w+/);
    expect(readable(done.activity)).toMatch(/Subscription\n[\da-f-]{36}/);
    await expectDone(1, 40);
  });

  it('gets the result as a table and a text without prices for the customer’s people', async () => {
    await agent.press(text.running.resultFile);
    const table = await agent.sees('address,name,action,state,at,reason');
    const rows = table.activity.text!.split('\n').filter((line) => /,move,done,\d{4}-/.test(line));
    expect(rows).toHaveLength(40);

    await agent.press(text.running.customerText);
    const words = await agent.sees('Il passaggio da Kaizala Pro');
    expect(words.activity.text).toContain('Microsoft 365 Business Basic');
    expect(words.activity.text).not.toMatch(/€|EUR|\d[.,]\d\d/);
  });

  it('reaches it in at most five answers by typing alone', async () => {
    await agent.say('migrate southridge');
    await agent.seesPlans('Southridge Video');
    for (const words of ['office 365 e1', 'month by month', 'all']) await agent.say(words);
    await agent.seesReview('Southridge Video');
    await agent.saysConfirm();
    await agent.seesDone('Southridge Video');

    expect(agent.answers).toBeLessThanOrEqual(5);
    await expectDone(1, 22);
  });

  it('reaches it from the first hello in at most five answers, pressed in an older client', async () => {
    const newcomer = someAgent(house);
    newcomer.chat.knowsExecute = false;
    const customer = 'Tailwind Traders';
    await newcomer.say(`assign ${customer} to me`);
    newcomer.answers = 0;
    await newcomer.chat.install();
    await newcomer.press(text.radar.moveCustomer(plain(customer)), {}, await newcomer.sees(text.general.what));
    await newcomer.seesPlans(customer);
    await newcomer.press(text.questions.plan.choose);
    await newcomer.press(text.questions.plan.choose);
    const people = await newcomer.sees(like(text.people.go(n)));
    await newcomer.press(buttonsOf(people.activity).find(({ title }) => like(text.people.go(n)).test(title))!.title);
    await newcomer.confirms(await newcomer.seesReview(customer));
    await newcomer.seesDone(customer);

    expect(newcomer.answers).toBeLessThanOrEqual(5);
    expect(newcomer.atButtons).toEqual([]);
    const { orders, licenceWrites } = await house.audit();
    await expectDone(orders - before.orders, licenceWrites - before.licenceWrites);
  });

  it('can pause a migration between two groups of people and let it go on, with the card’s buttons', async () => {
    await house.control('POST', 'faults', slowMoves);
    await agent.confirms(await agent.typesUntilReview('Wingtip Manufacturing', { plan: 'Office 365 E1' }));
    const live = await agent.sees(like(text.running.moveDoing(n, 350)));
    await agent.press(text.running.pause, {}, live);
    const paused = await agent.sees(text.running.paused(plain('Wingtip Manufacturing')));
    expect(paused.order).toBe(live.order);
    const { licenceWrites } = await house.audit();
    expect(licenceWrites).toBeLessThan(before.licenceWrites + 350);

    await house.control('DELETE', 'faults');
    await agent.press(text.running.resume, {}, paused);
    const done = await agent.seesDone('Wingtip Manufacturing');
    expect(done.order).toBe(live.order);
    await expectDone(1, 350);
  });

  it('gets a long result through a link that works once', async () => {
    const done = await agent.seesDone('Wingtip Manufacturing');
    await agent.press(text.running.resultFile, {}, done);
    const id = migrationOf(done);
    const card = await agent.sees(`planshift-${id}.csv`);
    const url = /http:\/\/[^"]+\/files\/[\w-]+/.exec(JSON.stringify(card.activity))![0];

    const first = await fetch(url);
    expect(first.status).toBe(200);
    expect((await first.text()).match(/,move,done,/g)).toHaveLength(350);
    expect((await fetch(url)).status).toBe(404);
  });

  it('can pause, let go on and stop by typing, and whoever has moved stays moved', async () => {
    // So few at once that somebody has moved, and others wait, whenever the words come.
    await house.control('POST', 'quota', { mode: 'window', graphWrites: 20 });
    await agent.confirms(await agent.typesUntilReview('The Phone Company', { plan: 'Office 365 E1' }));
    const live = await agent.sees(/\b[1-9]\d* of 120 people/);
    const id = migrationOf(live);
    await agent.say(`pause ${id}`);
    await agent.sees(text.running.paused(plain('The Phone Company')));
    await agent.say(`resume ${id}`);
    await agent.sees(text.running.moving(plain('The Phone Company')));
    await agent.say(`stop ${id}`);
    const stopped = await agent.sees(text.running.stoppedTitle(plain('The Phone Company')));
    await house.control('POST', 'quota', { mode: 'off' });

    const moved = Number(/(\d+) of 120 people/.exec(readable(stopped.activity))![1]);
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(120);
    expect(readable(stopped.activity)).toContain(text.running.stoppedOpen(plain('Kaizala Pro')));
    await expectDone(1, moved);
  });

  it('lists the migrations and shows each', async () => {
    await agent.say('migrations');
    const list = await agent.sees(text.list.title(5));
    for (const customer of ['Contoso Freight', 'Southridge Video', 'Wingtip Manufacturing', 'The Phone Company']) {
      expect(readable(list.activity)).toContain(customer);
    }
    const before = await agent.seesDone('Contoso Freight');
    await agent.say(`migration ${migrationOf(before)}`);
    const shown = agent.chat.cards().at(-1)!;
    expect(shown.order).toBeGreaterThan(before.order);
    expect(readable(shown.activity)).toMatch(like(text.running.doneTitle(40, plain('Contoso Freight'), plain(some))));
    expect(readable(before.activity)).not.toMatch(
      like(text.running.doneTitle(40, plain('Contoso Freight'), plain(some))),
    );
  });
});
