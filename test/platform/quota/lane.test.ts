import { Lane } from '../../../src/platform/quota/lane';
import { LearnedLaw } from '../../../src/platform/quota/learnedLaw';
import { systemClock } from '../../../src/platform/systemClock';

const held = async (): Promise<Lane> => {
  const lane = new Lane(systemClock, new LearnedLaw(100));
  await lane.pass(
    { rank: 'purchase' },
    async () => undefined,
    () => ({ refused: 1, retryAfterSeconds: 100 }),
  );
  return lane;
};

it('never sends what was called off while it waited', async () => {
  const lane = await held();
  const off = new AbortController();
  let sent = 0;
  const passing = lane.pass(
    { rank: 'purchase', signal: off.signal },
    async () => (sent += 1),
    () => ({}),
  );

  off.abort(new Error('called off'));

  await expect(passing).rejects.toThrow('called off');
  expect(sent).toBe(0);
});

it('sends what is called off only after it went', async () => {
  const lane = new Lane(systemClock, new LearnedLaw(100));
  const off = new AbortController();

  const passing = lane.pass(
    { rank: 'purchase', signal: off.signal },
    async () => {
      off.abort();
      return 'sent';
    },
    () => ({}),
  );

  await expect(passing).resolves.toBe('sent');
});

it('goes on after a request that failed', async () => {
  const lane = new Lane(systemClock, new LearnedLaw(1));
  const failing = lane.pass(
    { rank: 'purchase' },
    () => Promise.reject(new Error('no answer')),
    () => ({}),
  );
  const next = lane.pass(
    { rank: 'purchase' },
    async () => 'sent',
    () => ({}),
  );

  await expect(failing).rejects.toThrow('no answer');
  await expect(next).resolves.toBe('sent');
});

it('lets a survey and a scan step aside for whoever is answered, and nothing that was paid for', async () => {
  const aside: (() => void)[] = [];
  const stepAside = () => new Promise<void>((resolve) => aside.push(resolve));
  const lane = new Lane(systemClock, new LearnedLaw(100), () => 1, stepAside);
  const sent: string[] = [];
  const pass = (rank: 'purchase' | 'survey' | 'scan') =>
    lane.pass(
      { rank },
      async () => sent.push(rank),
      () => ({}),
    );

  const waiting = [pass('scan'), pass('survey')];
  await pass('purchase');
  expect(sent).toEqual(['purchase']);
  for (const goOn of aside) goOn();
  await Promise.all(waiting);

  expect(sent).toHaveLength(3);
});
