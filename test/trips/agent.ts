import { buttonsOf, readable } from '../../emulator/connector';
import type { Answer, Chat, Entry } from '../../emulator/connector';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';
import type { Text } from '../../src/text/textFor';

export interface Wish {
  /** As they would be typed. */
  readonly plan?: string;
  readonly term?: string;
  readonly people?: string;
}

export const patienceMs = 20_000;

/** Any number in a sentence of the text table. */
export const n = 777;
/** Any words in a sentence of the text table. */
export const some = '§';

/** A sentence of the text table as it may look with other numbers and words. */
export const like = (sentence: string): RegExp =>
  new RegExp(
    sentence
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(String(n), '\\S+')
      .replaceAll(some, '.*'),
  );

/** What an agent does and sees in one chat, in the agent's language. Counts the answers and times the turns. */
export class Agent {
  readonly text: Text;
  answers = 0;
  slowestTurnMs = 0;

  constructor(
    readonly chat: Chat,
    locale = 'en-US',
  ) {
    this.text = textFor(readerOf({ locale, timeZone: 'Europe/Rome' }));
  }

  say(words: string): Promise<Answer> {
    return this.timed(() => this.chat.say(words));
  }

  /** Presses the button of that title on the latest card that has one, or on the card given. */
  press(title: string, inputs: Readonly<Record<string, unknown>> = {}, card?: Entry): Promise<Answer> {
    if (!card) return this.timed(() => this.chat.pressButton(title, inputs));
    const button = buttonsOf(card.activity).find((each) => each.title === title);
    if (!button) throw new Error(`The card has no button "${title}":\n${readable(card.activity)}`);
    return this.timed(() => this.chat.press({ ...button.data, ...inputs }, card.activity.id));
  }

  /** Waits for a message of the bot, new or edited, that holds such words. */
  sees(words: string | RegExp): Promise<Entry> {
    return this.chat.waitForText(words, patienceMs);
  }

  seesPlans(customer: string): Promise<Entry> {
    return this.sees(like(this.text.questions.plan.title(n, customer, some)));
  }

  seesReview(customer: string): Promise<Entry> {
    const title = like(this.text.review.title(customer, some, some));
    return this.chat.waitFor(
      ({ activity }) =>
        title.test(readable(activity)) && buttonsOf(activity).some(({ data }) => data['kind'] === 'confirm'),
      patienceMs,
    );
  }

  seesDone(customer: string): Promise<Entry> {
    return this.sees(like(this.text.running.doneTitle(n, customer, some)));
  }

  /** Answers everything by typing, until the review stands there. */
  async typesUntilReview(customer: string, { plan = '1', term = '1', people }: Wish = {}): Promise<Entry> {
    const { typed, said } = this.text.commands;
    await this.say(`${typed.migrate[0]} ${customer}`);
    await this.seesPlans(customer);
    for (const words of [plan, term, people ?? said.all[0]!]) await this.say(words);
    return this.seesReview(customer);
  }

  confirms(review: Entry): Promise<Answer> {
    return this.press(this.text.review.confirm, { attest: 'true' }, review);
  }

  private async timed(turn: () => Promise<Answer>): Promise<Answer> {
    this.answers += 1;
    const begun = performance.now();
    const answer = await turn();
    this.slowestTurnMs = Math.max(this.slowestTurnMs, performance.now() - begun);
    return answer;
  }
}

/** The id of the migration whose live card this is. */
export function migrationOf({ activity }: Entry): string {
  const id = buttonsOf(activity).find(({ data }) => 'steer' in data)?.data['id'];
  if (typeof id !== 'string') throw new Error(`This is no card of a migration:\n${readable(activity)}`);
  return id;
}
