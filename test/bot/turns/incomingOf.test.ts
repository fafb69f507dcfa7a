import type { Activity } from 'botbuilder';
import { incomingOf } from '../../../src/bot/turns/incomingOf';

const read = (activity: object) => incomingOf(activity as Activity, async () => ({ text: 'Dana' }));
const half = '\ud83d';

it('takes out of what is typed what could not be kept with the conversation', async () => {
  expect(await read({ text: `da${half}na\0` })).toEqual({ typed: 'dana' });
});

it('takes it out of the words beside a file', async () => {
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [{ contentType, content: { downloadUrl: 'https://contoso.sharepoint.com/x' } }];

  expect(await read({ text: `except${half} these`, attachments })).toEqual({
    file: { text: 'Dana' },
    words: 'except these',
    others: 0,
  });
});

it('takes it out of the inputs of a card, and leaves ids and everything else as they came', async () => {
  const value = { kind: 'search', question: 'q-1', query: `da\0na${half}`, page: 3, odd: null };

  expect(await read({ value })).toEqual({ pressed: { ...value, query: 'dana' } });
  expect(await read({ value: 'pressed' })).toEqual({ pressed: 'pressed' });
});
