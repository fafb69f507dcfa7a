import type { Activity } from 'botbuilder';
import { Chat } from '../../support/chat';
import { aScene } from '../scene';

const url = 'https://contoso.sharepoint.com/list.csv';

/** A list of two people, with words beside it. */
async function sends(chat: Chat, words = ''): Promise<readonly string[]> {
  const [one, other] = chat.survey.holders;
  chat.files = { [url]: `UPN\n${one!.address}\n${other!.address}` };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments: Activity['attachments'] = [{ contentType, content: { downloadUrl: url } }];
  return chat.turn({ type: 'message', text: words, attachments });
}

const atReview = async (): Promise<Chat> => {
  const chat = new Chat({ survey: aScene() });
  for (const words of ['migrate contoso', '1', '1', 'all']) await chat.says(words);
  return chat;
};

describe('a list that is sent where nobody asks who moves', () => {
  it('is said not to be used, where it is wanted', async () => {
    const chat = new Chat({ survey: aScene() });
    await chat.says('migrate contoso');

    expect(await sends(chat)).toEqual([expect.stringContaining('not used this one')]);
    expect(await chat.says('1')).toEqual([expect.stringContaining('paid')]);
  });

  it('buys nothing with the word that confirms beside it, because that may rest on the list', async () => {
    const chat = await atReview();

    expect(await sends(chat, 'confirm')).toEqual([expect.stringContaining('not used this one')]);

    expect(chat.control.started).toEqual([]);
  });

  it('is said to be too early where nothing was begun, and a command beside it is heard', async () => {
    const chat = new Chat({ survey: aScene() });

    expect(await sends(chat)).toEqual([expect.stringContaining('**migrate**')]);
    expect(await sends(chat, 'migrate contoso')).toEqual([
      expect.stringContaining('not used this one'),
      expect.stringContaining('What should'),
    ]);
  });
});
