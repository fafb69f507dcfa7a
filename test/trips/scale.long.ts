import { plain } from '../../src/text/plain';
import { House } from '../support/house';
import { Agent } from './agent';
import { clean } from './mishaps';

const people = 10_000;
const customer = 'Contoso Freight';

describe('a customer of 10,000 people', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open('scale-long', { emulator: { scale: 30, users: people } });
  });
  afterAll(() => house.close());

  it('is moved to the last one, and the whole result can be had as a file', async () => {
    const agent = new Agent(house);
    const begun = performance.now();
    await agent.confirms(await agent.typesUntilReview(customer, { plan: 'Office 365 E1' }));
    const confirmed = performance.now();
    const title = agent.text.running.doneTitle(people, plain(customer), plain('Office 365 E1'));
    const done = await agent.chat.waitForText(title, 500_000);
    const ended = performance.now();
    await agent.press(agent.text.running.resultFile, {}, done);
    const file = await agent.sees(/planshift-\w+\.csv/);
    const csv = await (await fetch(/http:\/\/[^"]+\/files\/[\w-]+/.exec(JSON.stringify(file.activity))![0])).text();

    expect(csv.match(/,move,done,/g)).toHaveLength(people);
    expect(await house.audit()).toEqual(clean(1, people));
    expect(agent.slowestTurnMs).toBeLessThan(3_000);
    const figures = {
      people,
      askingSeconds: seconds(confirmed - begun),
      movingSeconds: seconds(ended - confirmed),
      edits: done.versions.length,
      slowestTurnMs: Math.round(agent.slowestTurnMs),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  });
});

const seconds = (ms: number): number => Math.round(ms / 100) / 10;
