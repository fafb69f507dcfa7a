import { groupId, userId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { opensOf } from '../../support/cardParts';
import { aHolder, aLicence, someHolders, userNumber } from '../../support/survey';
import { aScene } from '../scene';

const atPeople = async (wish: ConstructorParameters<typeof Chat>[0] = {}): Promise<Chat> => {
  const chat = new Chat({ survey: aScene(), ...wish });
  for (const said of ['migrate contoso', '1', '1']) await chat.says(said);
  return chat;
};

const pagesOf = ({ window }: Chat): readonly unknown[] =>
  window.posts.flatMap(({ activity }) =>
    (activity.attachments ?? []).flatMap(({ content }) => opensOf(content as Record<string, unknown>)),
  );

const moved = (chat: Chat): readonly string[] => {
  const quote = [...chat.preparations.kept.values()].at(-1)?.result;
  return quote?.kind === 'quote' ? quote.plan.people.map(({ name }) => name) : [];
};

describe('people whose licence comes from a group', () => {
  it('are told with the page of that group in Entra, and nobody else’s', async () => {
    const group = groupId(userNumber(90));
    const holders = [
      ...aScene().holders,
      aHolder({ id: userId(userNumber(12)), licences: [aLicence({ groupIds: [group] })] }),
    ];
    const stuck = await atPeople({ survey: aScene({ holders, groups: [{ id: group, name: 'Crew' }] }) });

    expect(pagesOf(stuck)).toEqual([
      expect.stringMatching(new RegExp(`^https://entra\\.microsoft\\.com/.*/groupId/${group}$`)),
    ]);
    expect(stuck.card()).toContain('Open Crew in Entra');
    expect(pagesOf(await atPeople())).toEqual([]);
  });
});

describe('who moves', () => {
  it('tells who can’t move and what helps when “Fix” is typed, and chooses nobody anew', async () => {
    const placeless = aHolder({ id: userId(userNumber(12)), name: 'Dana Kline', usageLocation: undefined });
    const chat = await atPeople({ survey: aScene({ holders: [...someHolders(3), placeless] }) });

    expect(await chat.says('fix')).toEqual([
      expect.stringMatching(/^Until this is put right they can’t move:[^]*Dana Kline: No usage location is set/),
    ]);
    await chat.says('done');

    expect(moved(chat)).toHaveLength(3);
  });

  it('is not answered by a number that was meant for the question before', async () => {
    const chat = await atPeople();
    for (const number of ['1', '2', ' 1. ', '9'])
      expect(await chat.says(number)).toEqual([expect.stringContaining('Nothing here has the number')]);
    expect(chat.card()).toContain('Who moves');
    await chat.says('done');

    expect(moved(chat)).toHaveLength(8);
  });

  it('leaves blocked accounts and guests alone until the agent decides', async () => {
    const chat = await atPeople();
    expect(chat.card()).toContain('blocked account keeps Kaizala Pro');

    await chat.says('done');

    expect(moved(chat)).toHaveLength(8);
    expect(moved(chat)).not.toContain('Ana Blocked');
  });

  it('lets the agent decide about guests and comes back to the same card', async () => {
    const chat = await atPeople();
    await chat.submits({ kind: 'pick', question: awaited(chat), choice: 'guests' }, 'post-3');
    expect(chat.card()).toContain('What happens to the guest?');

    await chat.says('remove');
    expect(chat.card()).toContain('Who moves to');
    await chat.presses('Continue with 9 people');
    await chat.presses('Take it away all the same');

    expect(moved(chat)).toContain('Gus Guest');
  });

  it('neither offers nor opens a question about kinds of people of whom there is nobody', async () => {
    const chat = await atPeople({ survey: aScene({ holders: someHolders(3) }) });

    expect(chat.card()).toContain('**all except** with names.');
    expect(await chat.says('guests')).toEqual(['None of the chosen people is a guest.']);
    expect(await chat.says('blocked')).toEqual(['None of the chosen people has a blocked account.']);
    expect(await chat.says('covered')).toEqual(['None of the chosen people is covered by another plan.']);
    expect(await chat.says('country')).toEqual(['None of the chosen people needs a country.']);
    expect(chat.card()).toContain('Who moves');
  });

  it('names the words of those kinds of people that there are', async () => {
    const chat = await atPeople();

    expect(chat.card()).toContain('**blocked**, **guests** or **country**');
  });

  it('sets one confirmed country for those who have none', async () => {
    const chat = await atPeople();
    expect(chat.card()).toContain('can’t move yet');

    await chat.presses('Set Dana Kline’s country');
    expect(await chat.says('Narnia')).toEqual([expect.stringContaining('I don’t know the country')]);
    await chat.says('Germania');
    await chat.says('done');

    const quote = [...chat.preparations.kept.values()].at(-1)?.result;
    expect(quote?.kind === 'quote' && quote.plan.usageLocation).toBe('DE');
    expect(moved(chat)).toContain('Dana Kline');
  });

  it('adds pasted addresses up over messages until done', async () => {
    const chat = await atPeople();

    expect(await chat.says('person1@contosofreight.example\nperson2@contosofreight.example')).toEqual([
      expect.stringContaining('2 people added'),
      expect.stringContaining('Chosen: 2 people'),
    ]);
    await chat.says('person3@contosofreight.example, nobody@contosofreight.example');
    expect(chat.card()).toContain('line 1: nobody@contosofreight.example');
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 1', 'Person 2', 'Person 3']);
  });

  it('takes everybody except the named at once', async () => {
    const chat = await atPeople();
    await chat.says('all except person1@contosofreight.example and person2@contosofreight.example');

    expect(moved(chat)).toEqual(['Person 3', 'Person 4', 'Person 5', 'Person 6', 'Person 7', 'Person 8']);
  });

  it('finds people by part of a name and takes the ticked', async () => {
    const chat = await atPeople();
    await chat.says('pers');
    expect(chat.card()).toContain('match “pers”');

    await chat.presses('Add selected', { chosen: `${userNumber(1)},${userNumber(4)}` });
    expect(chat.card()).toContain('Chosen: 2 people');
    await chat.presses('Choose people…');
    await chat.presses('Search', { query: 'Person 5' });
    await chat.presses('Add selected', { chosen: userNumber(5) });
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 1', 'Person 4', 'Person 5']);
  });

  it('ignores a tick that was never offered', async () => {
    const chat = await atPeople();
    await chat.presses('Choose people…');
    await chat.presses('Add selected', { chosen: `${userNumber(1)},${userId('somebody-else')}` });
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 1']);
  });

  it('reads a CSV file as if it had been pasted', async () => {
    const chat = await atPeople();
    chat.files = {
      'https://files.example/1': 'Name,Address\nPerson 1,person1@contosofreight.example\nX,x@y.example\n',
    };
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'people.csv',
      content: { downloadUrl: 'https://files.example/1', fileType: 'csv' },
    };

    await chat.says('', { attachments: [file] });
    expect(chat.card()).toContain('line 3: x@y.example');
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 1']);
  });

  it('says in what a file was written when it was not UTF-8', async () => {
    const chat = await atPeople();
    chat.files = { 'https://files.example/1': { text: 'person1@contosofreight.example', encoding: 'UTF-16' } };
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'people.csv',
      content: { downloadUrl: 'https://files.example/1', fileType: 'csv' },
    };

    expect(await chat.says('', { attachments: [file] })).toContain('Read as UTF-16.');
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 1']);
  });

  it('leaves out who is named after an exception that was misspelt', async () => {
    const chat = await atPeople();
    await chat.says('all except persn1@contosofreight.example, nobody at all');
    expect(chat.card()).toContain('nobody named yet');
    expect(chat.buttons().some((title) => title.startsWith('Continue'))).toBe(false);
    expect(await chat.says('done')).toEqual([expect.stringContaining('who is left out')]);

    await chat.says('Person 1');
    expect(chat.card()).toContain('everybody except 1');
    await chat.says('Pers');
    expect(chat.card()).toContain('Whoever you name now is left out too');
    await chat.presses('Add selected', { chosen: `${userNumber(1)},${userNumber(2)}` });
    await chat.says('done');

    expect(moved(chat)).toEqual(['Person 3', 'Person 4', 'Person 5', 'Person 6', 'Person 7', 'Person 8']);
  });

  it('chooses nobody by a list of another customer’s people', async () => {
    const chat = await atPeople();
    await chat.says('ana@fabrikam.example\nbo@fabrikam.example');

    expect(chat.card()).toContain('Chosen: nobody yet');
    expect(chat.buttons().some((title) => title.startsWith('Continue'))).toBe(false);
  });

  it('reads a file together with the words it was sent with', async () => {
    const chat = await atPeople();
    chat.files = {
      'https://files.example/1': 'Name,Address\nPerson 1,person1@contosofreight.example\nX,x@y.example\n',
    };
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'leavers.csv',
      content: { downloadUrl: 'https://files.example/1', fileType: 'csv' },
    };

    await chat.says('everybody except these', { attachments: [file] });
    expect(chat.card()).toContain('line 3: x@y.example');
    await chat.says('done');

    expect(moved(chat)).toHaveLength(7);
    expect(moved(chat)).not.toContain('Person 1');
  });

  it.each(['none', 'Start from nobody'])(
    'takes nobody for a slip, and says so without lines to blame (%s)',
    async (typed) => {
      const chat = await atPeople();
      expect(chat.card()).toContain('**none**');
      await chat.says(typed);
      expect(chat.card()).not.toContain('matches nobody');

      const [hint] = await chat.says('done');

      expect(hint).toContain('Nobody would move yet');
      expect(chat.preparations.kept.size).toBe(1);
    },
  );

  it('shows a customer of 10,000 people on one small card', async () => {
    const chat = new Chat({
      survey: aScene({ holders: someHolders(10_000), offers: [{ ...aScene().offers[2]!, freeSeats: 20_000 }] }),
    });
    for (const said of ['migrate contoso', 'all', 'confirm']) await chat.says(said);

    expect(chat.control.started[0]?.people).toHaveLength(10_000);
    for (const { activity } of chat.window.posts) expect(JSON.stringify(activity).length).toBeLessThan(24_000);
  });
});

function awaited(chat: Chat): string {
  const state = JSON.stringify(Object.values((chat.storage as unknown as { memory: object }).memory));
  return /question\\*":\\*"([\w-]+)/.exec(state)?.[1] ?? '';
}
