import { setImmediate as idle } from 'node:timers/promises';
import { customerId, userId } from '../../src/migration/ids';
import { systemClock } from '../../src/platform/systemClock';
import { FakeGraph } from './fakeGraph';

const customer = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const people = Array.from({ length: 20 }, (_none, nth) =>
  userId(`1a2b3c4d-5e6f-4a7b-8c9d-${String(nth).padStart(12, '0')}`),
);

it('has ten batches of reads under way at once, however slowly each is answered', async () => {
  let [isSlow, underWay] = [false, 0];
  let answerAll = (): void => undefined;
  const answer = new Promise<void>((resolve) => (answerAll = resolve));
  const graph = new FakeGraph([], {
    clock: systemClock,
    fetch: async (_input, init) => {
      underWay += 1;
      if (isSlow) await answer;
      underWay -= 1;
      const { requests } = JSON.parse(init?.body as string) as {
        readonly requests: readonly { readonly id: string }[];
      };
      const responses = requests.map(({ id }) => ({ id, status: 404, body: {} }));
      return new Response(JSON.stringify({ responses }), { status: 200 });
    },
  });
  const read = () => graph.licences.users(customer, people);
  for (let count = 0; count < 10; count += 1) await read();

  isSlow = true;
  const reading = Array.from({ length: 15 }, read);
  for (let turn = 0; turn < 100; turn += 1) await idle();
  const atOnce = underWay;
  answerAll();
  await Promise.all(reading);

  expect(atOnce).toBe(10);
});
