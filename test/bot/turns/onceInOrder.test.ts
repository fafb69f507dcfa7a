import { Chat } from '../../support/chat';
import { aScene } from '../../dialogs/scene';

const confirm = { type: 'message', id: 'the-turn', text: 'confirm' };

/** At the review, of which one word begins a migration. */
async function atTheReview(): Promise<Chat> {
  const chat = new Chat({ survey: aScene() });
  for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);
  return chat;
}

function held<Given extends readonly unknown[], Result>(act: (...given: Given) => Promise<Result>) {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const reached = { is: false };
  const slow = async (...given: Given): Promise<Result> => {
    reached.is = true;
    await gate;
    return act(...given);
  };
  return { slow, letGo, reached };
}

it('is over at once for a second delivery, while the first is still at work', async () => {
  const chat = await atTheReview();
  const { slow, letGo, reached } = held(chat.control.start.bind(chat.control));
  chat.control.start = slow;
  const first = chat.turn(confirm);
  while (!reached.is) await new Promise(setImmediate);

  expect(await chat.turn(confirm)).toEqual([]);
  expect(chat.control.started).toHaveLength(0);
  letGo();
  await first;
  expect(chat.control.started).toHaveLength(1);
});
