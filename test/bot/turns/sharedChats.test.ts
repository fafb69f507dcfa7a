import { Chat } from '../../support/chat';

const inChannel = {
  conversation: {
    id: '19:sales@thread.tacv2;messageid=1',
    conversationType: 'channel',
    isGroup: true,
    name: 'Sales',
    tenantId: 'TENANT',
  },
};
const presses = (chat: Chat, value: unknown) => chat.turn({ type: 'message', value, ...inChannel });
const saidIn = (chat: Chat, conversation: string) =>
  chat.window.posts
    .filter(({ activity }) => activity.conversation?.id === conversation)
    .map(({ activity }) => activity.text ?? 'a card');
const move = (chat: Chat) => {
  const [entry] = chat.radar.entries;
  return { open: 'migrate', customerId: entry!.customerId, subscriptionId: entry!.subscriptionId };
};

describe('a button of a notice that is pressed in a channel', () => {
  it('goes on in the presser’s own chat, and names no customer in the channel', async () => {
    const chat = new Chat();
    await chat.says('help');
    await presses(chat, move(chat));

    expect(saidIn(chat, inChannel.conversation.id)).toEqual(['Alex, I have continued in your chat with me.']);
    expect(saidIn(chat, 'a:personal')).toHaveLength(2);
    expect(chat.card()).toContain('people at Contoso Freight have Kaizala Pro');
    await chat.says('1');
    expect(saidIn(chat, 'a:personal').length).toBeGreaterThan(2);
  });

  it('says what to do to somebody whose own chat is not known', async () => {
    const chat = new Chat();

    expect(await presses(chat, move(chat))).toEqual([expect.stringContaining('Please add me in Teams')]);
    expect(chat.contacts.known.size).toBe(0);
  });

  it('does the same for who has taken the app off', async () => {
    const chat = new Chat();
    await chat.says('help');
    const [agent] = chat.contacts.known.keys();
    await chat.contacts.cannotReach(agent!, 'removed', '2026-11-22T10:00:00Z');

    expect(await presses(chat, move(chat))).toEqual([expect.stringContaining('Please add me in Teams')]);
  });

  it('does nothing for who may not use the bot', async () => {
    const chat = new Chat({ access: { mode: 'allowList', tenantId: 'tenant', agents: [] } });

    expect(await presses(chat, move(chat))).toEqual([expect.stringContaining('not on the list of people')]);
  });
});

it('answers no question from another chat', async () => {
  const chat = new Chat();
  await chat.says('help');

  expect(await presses(chat, { kind: 'pick', question: 'q', choice: '1' })).toEqual([
    expect.stringContaining('personal chat'),
  ]);
  expect(await presses(chat, 'anything')).toEqual([expect.stringContaining('personal chat')]);
});
