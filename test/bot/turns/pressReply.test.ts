import type { TurnContext } from 'botbuilder';
import { PressReply } from '../../../src/bot/turns/pressReply';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';

const text = async () => textFor(readerOf({ locale: 'en-GB' }));
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

function aReply(withinMs: number) {
  const sent: unknown[] = [];
  const context = { sendActivity: async ({ value }: { value: unknown }) => void sent.push(value) };
  let answerNow: (body: unknown) => void = () => undefined;
  const answered = new Promise<unknown>((resolve) => (answerNow = resolve));
  const reply = new PressReply({ context: context as unknown as TurnContext, text, log, withinMs, answerNow });
  return { reply, answered, sent };
}

it('counts a press as taken in time, though its turn goes on, and says nothing more of it', async () => {
  const { reply, answered, sent } = aReply(1);
  let end: () => void = () => undefined;
  const turn = reply.during(() => new Promise((resolve) => (end = () => resolve(({ chat }) => chat.atRest))));

  const body = await answered;
  end();
  await turn;

  expect(body).toMatchObject({ statusCode: 200, value: 'Received. The answer comes in this chat.' });
  expect(sent).toEqual([{ status: 200, body }]);
});

it('says what came of a turn that was quick', async () => {
  const { reply, answered, sent } = aReply(60_000);

  await reply.during(
    async () =>
      ({ chat }) =>
        chat.atRest,
  );

  expect(await answered).toMatchObject({ statusCode: 500, value: { code: 'NotDone' } });
  expect(sent).toHaveLength(1);
});
