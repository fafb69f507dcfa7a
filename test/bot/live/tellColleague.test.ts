import { tellColleague } from '../../../src/bot/live/tellColleague';
import { agentId } from '../../../src/migration/ids';

const dana = agentId('a9e00000-0000-4000-8000-000000000002');
const contact = { agentId: dana, reference: {}, locale: 'en', timeZone: 'UTC' };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const deps = { contacts: { get: async () => contact }, access: { mode: 'local' }, log } as const;

it('keeps nobody waiting for a colleague’s chat that does not answer', async () => {
  jest.useFakeTimers();
  try {
    const outcome = tellColleague(
      deps,
      () => new Promise(() => undefined),
      dana,
      () => ({}),
    );
    await jest.advanceTimersByTimeAsync(1_500);

    await expect(outcome).resolves.toBe('told');
  } finally {
    jest.useRealTimers();
  }
});

it('says that a colleague is not reached whose chat refuses', async () => {
  const refusing = () => Promise.reject(new Error('403'));

  await expect(tellColleague(deps, refusing, dana, () => ({}))).resolves.toBe('notReached');
});
