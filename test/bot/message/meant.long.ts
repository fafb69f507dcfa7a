import { randomFrom } from '../../../emulator/seed/random';
import type { Random } from '../../../emulator/seed/random';
import { ActivityShape } from '../../../src/bot/http/activityShape';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';
import { Chat } from '../../support/chat';
import { meanings, wordless, wrapped } from './wrappings';

/** Any other can be given, so that a check that somebody waits for finds the same each time. */
const seed = process.env['MEANT_SEED'] ?? '1';
const activities = 5_000;
const eachChat = 25;

/** As the door lets it in. */
const through = (chat: Chat, activity: object) =>
  chat.turn(ActivityShape.parse({ ...chat.activity({}), ...activity }) as Parameters<Chat['turn']>[0]);

/** Each chat has migrations of its own, and a phone begins with a capital. */
const heard = (answers: readonly string[]) =>
  answers.map((answer) => answer.toLowerCase().replace(/\bm\d{7}\b/g, 'm…'));

/** One person says the same in two chats, word for word in one and as clients wrap it in the other. */
async function walk(random: Random, locale: string): Promise<void> {
  const [plainly, really] = [new Chat({ locale }), new Chat({ locale })];
  const { chat: sentences, sent } = textFor(readerOf({ locale, timeZone: 'Europe/Rome' }));
  await through(plainly, { type: 'message', text: 'help' });
  await through(really, { type: 'message', text: 'help' });
  for (let said = 0; said < eachChat; said += 1) {
    if (random.next() < 0.15) {
      const { activity, is } = wordless(random);
      expect(await through(really, activity)).toEqual([sent.noWords[is]]);
      continue;
    }
    const words = random.pick(meanings(locale));
    const activity = wrapped(words, random);
    const answers = await through(really, activity);

    expect({ activity, answers: heard(answers) }).toEqual({
      activity,
      answers: heard(await through(plainly, { type: 'message', text: words })),
    });
    expect(answers.join('')).not.toBe('');
    expect(answers.join(' ')).not.toContain(sentences.somethingBroke('').split('.')[0]);
  }
  expect(really.failures).toEqual([]);
}

it(`means the same however a client sends it, in ${activities} messages (MEANT_SEED=${seed})`, async () => {
  const random = randomFrom(`meant/${seed}`);
  for (let nth = 0; nth < activities / eachChat; nth += 1) await walk(random, nth % 2 === 0 ? 'en-GB' : 'it-IT');
});
