import { readable } from '../../emulator/connector';
import { worldOf } from '../../emulator/seed/worldOf';
import { House } from '../support/house';
import { withClient } from '../support/postgres';
import { until } from '../support/until';
import { flawless, stateOf } from './afterwards';
import type { Agent } from './agent';
import { someAgent } from './agent';
import { changeSubscription } from './asAdmin';
import { customersOf, pairs } from './pairsWorld';
import type { Outcome, Pair } from './pairsWorld';

const dayMs = 86_400_000;
/** As many agents as work at the same time. */
const agents = 7;
const goesOn = 'that was set to end continues';

/** Ends that are taken back once they were set: by a conversion, and as a release left it that only switched renewal off. */
const takenBack: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Fjord: { autoRenewEnabled: true, scheduledActions: [] },
  Garnet: { autoRenewEnabled: false, scheduledActions: [] },
};

let house: House;
let talks: readonly Agent[] = [];
const reviews = new Map<string, string>();
const endings = new Map<string, string>();

async function moves({ customer, close }: Pair, talk: Agent): Promise<void> {
  const review = await talk.reviews(customer, 'Microsoft 365 Business Basic');
  const isProposed = close === 'suspend' || close === 'endAtTerm';
  reviews.set(customer, isProposed ? review : await choosesInstead(close, talk));
  endings.set(customer, await talk.finishes());
}

async function choosesInstead(close: Pair['close'], talk: Agent): Promise<string> {
  await talk.presses('Change…', 'What do you want to change?');
  await talk.says('retired subscription', 'when everybody has moved?');
  return talk.says(close === 'leave' ? 'leave Kaizala' : 'cancel Kaizala', '3 · Close');
}

async function nextDay(): Promise<void> {
  const { now } = await house.control<{ now: number }>('POST', 'clock', { advanceMs: dayMs });
  const day = new Date(now).toISOString().slice(0, 10);
  await until(async () => (await lastScan()) >= day);
}

const lastScan = (): Promise<string> =>
  withClient(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ day: string }>(
      'select max(scan_day)::text as day from planshift.radar_reading',
    );
    return rows[0]?.day ?? '';
  });

const timesTold = ({ chat }: Agent): number =>
  chat.transcript.filter(({ activity }) => readable(activity).includes(goesOn)).length;

async function endsAnew(talk: Agent): Promise<void> {
  await talk.presses('End it with its term', 'End one subscription with its term');
  await talk.presses('Yes, end it', 'I am setting it to end');
  await talk.seesRun(2, '✔ Done');
}

const agentOf = (customer: string): Agent => talks[pairs.findIndex((pair) => pair.customer === customer) % agents]!;

async function outcomeOf(customer: string): Promise<Outcome> {
  const [retired] = (await stateOf(house, customer)).subscriptions;
  if (retired?.currentStatus !== 'active') return 'gone';
  return 'extendedFrom' in retired ? 'dearer' : 'goesOn';
}

/** What the review says of the retired subscription, in the words of what is left, ended or stopped. */
const said: readonly (readonly [words: RegExp, means: readonly Outcome[]])[] = [
  [/Billing stops\.|Microsoft refunds the rest|It is billed to the end of its term, |until it ends, /, ['gone']],
  [/after its term it continues month by month/, ['dearer']],
  [/I can’t tell what happens at its end/, ['gone', 'dearer']],
  [/It renews automatically on |Billing continues\./, ['goesOn']],
];

beforeAll(async () => {
  house = await House.open('pairs-of-ends', { emulator: { scale: 60, seedWorld: worldOf(customersOf(pairs)) } });
  talks = Array.from({ length: agents }, () => someAgent(house));
  await Promise.all(
    talks.map(async (talk, place) => {
      for (const pair of pairs.filter((_, index) => index % agents === place)) await moves(pair, talk);
    }),
  );
});
afterAll(() => house.close());

it('moves everybody, whatever becomes of the retired subscription', () => {
  const done = pairs.filter(({ customer }) => endings.get(customer)?.includes('✔ Done'));

  expect(done).toEqual(pairs);
});

it('tells within a day of ends that were taken back, and sets them anew when somebody says so', async () => {
  for (const [customer, change] of Object.entries(takenBack))
    await changeSubscription(house, customer, 'Kaizala Pro (new commerce)', change);

  await nextDay();
  for (const customer of Object.keys(takenBack)) await agentOf(customer).sees(goesOn);
  await nextDay();
  for (const customer of Object.keys(takenBack)) await endsAnew(agentOf(customer));
});

describe('months later', () => {
  beforeAll(() => house.control('POST', 'clock', { advanceMs: 150 * dayMs }));

  it.each(pairs)('$customer, of which $close was confirmed, is $becomes, as its review said', async (pair) => {
    const means = said.find(([words]) => words.test(reviews.get(pair.customer)!))?.[1];

    expect(await outcomeOf(pair.customer)).toBe(pair.becomes);
    expect(means).toContain(pair.becomes);
  });

  it('the review had told of the plan that was called off, and of none where nothing was', () => {
    const told = pairs.filter(({ customer }) => reviews.get(customer)!.includes('another plan is scheduled'));

    expect(told.map(({ customer }) => customer)).toEqual(['Tundra']);
  });

  it('all has ended that was to end, and nothing else', async () => {
    const outcomes = await Promise.all(pairs.map(({ customer }) => outcomeOf(customer)));

    expect(outcomes.filter((one) => one === 'gone')).toHaveLength(15);
    expect(outcomes).toEqual(pairs.map(({ becomes }) => becomes));
  });

  it('nothing bills for nobody, nothing was closed while held, and each was bought once', async () => {
    const reopened = Object.keys(takenBack).length;

    expect(await house.audit()).toEqual({ ...flawless(pairs.length), licenceWrites: 2 * pairs.length, reopened });
  });

  it('each end that did not hold was told once, and no other', () => {
    const concerned = Object.keys(takenBack).map(agentOf);

    expect(concerned.map(timesTold)).toEqual([1, 1]);
    expect(talks.filter((talk) => !concerned.includes(talk) && timesTold(talk) > 0)).toEqual([]);
  });
});
