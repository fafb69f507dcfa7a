import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { newIncident } from '../../platform/incident';
import type { Log } from '../../platform/log';
import { spoken } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import type { NotAllowed } from './admit';

/** Why nothing came of a turn; its person has been told so in the chat where that could be done. */
export type Failure = (text: Text) => Phrase;

/** Sends the body at once, though the turn goes on. */
export type AnswerNow = (body: unknown) => void;

/** Teams waits for 10 to 15 seconds, and for some invokes only 5 before it asks again. */
const answerWithinMs = 3_000;
const longest = 500;

type Body = Readonly<Record<'statusCode' | 'type' | 'value', unknown>>;

/** Never an empty value: Teams takes that for a failure, and asks again. */
const done = (sentence: Phrase): Body => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: spoken(sentence, longest),
});

const error = (statusCode: 400 | 500, code: string, sentence: Phrase): Body => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message: spoken(sentence, longest) },
});

interface Replying {
  readonly context: TurnContext;
  /** Asked for when there is something to say. */
  readonly text: () => Promise<Text>;
  readonly answerNow: AnswerNow;
  readonly log: Log;
  readonly withinMs?: number;
}

/** What stands at the button of a pressed `Action.Execute`. It is said once, and in time. */
export class PressReply {
  private given: Promise<void> | undefined;

  constructor(private readonly replying: Replying) {}

  /** While the work takes its time, the press counts as taken. */
  async during(work: () => Promise<Failure | undefined>): Promise<void> {
    const { withinMs = answerWithinMs, log } = this.replying;
    const late = setTimeout(
      () => void this.give(({ chat }) => done(chat.takenSlowly)).catch(() => undefined),
      withinMs,
    );
    try {
      const failure = await work();
      await this.give((text) => (failure ? error(500, 'NotDone', failure(text)) : done(text.chat.taken)));
    } catch (fault) {
      const incident = newIncident();
      log.error('a turn failed outside the conversation', fault, { incident });
      await this.give(({ chat }) => error(500, 'NotDone', chat.somethingBroke(incident)));
    } finally {
      clearTimeout(late);
    }
  }

  unreadable(): Promise<void> {
    return this.give(({ chat }) => error(400, 'BadRequest', chat.unreadable));
  }

  notAllowed(because: NotAllowed): Promise<void> {
    return this.give((text) => error(400, 'Forbidden', because(text)));
  }

  private give(bodyIn: (text: Text) => Body): Promise<void> {
    this.given ??= this.answer(bodyIn);
    return this.given;
  }

  private async answer(bodyIn: (text: Text) => Body): Promise<void> {
    const { context, text, answerNow } = this.replying;
    const body = bodyIn(await text());
    answerNow(body);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  }
}
