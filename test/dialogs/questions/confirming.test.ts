import { agentId } from '../../../src/migration/ids';
import { Chat } from '../../support/chat';
import { submitsOf } from '../../support/cardParts';
import { aScene } from '../scene';

async function atPeople(locale = 'en-GB'): Promise<Chat> {
  const chat = new Chat({ survey: aScene(), locale });
  for (const said of ['migrate contoso', '1', '1']) await chat.says(said);
  return chat;
}

async function atReview(locale?: string): Promise<Chat> {
  const chat = await atPeople(locale);
  await chat.says(locale === 'it-IT' ? 'tutti' : 'all');
  return chat;
}

/** What the button of the review sends, without what the inputs of the card add. */
const confirmation = (chat: Chat) => {
  const card = chat.window.posts.at(-1)!.activity.attachments![0]!.content as Record<string, unknown>;
  return submitsOf(card).find(({ data }) => (data as { kind?: string }).kind === 'confirm')!['data'] as object;
};

describe('a review is confirmed', () => {
  it.each(['ok', 'yes', 'y', 'confirm it', 'conf'])(
    'by nothing less than its own word, so not by “%s”',
    async (word) => {
      const chat = await atReview();

      const answer = await chat.says(word);

      expect(answer.join()).toMatch(/confirm\*\*|can’t find an answer/);
      expect(chat.control.started).toEqual([]);
      await chat.says('confirm');
      expect(chat.control.started).toHaveLength(1);
    },
  );

  it('by its own word in Italian, and not by “sì”', async () => {
    const chat = await atReview('it-IT');

    const [answer] = await chat.says('sì');

    expect(answer).toContain('scrivi **conferma**');
    expect(chat.control.started).toEqual([]);
    await chat.says('conferma');
    expect(chat.control.started).toHaveLength(1);
  });

  it.each([0, 1_999])('by nothing that comes %i ms after it was shown, typed or pressed', async (pausesMs) => {
    const chat = await atReview();
    const pressed = { ...confirmation(chat), renewsItself: 'true' };
    chat.pausesMs = pausesMs;

    const [typed] = await chat.says('confirm');
    chat.pausesMs = 0;
    const [answer] = await chat.submits(pressed);

    expect([typed, answer]).toEqual(Array(2).fill(expect.stringContaining('within two seconds')));
    expect(chat.control.started).toEqual([]);
    chat.pausesMs = 2_000;
    await chat.submits(pressed);
    expect(chat.control.started).toHaveLength(1);
  });

  it('by nothing that was said before it was shown and waited for its turn', async () => {
    const chat = await atReview();
    const earlier = await chat.leases.take(agentId('a9e00000-0000-4000-8000-000000000001'), true);
    chat.pausesMs = 0;

    const said = chat.says('confirm');
    chat.clock.pass(60_000);
    await earlier?.free();

    expect((await said).join()).toContain('within two seconds');
    expect(chat.control.started).toEqual([]);
  });

  it.each([null, '', undefined])('without a word on the renewal (%j) by typing only', async (renewsItself) => {
    const chat = await atReview();

    const [answer] = await chat.submits({ ...confirmation(chat), renewsItself });

    expect(answer).toContain('whether the new licences are to renew automatically');
    expect(chat.control.started).toEqual([]);
    await chat.says('confirm');
    expect(chat.control.started[0]?.purchase?.renewsItself).toBe(true);
  });

  it.each([
    ['en-GB', 'confirm', 'reach my own records'],
    ['it-IT', 'conferma', 'accedere ai miei dati'],
  ])(
    'not while the disk of the database is full, which is said in one sentence, and once it has room (%s)',
    async (locale, word, said) => {
      const chat = await atReview(locale);
      const { control } = chat;
      const { start } = control;
      const full = Object.assign(new Error('could not extend file'), { code: '53100' });
      control.start = (): Promise<never> => Promise.reject(full);

      expect((await chat.says(word)).join()).toContain(said);

      expect(chat.failures).toEqual([full]);
      control.start = start;
      await chat.says(word);
      expect(chat.control.started).toHaveLength(1);
    },
  );
});
