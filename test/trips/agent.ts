import { plain } from '../../src/text/plain';
import { buttonsOf, madeUpPerson, readable } from '../../emulator/connector';
import type { Answer, AtButton, Chat, Entry } from '../../emulator/connector';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';
import type { Text } from '../../src/text/textFor';
import type { House } from '../support/house';
import { patienceMs, until } from '../support/until';

export interface Wish {
  /** As they would be typed. */
  readonly plan?: string;
  readonly term?: string;
  readonly people?: string;
  /** The plan asks whether everybody is a frontline worker. */
  readonly frontline?: boolean;
}

/** By name, because the order of the terms is no promise. */
const aYearAtOnce = 'One year, paid in one sum';

/** What may come once the plan is chosen. */
const next = /How long|Who moves/;

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

let people = 0;

/** Somebody nobody has met yet, with a chat that is still empty. */
export function someAgent(house: House, locale = 'en-US'): Agent {
  people += 1;
  return new Agent(house, house.connector.personalChat({ ...madeUpPerson(people), locale }), locale);
}

/**
 * What an agent does and sees in one chat. Whatever `sees` may have been said long ago, in the agent's language; whatever
 * `reads` and `says` is after the last thing said, in English. Counts the answers and times the turns.
 */
export class Agent {
  readonly text: Text;
  answers = 0;
  slowestTurnMs = 0;
  /** What stood at the buttons that were pressed. */
  readonly atButtons: AtButton[] = [];
  private readonly seen = new Map<Entry, number>();

  constructor(
    private readonly house: House,
    readonly chat: Chat = house.chat,
    locale = 'en-US',
  ) {
    this.text = textFor(readerOf({ locale, timeZone: 'Europe/Rome' }));
  }

  say(words: string): Promise<Answer> {
    return this.timed(() => this.chat.say(words));
  }

  /** Presses the button of that title on the latest card that has one, or on the card given. */
  press(title: string, inputs: Readonly<Record<string, unknown>> = {}, card?: Entry): Promise<Answer> {
    return this.timed(() => this.chat.pressButton(title, inputs, card));
  }

  /** Presses it again as long as the bot asks for that, as it does while the turn of a process that died is still held. */
  insists(title: string, card: Entry): Promise<Answer> {
    return this.whileTold(this.text.chat.stillBusy, () => this.press(title, {}, card));
  }

  /** Waits for a message of the bot, new or edited, that holds such words. */
  sees(words: string | RegExp): Promise<Entry> {
    return this.chat.waitForText(words, patienceMs);
  }

  /** A card of that run, which is the one whose buttons still count. */
  seesRun(runNo: number, words: string): Promise<Entry> {
    return this.chat.waitFor(
      ({ activity }) =>
        readable(activity).includes(words) && buttonsOf(activity).some(({ data }) => Number(data['run']) === runNo),
      patienceMs,
    );
  }

  seesPlans(customer: string): Promise<Entry> {
    return this.sees(like(this.text.questions.plan.title(n, plain(customer), plain(some))));
  }

  seesReview(customer: string): Promise<Entry> {
    return this.chat.waitFor(
      ({ activity }) =>
        readable(activity).includes(customer) && buttonsOf(activity).some(({ data }) => data['kind'] === 'confirm'),
      patienceMs,
    );
  }

  seesDone(customer: string): Promise<Entry> {
    return this.sees(like(this.text.running.doneTitle(n, plain(customer), plain(some))));
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
    const confirm = buttonsOf(review.activity).find(({ data }) => data['kind'] === 'confirm');
    return this.onceRead(() => this.press(confirm!.title, {}, review));
  }

  saysConfirm(): Promise<Answer> {
    return this.onceRead(() => this.say(this.text.commands.said.confirm[0]!));
  }

  /** Takes the time without which nothing confirms a review, and more where a slow machine had shown it later. */
  private onceRead(confirm: () => Promise<Answer>): Promise<Answer> {
    const { clock } = this.house.emulator.house;
    return this.whileTold(this.text.review.tooSoon, async () => {
      const readAt = clock.now() + 3_000;
      await until(() => clock.now() >= readAt);
      return confirm();
    });
  }

  /** Does it again as long as that is what the bot answers. */
  private async whileTold(words: string, act: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const { length } = this.chat.transcript;
      const answer = await act();
      if (!this.chat.transcript.slice(length).some(({ activity }) => activity.text === words)) return answer;
      this.answers -= 1;
    }
  }

  /** Types it and reads on until the bot has said it. */
  async says(text: string, expected: string | RegExp): Promise<string> {
    this.catchUp();
    await this.say(text);
    return this.reads(expected);
  }

  async presses(title: string, expected: string | RegExp, inputs: Readonly<Record<string, unknown>> = {}) {
    this.catchUp();
    await this.press(title, inputs);
    return this.reads(expected);
  }

  /** Presses the latest button that answers with this choice, for cards on which several buttons read alike. */
  async picks(choice: string, expected: string | RegExp): Promise<string> {
    const pressable = [...this.chat.cards()]
      .reverse()
      .flatMap(({ activity }) => buttonsOf(activity).map((button) => ({ button, activity })));
    const found = pressable.find(({ button }) => button.data['choice'] === choice);
    if (found === undefined) throw new Error(`No button answers with "${choice}".`);
    this.catchUp();
    await this.timed(() => this.chat.pressFound(found.button, {}, found.activity.id));
    return this.reads(expected);
  }

  /** The first message, new or changed since the last thing said, that reads so. */
  async reads(expected: string | RegExp): Promise<string> {
    const entry = await this.chat.waitFor(
      (one) => this.isNews(one) && fits(readable(one.activity), expected),
      patienceMs,
    );
    return readable(entry.activity);
  }

  /** Everything after the last thing said, as it stands now. */
  news(): string {
    const entries = this.chat.transcript.filter((entry) => entry.from === 'bot' && this.isNews(entry));
    return entries.map(({ activity }) => readable(activity)).join('\n');
  }

  /** The titles of the buttons on the latest card. */
  buttons(): readonly string[] {
    const last = this.chat.cards().at(-1);
    return last === undefined ? [] : buttonsOf(last.activity).map(({ title }) => title);
  }

  /** From the first word to the review, with everybody moving unless told otherwise. */
  async reviews(customer: string, plan: string, wish: Wish = {}): Promise<string> {
    await this.says(`migrate ${customer}`, /instead of/);
    return this.choosesPlan(plan, wish);
  }

  /** From the question about the plan to the review. */
  async choosesPlan(
    plan: string,
    { term = aYearAtOnce, people = 'all', frontline = false }: Wish = {},
  ): Promise<string> {
    if (frontline) await this.says(plan, /screen smaller/);
    const asked = frontline ? await this.says('yes', next) : await this.says(plan, next);
    if (/How long/.test(asked)) await this.says(term, /Who moves/);
    return this.says(people, /3 · Close/);
  }

  /** Confirms the review and reads on to the end of the migration. */
  async finishes(expected: string | RegExp = /✔ Done|stays open\./): Promise<string> {
    const confirm = this.buttons().find((title) => confirms.test(title));
    this.catchUp();
    await this.onceRead(() => this.press(confirm ?? 'Buy and move'));
    return this.reads(expected);
  }

  private isNews(entry: Entry): boolean {
    return (this.seen.get(entry) ?? 0) < entry.versions.length;
  }

  private catchUp(): void {
    for (const entry of this.chat.transcript) this.seen.set(entry, entry.versions.length);
  }

  private async timed(turn: () => Promise<Answer>): Promise<Answer> {
    this.answers += 1;
    const begun = performance.now();
    const answer = await turn();
    if (answer.atButton) this.atButtons.push(answer.atButton);
    this.slowestTurnMs = Math.max(this.slowestTurnMs, performance.now() - begun);
    return answer;
  }
}

/** The first button of a review. */
const confirms = /^(Buy and move|Move (one|[\d,]+) |Take it from )/;

const fits = (text: string, expected: string | RegExp): boolean =>
  typeof expected === 'string' ? text.includes(expected) : expected.test(text);

/** The id of the migration whose live card this is. */
export function migrationOf({ activity }: Entry): string {
  const id = buttonsOf(activity).find(({ data }) => 'steer' in data)?.data['id'];
  if (typeof id !== 'string') throw new Error(`This is no card of a migration:\n${readable(activity)}`);
  return id;
}
