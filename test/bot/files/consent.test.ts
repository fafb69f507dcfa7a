import { agentId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { aRadarEntry } from '../../support/survey';

const access = {
  mode: 'allowList',
  tenantId: 'tenant',
  agents: [agentId('a9e00000-0000-4000-8000-000000000001')],
} as const;

/** A chat in which the card asks whether a file may be put into the person's OneDrive. */
async function asked(locale = 'en-GB') {
  const chat = new Chat({ access, locale });
  chat.radar.entries = Array.from({ length: 400 }, (_, n) => aRadarEntry({ customerName: `Customer ${n}` }));
  await chat.says('expiring csv');
  const card = chat.window.posts.at(-1)!;
  const { acceptContext: context } = card.activity.attachments![0]!.content as { acceptContext: unknown };
  const url = 'https://contoso.sharepoint.example/upload';
  const uploadInfo = { name: 'n', uploadUrl: url, contentUrl: url, uniqueId: '1', fileType: 'csv' };
  const press = (action: 'accept' | 'decline', more: object = {}) =>
    chat.turn({
      type: 'invoke',
      ...more,
      name: 'fileConsent/invoke',
      replyToId: card.id,
      value: { type: 'fileUpload', action, context, ...(action === 'accept' ? { uploadInfo } : {}) },
    });
  /** What stands where the card was. */
  const place = (): string => chat.all()[chat.window.posts.indexOf(card)]!;
  return { chat, card, press, place };
}

it('gives way to the file once that is saved', async () => {
  const { chat, press, place } = await asked();

  await press('accept');

  expect(place()).toBe('application/vnd.microsoft.teams.card.file.info');
  expect(chat.uploads).toHaveLength(1);
});

it.each([
  ['en-GB', /Not saved/],
  ['it-IT', /Non salvato/],
])('gives way to one sentence when somebody says no (%s)', async (locale, sentence) => {
  const { chat, press, place } = await asked(locale);

  await press('decline');

  expect(place()).toMatch(sentence);
  expect(chat.uploads).toEqual([]);
});

it.each([
  ['en-GB', 'You have answered this already. If the file is not in your OneDrive, ask for it again.'],
  ['it-IT', 'Hai già risposto a questa richiesta. Se il file non è nel tuo OneDrive, chiedilo di nuovo.'],
])('is followed once, and whoever presses again is told so (%s)', async (locale, sentence) => {
  const { chat, press, place } = await asked(locale);

  await Promise.all([press('accept'), press('accept'), press('decline')]);

  expect(chat.uploads).toHaveLength(1);
  expect(place()).toBe('application/vnd.microsoft.teams.card.file.info');
  expect(chat.all().slice(-2)).toEqual([sentence, sentence]);
});

it('is not answered twice because Teams delivers one press twice', async () => {
  const { chat, press, place } = await asked();

  await press('accept', { id: 'the one press' });
  await press('accept', { id: 'the one press' });

  expect(place()).toBe('application/vnd.microsoft.teams.card.file.info');
  expect(chat.all().filter((said) => said.includes('already'))).toEqual([]);
});

it('leads to another one where the first press was lost on its way', async () => {
  const { chat, press, place } = await asked();
  chat.radar.reading = async () => Promise.reject(new Error('the process was killed here'));
  await press('accept');
  expect(place()).toBe('application/vnd.microsoft.teams.card.file.consent');

  await press('accept');

  expect(chat.uploads).toEqual([]);
  expect(chat.all().at(-1)).toMatch(/ask for it again/);
});

it('says so when the file could not be put there, and writes no failure of the bot’s own', async () => {
  const { chat, press, place } = await asked();
  chat.uploadFault = new Error('the upload was refused');

  await press('accept');

  expect(place()).toMatch(/could not put the file into your OneDrive/);
  expect(chat.failures).toEqual([]);
});

it('tells what came of it below when its card is gone', async () => {
  const { chat, card, press } = await asked();
  chat.window.gone.add(card.id);

  await press('decline');

  expect(chat.all().at(-1)).toMatch(/Not saved/);
});
