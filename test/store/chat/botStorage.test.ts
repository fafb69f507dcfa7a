import { ConversationState, TestAdapter } from 'botbuilder';
import type { Storage } from 'botbuilder';
import { createBotStorage, StorageConflict } from '../../../src/store/chat/botStorage';
import { freshStore } from '../../support/database';

interface State {
  eTag?: string;
  draft?: string;
}

let store: Awaited<ReturnType<typeof freshStore>>;
let storage: Storage;

const readState = async (key = 'conversation'): Promise<State> => {
  const items = (await storage.read([key])) as Record<string, State>;
  const state = items[key];
  if (!state) throw new Error(`nothing is stored under ${key}`);
  return state;
};

beforeAll(async () => {
  store = await freshStore();
});

beforeEach(async () => {
  await store.db.query.deleteFrom('bot_state').execute();
  storage = createBotStorage(store.db);
});

afterAll(() => store.drop());

it('gives back what was written, and an empty state for what was never written', async () => {
  await storage.write({ conversation: { draft: 'plan' }, other: { draft: 'people' } });

  expect(await storage.read(['conversation', 'absent'])).toEqual({
    conversation: { draft: 'plan', eTag: '1' },
    absent: { eTag: '0' },
  });
  expect(await storage.read([])).toEqual({});
});

it('refuses the later of two first writes', async () => {
  const [mine, theirs] = [await readState('first'), await readState('first')];
  await storage.write({ first: { ...theirs, draft: 'theirs' } });

  await expect(storage.write({ first: { ...mine, draft: 'mine' } })).rejects.toThrow(StorageConflict);

  expect((await readState('first')).draft).toBe('theirs');
});

it('refuses the later of two writes over the same reading', async () => {
  await storage.write({ conversation: { draft: 'plan' } });
  const [mine, theirs] = [await readState(), await readState()];
  await storage.write({ conversation: { ...theirs, draft: 'theirs' } });

  await expect(storage.write({ conversation: { ...mine, draft: 'mine' } })).rejects.toThrow(StorageConflict);

  expect((await readState()).draft).toBe('theirs');
});

it('keeps nothing of a write of which one part conflicts', async () => {
  await storage.write({ conversation: { draft: 'plan' } });
  const stale = await readState();
  await storage.write({ conversation: { ...stale, draft: 'newer' } });

  await expect(storage.write({ other: { draft: 'x' }, conversation: { ...stale, draft: 'mine' } })).rejects.toThrow();

  expect(await storage.read(['other'])).toEqual({ other: { eTag: '0' } });
});

it('overwrites without asking only what it is told to, or what nobody has read', async () => {
  await storage.write({ conversation: { draft: 'plan' } });
  await storage.write({ conversation: { draft: 'forced', eTag: '*' } });

  expect(await readState()).toEqual({ draft: 'forced', eTag: '2' });
});

it('can write the same object twice in a row', async () => {
  await storage.write({ conversation: { draft: 'plan' } });
  const state = await readState();
  state.eTag = '*';
  await storage.write({ conversation: state });
  state.draft = 'again';
  await storage.write({ conversation: state });

  expect((await readState()).draft).toBe('again');
});

it('is not written over what was deleted meanwhile', async () => {
  await storage.write({ conversation: { draft: 'plan' } });
  const state = await readState();
  await storage.delete(['conversation']);

  await expect(storage.write({ conversation: state })).rejects.toThrow(StorageConflict);
  expect(await storage.read(['conversation'])).toEqual({ conversation: { eTag: '0' } });
});

it('sees the conflict of two turns although BotState marks whatever it saves as "overwrite"', async () => {
  const conversationState = new ConversationState(storage);
  const draft = conversationState.createProperty<string>('draft');
  const turn = (meanwhile: () => Promise<void>) =>
    new TestAdapter(async (context) => {
      await draft.get(context, 'empty');
      await meanwhile();
      await draft.set(context, context.activity.text);
      await conversationState.saveChanges(context);
    });
  const quick = turn(async () => undefined);
  await quick.send('first');

  const slow = turn(async () => {
    await quick.send('in between');
  });

  await expect(slow.send('late').then()).rejects.toThrow(StorageConflict);
});

it('sees the conflict of two turns that are both the first', async () => {
  const conversationState = new ConversationState(storage);
  const draft = conversationState.createProperty<string>('draft');
  let entered = 0;
  let bothIn: () => void = () => undefined;
  const together = new Promise<void>((resolve) => (bothIn = resolve));
  const turn = () =>
    new TestAdapter(async (context) => {
      await draft.get(context, 'empty');
      entered += 1;
      if (entered === 2) bothIn();
      await together;
      await draft.set(context, context.activity.text);
      await conversationState.saveChanges(context);
    });

  const outcomes = await Promise.allSettled([turn().send('one').then(), turn().send('other').then()]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
