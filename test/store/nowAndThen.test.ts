import { nowAndThen } from '../../src/store/nowAndThen';

it('does it at once, and again once a minute has passed, whichever way the clock goes', async () => {
  const done: string[] = [];
  const forget = nowAndThen(async (at) => done.push(at));

  for (const at of ['10:00:00', '10:00:59', '10:01:00', '10:01:30', '09:00:00']) await forget(`2026-11-29T${at}Z`);

  expect(done).toEqual(['2026-11-29T10:00:00Z', '2026-11-29T10:01:00Z', '2026-11-29T09:00:00Z']);
});
