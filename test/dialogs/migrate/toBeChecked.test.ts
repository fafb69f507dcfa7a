import { Chat } from '../../support/chat';
import { kaizalaPro } from '../../support/pack';
import { aScene } from '../scene';

const chatOf = (checkedOn: string, locale = 'en-GB') =>
  new Chat({ survey: aScene(), locale, sources: [kaizalaPro({ checkedOn, dates: {} })] });
const words = /last checked on 1 Jul 2026: check whether Microsoft has changed it since/;

it('says with the plans and in the review that nobody has checked for long what is known of the retired one', async () => {
  const chat = chatOf('2026-07-01');

  expect((await chat.says('migrate contoso')).join()).toMatch(words);
  for (const said of ['1', '1']) await chat.says(said);
  expect((await chat.says('all')).join()).toMatch(words);
});

it('says so in Italian', async () => {
  const [card] = await chatOf('2026-07-01', 'it-IT').says('sposta contoso');
  expect(card).toContain('verificate l’ultima volta il 1° lug 2026: controlla se da allora Microsoft');
});

it('says nothing of it while it was checked of late', async () => {
  const chat = chatOf('2026-11-01');
  for (const said of ['migrate contoso', '1', '1', 'all']) await chat.says(said);

  expect(chat.all().join()).not.toContain('last checked');
});
