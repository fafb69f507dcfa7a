import { KnownError } from '../../../src/migration/errors';
import { refusal } from '../../../src/migration/offers/refusal';
import { Chat } from '../../support/chat';
import { aScene } from '../scene';

const opened = async (wish: ConstructorParameters<typeof Chat>[0] = {}): Promise<Chat> => {
  const chat = new Chat({ survey: aScene(), ...wish });
  await chat.says('migrate contoso');
  return chat;
};

describe('what comes in between', () => {
  it('shows help at any step and keeps the place', async () => {
    const chat = await opened();

    expect(await chat.says('help')).toEqual([
      expect.stringContaining('What I can do'),
      expect.stringContaining('is still open'),
    ]);
    expect(await chat.says('1')).toEqual([expect.stringContaining('paid')]);
  });

  it('leaves the question with cancel, and says that nothing was bought', async () => {
    const chat = await opened();

    expect(await chat.says('Cancel!')).toEqual([expect.stringContaining('Nothing was bought')]);
    expect(chat.all()[0]).not.toContain('Choose');
    expect(await chat.says('1')).toEqual([expect.stringContaining('I don’t know')]);
  });

  it('has nothing to leave when nothing was asked', async () => {
    expect(await new Chat().says('cancel')).toEqual([expect.stringContaining('no open question')]);
  });

  it.each(['go on', 'back', 'Not now.', 'done', 'change'])(
    'says of “%s” that no question is open, instead of guessing a customer',
    async (typed) => {
      expect(await new Chat().says(typed)).toEqual([expect.stringContaining('no open question')]);
    },
  );

  it.each([
    ['Italiano', 'Da ora in poi'],
    ['english', 'From now on'],
  ])('takes “%s” for the answer to which language, which is no question that stays', async (typed, said) => {
    const chat = new Chat();
    await chat.says('language');

    expect(await chat.says(typed)).toContainEqual(expect.stringContaining(said));
  });

  it('says on the card about the language what may be typed while another question is open', async () => {
    const chat = await opened();
    await chat.says('language');

    expect(chat.card()).toContain('**language italiano**');
    expect(await chat.says('language italiano')).toContainEqual(expect.stringContaining('Da ora in poi'));
  });

  it('leaves the question politely when another migration is begun', async () => {
    const chat = await opened();

    const replies = await chat.says('migrate contoso');

    expect(replies).toEqual([expect.stringContaining('Closed.'), expect.stringContaining('What should the')]);
  });

  it('lets a card of an earlier question change nothing', async () => {
    const chat = await opened();
    const old = structuredClone(chat.window.posts[0]!);
    await chat.says('1');
    chat.window.posts[0]!.activity = old.activity;

    const again = await chat.turn({ type: 'message', value: firstButton(old.activity), replyToId: old.id });

    expect(again).toEqual([expect.stringContaining('already answered')]);
    expect(chat.card()).toContain('paid');
  });

  it('answers a button it does not know without a fuss', async () => {
    const chat = await opened();

    expect(await chat.submits({})).toEqual([expect.stringContaining('already answered')]);
    expect(await chat.submits({ kind: 'pick', question: 'x', choice: { deep: true } })).toEqual([
      expect.stringContaining('already answered'),
    ]);
  });

  it('drops a result that comes after the question was left', async () => {
    const chat = await opened({ slow: true });
    await chat.says('cancel');
    const before = chat.all();

    await chat.prepared();

    expect(chat.all()).toEqual(before);
  });

  it('takes Cancel while it is still reading', async () => {
    const chat = await opened({ slow: true });

    expect(await chat.presses('Cancel')).toEqual([expect.stringContaining('Closed.')]);
    expect(chat.all()).toContain('Contoso Freight | ✔ Closed');
  });

  it('says that it is still reading, and does not read twice', async () => {
    const chat = await opened({ slow: true });

    expect(await chat.says('hello there')).toEqual([expect.stringContaining('still reading Contoso Freight')]);
    expect(chat.preparations.pending).toHaveLength(1);
  });

  it('goes on by itself when the word that it is ready was lost', async () => {
    const chat = await opened({ slow: true });
    const [pending] = chat.preparations.pending.splice(0);
    await chat.preparations.complete(pending!.id, { kind: 'survey', survey: chat.survey });

    expect(await chat.says('well?')).toEqual([]);
    expect(chat.card()).toContain('What should the');
  });

  it('is not moved by the same result told twice', async () => {
    const chat = await opened({ slow: true });
    const [pending] = chat.preparations.pending;
    await chat.prepared();
    const before = chat.all();

    await chat.messenger.preparationReady(pending!.id);

    expect(chat.all()).toEqual(before);
  });

  it('ends with every reason when the customer can’t be moved', async () => {
    const chat = new Chat({
      survey: aScene({ customer: { agreementSigned: false }, retired: { status: 'suspended' } }),
    });
    await chat.says('migrate contoso');

    expect(chat.card()).toContain('Microsoft Customer Agreement');
    expect(chat.card()).toContain('suspended already');
    expect(await chat.says('1')).toEqual([expect.stringContaining('I don’t know')]);
  });

  it('tells of a refusal when it was read, and reads all of it again at a press, from where it was', async () => {
    const chat = new Chat({ survey: aScene({ customer: { agreementSigned: false } }) });
    await chat.says('migrate contoso');
    expect(chat.card()).toContain('As read on');
    chat.survey = aScene();

    await chat.presses('Check again');

    expect(chat.card()).toContain('What should the 11 people');
  });

  it('promises no review to go back to after a refused quote', async () => {
    const chat = await opened({ slow: true });
    await chat.prepared();
    for (const said of ['1', '1', 'all']) await chat.says(said);
    await chat.prepared({ kind: 'refused', refusals: [refusal('noPrice')] });

    expect(chat.buttons()).toContain('Nothing, check again');
    expect(chat.buttons()).not.toContain('Nothing, back to the review');
  });

  it('offers a change when the quote is refused', async () => {
    const chat = await opened({ slow: true });
    await chat.prepared();
    for (const said of ['1', '1', 'all']) await chat.says(said);

    await chat.prepared({ kind: 'refused', refusals: [refusal('noPrice')] });

    expect(chat.card()).toContain('What do you want to change?');
    expect(await chat.presses('Change the plan')).toEqual([]);
    expect(chat.card()).toContain('What should the 11 people');
  });

  it('keeps its place while Partner Center is down, and tries again when asked', async () => {
    const chat = await opened({ slow: true });
    await chat.prepared({ kind: 'unavailable', code: 'serviceDown' });
    expect(chat.card()).toContain('Partner Center does not answer');
    expect(chat.card()).toContain('Contoso Freight');

    await chat.presses('Try again');
    await chat.prepared();

    expect(chat.card()).toContain('What should the 11 people');
  });

  it('says once more what kept it from going on, when it is brought up again', async () => {
    const chat = await opened({ slow: true });
    await chat.prepared({ kind: 'unavailable', code: 'unexpectedAnswer', incident: '7F3K-9BQX' });
    expect(chat.card()).toContain('reference **7F3K-9BQX**');

    await chat.says('help');
    await chat.says('go on');

    expect(chat.card()).toContain('reference **7F3K-9BQX**');
    expect(chat.card()).not.toContain('does not answer');
  });

  it('says one plain sentence when the durable side can’t be reached, and keeps the question', async () => {
    const chat = new Chat({ survey: aScene() });
    chat.preparations.fault = new KnownError('serviceDown', 'waitAndRetry', 'internal: 10.0.0.7 refused');

    await chat.says('migrate contoso');
    expect(chat.card()).toContain('Your place is kept');
    expect(chat.all().join()).not.toContain('10.0.0.7');

    chat.preparations.fault = undefined;
    await chat.presses('Try again');
    expect(chat.all()[0]).toContain('What should the');
  });

  it('puts away what an older version asked, kindly', async () => {
    const chat = await opened();
    const [[key, kept]] = Object.entries((chat.storage as unknown as { memory: Record<string, string> }).memory) as [
      [string, string],
    ];
    (chat.storage as unknown as { memory: Record<string, string> }).memory[key] = kept.replace(
      '"dialogsVersion":1',
      '"dialogsVersion":0',
    );

    expect(await chat.says('1')).toEqual([expect.stringContaining('I have been updated')]);
    expect(await chat.says('cancel')).toEqual([expect.stringContaining('no open question')]);
  });
});

function firstButton(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  const json = node as Record<string, unknown>;
  if (json['type'] === 'Action.Submit') return json['data'];
  return Object.values(json)
    .map(firstButton)
    .find((found) => found !== undefined);
}

it('says on the card that is being read how long it takes and why, and no more once something else is asked', async () => {
  const chat = await opened({ slow: true });
  const { id, agentId } = chat.preparations.pending[0]!;
  const wait = { waits: id, told: { others: 12, seconds: 20 } };

  await chat.messenger.mention(agentId, wait);
  const reading = chat.card();
  await chat.prepared();
  const asked = chat.card();
  await chat.messenger.mention(agentId, wait);

  expect(reading).toContain('Reading Contoso Freight…');
  expect(reading).toContain('12 other people are asking at the moment; about 20 seconds.');
  expect(asked).toContain('What should the 11 people');
  expect(chat.card()).toBe(asked);
});
