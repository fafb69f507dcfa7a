import { until } from '../support/until';
import { longMs } from './partnersAgents';
import { anActivity, people, ProductionDoor } from '../support/productionDoor';

let door: ProductionDoor;
let metrics: string;
beforeAll(async () => {
  door = await ProductionDoor.open(undefined, { METRICS_PORT: '0' });
  // Its output may come later than its word that it is ready.
  const served = () => door.log.find(({ msg }) => msg === 'metrics are served')?.['port'];
  await until(() => served() !== undefined, longMs);
  metrics = `http://127.0.0.1:${String(served())}/metrics`;
}, longMs);
afterAll(() => door.close());

const scrape = async (): Promise<string> => (await fetch(metrics)).text();

it('tells the operator of a turn that an agent had, and how the house stands', async () => {
  await door.says(anActivity());

  const told = await scrape();

  expect(told).toContain('planshift_turn_duration_seconds_count{kind="message",outcome="done"} 1\n');
  expect(told).toContain('planshift_call_answers_total{service="teams",operation="activities.send",status="201"} 1\n');
  expect(told).toContain('planshift_house_read 1\n');
  expect(told).toContain('planshift_migrations{state="waitingForPerson"} 0\n');
});

it('tells nothing of who they are', async () => {
  const told = await scrape();

  const known = [...Object.values(people), 'Alex', 'a:alex'];
  expect(known.filter((word) => told.includes(word))).toEqual([]);
});

it('serves none of it at the door that Teams comes to', async () => {
  expect((await fetch(`${door.origin}/metrics`)).status).toBe(404);
});
