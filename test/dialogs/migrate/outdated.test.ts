import { Chat } from '../../support/chat';
import { aScene } from '../scene';

const day = 86_400_000;

/** What the store does after a week. */
const forget = (chat: Chat): void => chat.preparations.kept.clear();

const atPeople = async (): Promise<Chat> => {
  const chat = new Chat({ survey: aScene() });
  for (const said of ['migrate contoso', '1', '1']) await chat.says(said);
  return chat;
};

describe('a question that lay there for more than a week', () => {
  it('has everything read anew, and keeps the answers', async () => {
    const chat = await atPeople();
    await chat.clock.sleep(8 * day);
    chat.survey = { ...chat.survey, takenAt: chat.clock.now().toISOString() };
    forget(chat);

    const [again] = await chat.says('all');
    expect(again).toContain('Who moves to Microsoft 365 Business Basic?');
    expect(await chat.says('all')).toEqual([expect.stringContaining('Buy and move: €')]);
    expect(chat.failures).toEqual([]);
  });

  it('turns a review into a new one where it is, and buys nothing', async () => {
    const chat = await atPeople();
    await chat.says('all');
    await chat.clock.sleep(8 * day);
    chat.survey = { ...chat.survey, takenAt: chat.clock.now().toISOString() };
    forget(chat);

    await chat.confirms();

    expect(chat.card()).toContain('The offer had expired, so this is a new one.');
    expect(chat.control.started).toEqual([]);
    expect(chat.failures).toEqual([]);
  });

  it.each(['cancel', 'migrate contoso'])('can still be left with “%s”', async (typed) => {
    const chat = await atPeople();
    await chat.says('all');
    await chat.clock.sleep(8 * day);
    forget(chat);

    expect((await chat.says(typed))[0]).toContain('Closed. Nothing was bought or changed.');
    expect(chat.failures).toEqual([]);
  });
});

it('names nobody any more who was erased while the question was open, and keeps the answers', async () => {
  const chat = await atPeople();
  const [gone, ...others] = chat.survey.holders;
  chat.survey = { ...chat.survey, holders: others };
  forget(chat);

  const [again] = await chat.says('who');

  expect(again).toContain('Who moves to Microsoft 365 Business Basic?');
  expect(again).not.toContain(gone!.name);
  expect(chat.failures).toEqual([]);
});
