import { UnderWay } from '../../../src/bot/turns/underWay';

it('ends when all is over that has begun, also what fails', async () => {
  const underWay = new UnderWay();
  const ends: (() => void)[] = [];
  const failing = underWay.counting(async () => Promise.reject(new Error('no')));
  const working = underWay.counting(() => new Promise<void>((resolve) => void ends.push(resolve)));
  const events: string[] = [];
  const both = [failing().catch(() => events.push('failed')), working().then(() => events.push('worked'))];

  const ended = underWay.end().then(() => events.push('ended'));
  await both[0];
  expect(events).toEqual(['failed']);
  ends.forEach((end) => end());
  await ended;

  expect(events).toEqual(['failed', 'worked', 'ended']);
});
