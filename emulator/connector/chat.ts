import type { Activity } from './activity';
import { atButton } from './atButton';
import type { AtButton } from './atButton';
import { buttonsOf, cardsOf, inputsOf, readable } from './cards';
import type { Button } from './cards';
import { installation, invocation, message, submission } from './outgoing';
import type { Place } from './outgoing';
import type { Entry, Transcript } from './transcript';

export interface Answer {
  readonly status: number;
  /** What the bot answered to an invoke. */
  readonly body: unknown;
  /** Of a pressed `Action.Execute`: what its client shows there. */
  readonly atButton?: AtButton;
  /** What was sent, with its id: sending it again is a repeated delivery. */
  readonly sent: Activity;
}

export interface Wire {
  newId(): string;
  /** Hands the activity to the bot; resolves when the bot has answered the request. */
  deliver(activity: Activity): Promise<Omit<Answer, 'sent'>>;
}

const patienceMs = 10_000;

export class NoSuchButton extends Error {
  override readonly name = 'NoSuchButton';
}

/** One person in one conversation. Every call that speaks resolves when the bot's turn is over. */
export class Chat {
  /** False: a client from before `Action.Execute`, which shows its `fallback`. */
  knowsExecute = true;

  constructor(
    private readonly place: Place,
    private readonly wire: Wire,
    private readonly all: Transcript,
  ) {}

  get conversationId(): string {
    return this.place.conversation.id;
  }

  /** What was said in this conversation, without what was deleted. */
  get transcript(): readonly Entry[] {
    return this.all.entries.filter((entry) => entry.conversationId === this.conversationId && !entry.isDeleted);
  }

  /** The bot's messages that hold a card, the latest last. */
  cards(): readonly Entry[] {
    return this.transcript.filter((entry) => entry.from === 'bot' && cardsOf(entry.activity).length > 0);
  }

  async install(): Promise<readonly Answer[]> {
    const [added, joined] = installation(this.place, [this.wire.newId(), this.wire.newId()]);
    return [await this.send(added), await this.send(joined)];
  }

  say(text: string): Promise<Answer> {
    return this.send(message(this.place, this.wire.newId(), text));
  }

  /** As a plain `Action.Submit` would: `value` is the button's data with the inputs. */
  press(value: unknown, replyToId?: string): Promise<Answer> {
    return this.send(submission(this.place, this.wire.newId(), value, replyToId));
  }

  invoke(name: string, value: unknown, replyToId?: string): Promise<Answer> {
    return this.send(invocation(this.place, this.wire.newId(), name, value, replyToId));
  }

  /**
   * Presses the button of that title on the card given, or on the latest that has one. What the card's inputs hold goes with
   * it, changed by `inputs`.
   *
   * @throws NoSuchButton when no card has it, naming those there are
   */
  pressButton(title: string, inputs: Readonly<Record<string, unknown>> = {}, card?: Entry): Promise<Answer> {
    const { entry, button } = this.findButton(title, card === undefined ? this.cards() : [card]);
    return this.pressFound(button, { ...inputsOf(entry.activity), ...inputs }, entry.activity.id);
  }

  /** Presses a button that was found on a card, in the way of this client. */
  pressFound(button: Button, inputs: Readonly<Record<string, unknown>>, cardId?: string): Promise<Answer> {
    const { type, data, fallback } = button;
    if (type === 'Action.Submit') return this.press({ ...data, ...inputs }, cardId);
    if (this.knowsExecute) return this.execute(button, { ...data, ...inputs }, cardId);
    if (fallback === undefined)
      throw new NoSuchButton(`A client that knows no Action.Execute has no "${button.title}".`);
    return this.press({ ...fallback, ...inputs }, cardId);
  }

  /** Any activity, as it is. */
  async send(activity: Activity): Promise<Answer> {
    const { id } = activity;
    const isRepeat = id !== undefined && this.all.find(this.conversationId, id) !== undefined;
    if (!isRepeat) this.all.add('person', this.conversationId, activity);
    return { ...(await this.wire.deliver(activity)), sent: activity };
  }

  /** The bot's first message in this conversation, said already or still to come, for which the question holds. */
  waitFor(question: (entry: Entry) => boolean, timeoutMs = patienceMs): Promise<Entry> {
    return this.all.waitFor(
      (entry) =>
        entry.from === 'bot' && !entry.isDeleted && entry.conversationId === this.conversationId && question(entry),
      timeoutMs,
    );
  }

  /** The same, by what a person would read. */
  waitForText(pattern: RegExp | string, timeoutMs = patienceMs): Promise<Entry> {
    const matches = (text: string): boolean =>
      typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
    return this.waitFor((entry) => matches(readable(entry.activity)), timeoutMs);
  }

  private findButton(title: string, cards: readonly Entry[]): { entry: Entry; button: Button } {
    for (const entry of [...cards].reverse()) {
      const button = buttonsOf(entry.activity).find((each) => each.title === title);
      if (button !== undefined) return { entry, button };
    }
    const titles = cards.flatMap((entry) => buttonsOf(entry.activity).map((each) => each.title));
    throw new NoSuchButton(`No card has a button "${title}". There are: ${titles.join(', ') || 'none'}`);
  }

  /** An `Action.Execute` is an invoke; a card in its answer takes the place of the one that was pressed. */
  private async execute({ title, verb, type }: Button, data: unknown, cardId?: string): Promise<Answer> {
    const action = { type, title, ...(verb === undefined ? {} : { verb }), data };
    const answer = await this.invoke('adaptiveCard/action', { action, trigger: 'manual' }, cardId);
    const { type: contentType, value: content } = (answer.body ?? {}) as { type?: string; value?: unknown };
    const entry = cardId === undefined ? undefined : this.all.find(this.conversationId, cardId);
    if (entry && cardId !== undefined && contentType === 'application/vnd.microsoft.card.adaptive') {
      const attachments = [{ contentType, content }];
      this.all.update(this.conversationId, cardId, { ...entry.activity, attachments });
    }
    return { ...answer, atButton: atButton(answer) };
  }
}
