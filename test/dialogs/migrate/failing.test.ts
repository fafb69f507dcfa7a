import { KnownError } from '../../../src/migration/errors';
import { Chat } from '../../support/chat';

const away = Object.assign(new Error('the server said goodbye'), { code: '57P01' });
const notAllowed = new KnownError('noAccess', 'askAdmin', 'Partner Center lets us in no more.');

it.each<readonly [string, Error, string]>([
  ['a database that is away', away, 'reach my own records'],
  ['a right that is missing', notAllowed, 'refuses me access'],
])('says of %s in the middle of a question what it is, and keeps it for the log', async (_what, error, words) => {
  const chat = new Chat();
  for (const said of ['migrate contoso', 'all']) await chat.says(said);
  jest.spyOn(chat.control, 'start').mockRejectedValue(error);

  const said = await chat.says('confirm');

  expect(said.join()).toContain(words);
  expect(chat.failures).toEqual([error]);
});
