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

describe('what steps aside', () => {
  it('goes on at once where nobody is being answered', async () => {
    await expect(new UnderWay().letPass(longMs)).resolves.toBeUndefined();
  });

  it('goes on as soon as the last turn is over, however that ends', async () => {
    const underWay = new UnderWay();
    const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
    const turn = underWay.counting(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })));
    const [first, second] = [turn(), turn()];
    const told: string[] = [];
    const passed = underWay.letPass(longMs).then(() => told.push('went on'));

    ends[0]!.resolve();
    await first.then(() => told.push('first is over'));
    ends[1]!.reject(new Error('failed'));
    await second.catch(() => told.push('second is over'));
    await passed;

    expect(told).toContain('went on');
    expect(told.indexOf('went on')).toBeGreaterThan(told.indexOf('first is over'));
  });

  it('goes on all the same where somebody is answered without end', async () => {
    const underWay = new UnderWay();
    void underWay.counting(() => new Promise<void>(() => undefined))();

    await expect(underWay.letPass(1)).resolves.toBeUndefined();
  });
});

/** Longer than a test may take. */
const longMs = 600_000;
