import { Chat } from '../../support/chat';

const html = (content: string) => ({ contentType: 'text/html', content });
const file = (downloadUrl: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  content: { downloadUrl },
});

const wordless: readonly (readonly [string, object, RegExp, RegExp])[] = [
  ['a picture', { attachments: [html('<img src="x">')] }, /can’t see pictures/, /Non vedo le immagini/],
  ['a recording', { attachments: [{ contentType: 'audio/mp4' }] }, /recordings/, /registrazioni/],
  ['a link', { text: 'https://contoso.sharepoint.com/sites/x/a.csv' }, /can’t open links/, /collegamenti/],
  ['a quote alone', { text: '<quoted messageId="1"/>' }, /quoted/, /citato/],
  ['nothing', { text: ' ' }, /no words/, /non contiene testo/],
];

it.each(wordless)(
  'answers %s with what to do instead, in either language',
  async (_what, activity, english, italian) => {
    expect(await new Chat().turn({ type: 'message', ...activity })).toEqual([expect.stringMatching(english)]);
    expect(await new Chat({ locale: 'it-IT' }).turn({ type: 'message', ...activity })).toEqual([
      expect.stringMatching(italian),
    ]);
  },
);

it('says that a message which was changed afterwards is not read, and keeps the question', async () => {
  const chat = new Chat();
  await chat.says('migrate contoso');
  const asked = chat.card();

  expect(await chat.turn({ type: 'messageUpdate', text: 'migrate wingtip' })).toEqual([
    expect.stringMatching(/edited afterwards/),
  ]);

  expect(chat.card()).toBe(asked);
});

it('reads the first of several files, and says that it does', async () => {
  const chat = new Chat();
  const [first, ...others] = await chat.turn({ type: 'message', text: '', attachments: ['a', 'b', 'c'].map(file) });

  expect(first).toMatch(/the other 2 one by one/);
  expect(others).toHaveLength(1);
});

it.each([
  ['slow', /too slowly/],
  ['missing', /not there any more/],
  ['webPage', /web page/],
  ['unreachable', /can’t reach the place where this file/],
] as const)('tells the cause of a file that is %s as it is', async (fault, sentence) => {
  const chat = new Chat();
  chat.files = { there: { fault } };

  expect(await chat.turn({ type: 'message', attachments: [file('there')] })).toEqual([expect.stringMatching(sentence)]);
});
