import { readFileSync } from 'node:fs';
import { textCard } from '../../src/cards/chat/textCard';
import { cardMessage } from '../../src/dialogs/cardMessage';
import { readerOf } from '../../src/text/reader';
import { sourcesBelow } from '../house/sources';

it('says in a toast and in the list of chats what the card is about, letter for letter', () => {
  const reader = readerOf({ locale: 'en-GB' });
  const card = textCard({ title: 'Fourth *Coffee* [click](http://evil.example)', body: 'Moved by _Alex_' }, reader);

  expect(cardMessage(card)).toMatchObject({
    summary: 'Fourth *Coffee* [click](http://evil.example). Moved by _Alex_',
    attachments: [{ content: card }],
  });
});

it('is the only way out for a card, so that none comes without those words', () => {
  const senders = sourcesBelow('src').filter((file) => readFileSync(file, 'utf8').includes('CardFactory'));

  expect(senders.map((file) => file.replaceAll('\\', '/'))).toEqual([
    expect.stringMatching(/src\/dialogs\/cardMessage\.ts$/),
  ]);
});
