import { Chat } from '../../support/chat';

const answerTo = async (chat: Chat, name: string, value: unknown = {}) => {
  await chat.turn({ type: 'invoke', name, value });
  return chat.window.answers;
};

it.each(['composeExtension/query', 'signin/verifyState'])(
  'answers %s as what it does not know, not as a fault of its own',
  async (name) => {
    expect(await answerTo(new Chat(), name)).toEqual([{ status: 400 }]);
  },
);

it('tells the client of somebody who may not act so, and nothing else', async () => {
  const chat = new Chat({ access: { mode: 'allowList', tenantId: 'another', agents: [] } });

  expect(await answerTo(chat, 'fileConsent/invoke')).toEqual([{ status: 403 }]);
});

it.each([null, 'accept', { action: 'accept' }, { action: ['accept'], context: 7 }])(
  'takes a consent that can’t be read (%j) for none, and says that nothing was saved',
  async (value) => {
    const chat = new Chat();

    expect((await answerTo(chat, 'fileConsent/invoke', value))[0]).toEqual({ status: 200 });
    expect(chat.all().at(-1)).toMatch(/could not put the file into your OneDrive/);
    expect([chat.uploads, chat.failures]).toEqual([[], []]);
  },
);
