import { Chat } from '../../support/chat';
import { aScene } from '../scene';

const at = (number: number): string => `person${number}@contosofreight.example`;
const asked = `Kunta;Pomo\n${at(1)};${at(3)}\n${at(2)};${at(3)}\nx@y.example;${at(4)}`;

const atPeople = async (): Promise<Chat> => {
  const chat = new Chat({ survey: aScene() });
  for (const said of ['migrate contoso', '1', '1']) await chat.says(said);
  return chat;
};

const sends = (chat: Chat, text: string, words = ''): Promise<readonly string[]> => {
  chat.files = { 'https://files.example/1': text };
  const content = { downloadUrl: 'https://files.example/1', fileType: 'csv' };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return chat.says(words, { attachments: [{ contentType, name: 'people.csv', content }] });
};

const moved = (chat: Chat): readonly string[] => {
  const quote = [...chat.preparations.kept.values()].at(-1)?.result;
  return quote?.kind === 'quote' ? quote.plan.people.map(({ name }) => name) : [];
};

describe('a list with two columns of people', () => {
  it('asks which one says who moves, names both, and takes the one that is pressed', async () => {
    const chat = await atPeople();
    await sends(chat, asked);
    expect(chat.card()).toContain('“Kunta” (column 1) and “Pomo” (column 2) name different people');
    expect(chat.card()).toContain(`“Kunta” (column 1): 2 people who hold the retired licence, for example ${at(1)}`);

    await chat.presses('“Kunta” (column 1)');
    expect(chat.card()).toContain('Chosen: 2 people');
    expect(chat.card()).toContain('line 4: x@y.example');
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 1', 'Person 2']);
  });

  it.each(['2', 'Pomo', 'column 2', 'pom'])('takes the one that is typed as %j', async (typed) => {
    const chat = await atPeople();
    await sends(chat, asked);
    await chat.says(typed);
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 3', 'Person 4']);
  });

  it('adds to whom was chosen before, and moves nobody until it is answered', async () => {
    const chat = await atPeople();
    await chat.says(at(5));
    await sends(chat, asked);
    expect(await chat.says('done')).toEqual([expect.stringContaining('which column')]);
    expect(chat.preparations.kept.size).toBe(1);

    await chat.says('Kunta');
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 1', 'Person 2', 'Person 5']);
  });

  it.each(['3', 'none', 'None of them'])('keeps whom was chosen before when %j is meant', async (typed) => {
    const chat = await atPeople();
    await chat.says(at(5));
    await sends(chat, asked);
    await chat.says(typed);
    expect(chat.card()).toContain('Chosen: one person');
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 5']);
  });

  it('never means everybody when none of its columns is meant', async () => {
    const chat = await atPeople();
    await sends(chat, asked);
    await chat.presses('None of them');

    expect(chat.card()).toContain('Chosen: nobody yet');
  });

  it('asks who is left out where that was said beside it', async () => {
    const chat = await atPeople();
    await sends(chat, `Kunta;Pomo\n${at(1)};${at(3)}\n${at(2)};${at(3)}`, 'everybody except these');
    expect(chat.card()).toContain('Which column says who is left out?');
    await chat.says('2');

    expect(moved(chat)).toEqual(['Person 1', 'Person 2', 'Person 4', 'Person 5', 'Person 6', 'Person 7', 'Person 8']);
  });

  it('gives way to a better list', async () => {
    const chat = await atPeople();
    await sends(chat, asked);
    await sends(chat, `UPN;Pomo\n${at(6)};${at(3)}`);
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 6']);
  });
});

it('tells how many lines of a list name nobody, the first of them, and what to do', async () => {
  const chat = await atPeople();
  await sends(chat, ['UPN', at(1), ...Array.from({ length: 300 }, (_, row) => `lost${row}@x.example`)].join('\n'));

  expect(chat.card()).toContain('300 lines match nobody with Kaizala Pro:');
  expect(chat.card()).toContain('line 3: lost0@x.example');
  expect(chat.card()).toContain('and 290 more lines');
  expect(chat.card()).toContain('Correct them and send them again, or continue without them.');
});
