import { readable } from '../../emulator/connector';
import type { Entry } from '../../emulator/connector';
import { timeOf } from '../../src/migration/days';
import { House } from '../support/house';
import { until } from '../support/until';
import { someAgent } from './agent';
import type { Agent } from './agent';
import { flawless } from './afterwards';
import { arm, customerId } from './mishaps';

const minuteMs = 60_000;
/** Longer than a minute of this house, in which whoever has confirmed is taken to look. */
const slowMs = 3_000;
const goesOn = '↓ Continued below.';

let house: House;
beforeAll(async () => {
  house = await House.open('rings', { emulator: { scale: 30 }, environment: { NOTICE_QUIET_HOURS: '18:00-08:00' } });
});
afterAll(() => house.close());

/** Winds the clock to that hour and minute in Rome, where these agents are. */
async function windTo(hour: number, minute = 0): Promise<void> {
  const [nowHour = 0, nowMinute = 0] = timeOf(new Date(house.emulator.house.clock.now()), 'Europe/Rome')
    .split(':')
    .map(Number);
  const minutes = (hour * 60 + minute - nowHour * 60 - nowMinute + 24 * 60) % (24 * 60);
  await house.control('POST', 'clock', { advanceMs: minutes * minuteMs });
}

/** Messages of the bot to this agent that a toast would announce so. */
const toasts = (agent: Agent, summary: string): readonly Entry[] =>
  agent.chat.cards().filter(({ versions }) => versions[0]!['summary'] === summary);

const liveCards = (agent: Agent): readonly string[] =>
  agent.chat
    .cards()
    .map(({ activity }) => readable(activity))
    .filter((card) => /Moving Contoso|✔ Done|↓ Continued below|refused the purchase/.test(card));

async function confirmsSlow(agent: Agent, customer: string, fault: Parameters<typeof arm>[1]): Promise<void> {
  await arm(house, { customer: await customerId(house, customer), nth: 1, delayMs: slowMs, ...fault });
  await agent.confirms(await agent.typesUntilReview(customer));
}

it('tells by a new message that a migration is done, and leaves one line where its card was', async () => {
  await windTo(10);
  const agent = someAgent(house);

  await confirmsSlow(agent, 'Contoso Freight', { method: 'PATCH', path: '/subscriptions/' });
  await until(() => toasts(agent, 'Contoso Freight: 40 people moved.').length > 0);

  await until(() => liveCards(agent)[0]?.includes(goesOn) === true);
  expect(liveCards(agent)).toHaveLength(2);
  expect(liveCards(agent)[1]).toContain('✔ Done');
  expect(await house.audit()).toMatchObject(flawless(1));
});

it('tells by a new message that a decision is needed, and asks it once', async () => {
  await windTo(10);
  const agent = someAgent(house);
  const summary = 'Contoso Hotels needs your decision: the purchase was refused.';

  await confirmsSlow(agent, 'Contoso Hotels', {
    method: 'POST',
    path: '/checkout$',
    status: 400,
    body: { code: 800_002, description: 'No.' },
  });
  await until(() => toasts(agent, summary).length > 0);

  await house.control('POST', 'clock', { advanceMs: 5 * minuteMs });
  await agent.says('help', /All commands/);
  expect(toasts(agent, summary)).toHaveLength(1);
  await agent.presses(agent.text.problems.button.stopHere, 'Stopped');
});

it('keeps quiet hours and a death in them: the card says it, and the message comes in the morning', async () => {
  await windTo(20);
  const agent = someAgent(house);
  const summary = 'Southridge Video: 22 people moved.';

  await confirmsSlow(agent, 'Southridge Video', { method: 'PATCH', path: '/subscriptions/' });
  await agent.seesDone('Southridge Video');
  const before = toasts(agent, summary).length;
  await house.killBot();
  await windTo(7, 30);
  await house.startBot();
  await agent.says('help', /All commands/);
  expect(toasts(agent, summary)).toHaveLength(before);
  await house.control('POST', 'clock', { advanceMs: 31 * minuteMs });

  await until(() => toasts(agent, summary).length > before);
  expect(toasts(agent, summary)).toHaveLength(before + 1);
});
