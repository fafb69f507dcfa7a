import { Refusals } from '../../../src/bot/http/refusals';
import { FakeClock } from '../../platform/fakeClock';

it('costs one line a minute however many are refused, and counts them all', async () => {
  const lines: unknown[] = [];
  const clock = new FakeClock();
  const log = {
    info: () => undefined,
    warn: (_message: string, facts?: unknown) => lines.push(facts),
    error: () => undefined,
  };
  const refusals = new Refusals(clock, log);

  for (let nth = 0; nth < 20_000; nth += 1) refusals.note(nth % 4 === 0 ? 'noToken' : 'badSignature');
  expect(lines).toHaveLength(1);
  await clock.sleep(60_000);
  refusals.note('noToken');

  expect(lines).toEqual([
    { count: 1, code: 'noToken:1' },
    { count: 20_000, code: 'badSignature:15000+noToken:5000' },
  ]);
});
