import { Chat } from '../../support/chat';

const help = { type: 'Action.Execute', verb: 'press', data: { open: 'help' } };
const press = (action: unknown, more: object = {}) => ({
  ...{ type: 'invoke', name: 'adaptiveCard/action' },
  value: { action, trigger: 'manual', ...more },
});
const taken = (value: string) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});
const failed = (statusCode: number, code: string, message: unknown) => ({
  status: 200,
  body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } },
});

it.each([
  ['en-GB', 'Received.'],
  ['it-IT', 'Ricevuto.'],
])(
  'a pressed button does what its message would, and says at the button that it was taken: %s',
  async (locale, word) => {
    const [chat, older] = [new Chat({ locale }), new Chat({ locale })];

    expect(await chat.executes(help)).toEqual(await older.submits(help.data));
    expect(chat.window.answers).toEqual([taken(word)]);
    expect(older.window.answers).toEqual([]);
  },
);

it('puts what came of it on the card that was pressed', async () => {
  const chat = new Chat();
  await chat.says('expiring');
  const [{ id } = { id: '' }] = chat.window.posts;

  await chat.executes({ ...help, data: { open: 'expiring', only: 'own' } }, id);

  expect(chat.window.posts).toHaveLength(1);
  expect(chat.window.edits).toBe(1);
});

it('acts once however often a press is delivered, and says each time that it was taken', async () => {
  const chat = new Chat();

  for (let nth = 0; nth < 3; nth += 1) await chat.turn({ ...press(help), id: 'f:the-press' });

  expect(chat.all()).toHaveLength(1);
  expect(chat.window.answers).toEqual(Array(3).fill(taken('Received.')));
});

it('says at the button what failed and by which reference, and in the chat, where it stays', async () => {
  const chat = new Chat();
  chat.migrations.list = async () => Promise.reject(new Error('relation "migrations" at 10.0.0.7'));

  const said = await chat.executes({ ...help, data: { open: 'migrations' } });

  const reference = `reference ${String(chat.incidents[0])}.`;
  expect(chat.window.answers).toEqual([failed(500, 'NotDone', expect.stringContaining(reference))]);
  expect(said).toEqual([expect.stringContaining('Something went wrong on my side')]);
});

it('says it at the button alone where nothing arrives in the chat', async () => {
  const chat = new Chat();
  chat.window.isCutOff = true;

  await chat.executes(help);

  expect(chat.window.answers).toEqual([
    failed(500, 'NotDone', expect.stringContaining(`reference ${String(chat.incidents.at(-1))}.`)),
  ]);
});

it('says at the button that an earlier turn is still under way', async () => {
  const chat = new Chat();
  await chat.says('help');
  await chat.leases.take([...chat.contacts.known.keys()][0]!, true);

  await chat.executes(help);

  expect(chat.window.answers).toEqual([failed(500, 'NotDone', expect.stringContaining('I am still working on'))]);
});

it('says at every button of too many that it has not acted, and looks nothing up for them', async () => {
  const chat = new Chat();
  const looked = jest.spyOn(chat.contacts, 'get');

  await Promise.all(Array.from({ length: 200 }, () => chat.executes(help)));

  const refused = chat.window.answers.filter((answer) =>
    JSON.stringify(answer).includes('more than I can keep up with'),
  );
  expect(refused).toHaveLength(180);
  expect(refused).toEqual(Array(180).fill(failed(500, 'NotDone', expect.any(String))));
  expect(chat.window.answers).toHaveLength(200);
  // For each that had a place, and for the one that was told: in whose language, and who it is.
  expect(looked.mock.calls.length).toBeLessThanOrEqual(3 * 21);
  expect(chat.all().filter((post) => post.includes('more than I can keep up with'))).toHaveLength(1);
});

it.each([
  ['nothing', undefined],
  ['no action', {}],
  ['words', 'press'],
  ['another action', { action: { ...help, type: 'Action.Submit' } }],
  ['another verb', { action: { ...help, verb: 'refresh' } }],
  ['no data', { action: { ...help, data: undefined } }],
  ['a list', { action: { ...help, data: [help.data] } }],
  ['a card that refreshes by itself', { action: help, trigger: 'automatic' }],
])('takes %s for no press, and says so', async (_what, value) => {
  const chat = new Chat();

  await chat.turn({ ...press(help), value });

  expect(chat.window.answers).toEqual([failed(400, 'BadRequest', expect.stringContaining('what this button sent'))]);
  expect([chat.all(), chat.failures]).toEqual([[], []]);
});

it('says of a press that names none of its buttons what it says of an old card', async () => {
  const chat = new Chat();

  expect(await chat.executes({ ...help, data: { open: 'sesame' } })).toEqual([
    expect.stringContaining('already answered'),
  ]);
});

it('refuses a press as it refuses a word, at the button too, and looks up nothing', async () => {
  const chat = new Chat({ access: { mode: 'allowList', tenantId: 'another', agents: [] } });
  const looked = jest.spyOn(chat.contacts, 'get');

  expect(await chat.executes(help)).toEqual([expect.stringContaining('another organisation')]);
  expect(chat.window.answers).toEqual([failed(400, 'Forbidden', expect.stringContaining('another organisation'))]);
  expect(looked).not.toHaveBeenCalled();
});

it('goes on in the presser’s own chat when a button is pressed in a channel', async () => {
  const chat = new Chat();
  await chat.says('help');
  const conversation = {
    id: '19:sales',
    conversationType: 'channel',
    isGroup: true,
    name: 'Sales',
    tenantId: 'TENANT',
  };

  const said = await chat.turn({ ...press({ ...help, data: { open: 'expiring' } }), conversation });

  expect(said).toEqual(expect.arrayContaining([expect.stringContaining('I have continued in your chat with me')]));
  expect(chat.window.answers).toEqual([taken('Received.')]);
});
