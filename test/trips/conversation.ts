import { buttonsOf, readable } from '../../emulator/connector';
import type { Chat, Connector, Entry, Person } from '../../emulator/connector';

/** More than any wait of these tests; what runs into it is lost, not slow. */
const patienceMs = 25_000;

/** One sales agent in a personal chat with the bot, who reads only what came after the last thing said. */
export class Conversation {
  private readonly seen = new Map<Entry, number>();

  constructor(readonly chat: Chat) {}

  /** Somebody nobody has met yet, with a chat that is still empty. */
  static between(connector: Connector, name: string, locale = 'en-US'): Conversation {
    return new Conversation(connector.personalChat(personNamed(name, locale)));
  }

  /** Types it and reads on until the bot has said it. */
  async says(text: string, expected: string | RegExp): Promise<string> {
    this.catchUp();
    await this.chat.say(text);
    return this.reads(expected);
  }

  async presses(title: string, expected: string | RegExp, inputs: Readonly<Record<string, unknown>> = {}) {
    this.catchUp();
    await this.chat.pressButton(title, inputs);
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
    await this.chat.press(found.button.data, found.activity.id);
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
  async reviews(customer: string, plan: string, choice: Choice = {}): Promise<string> {
    await this.says(`migrate ${customer}`, /instead of/);
    return this.choosesPlan(plan, choice);
  }

  /** From the question about the plan to the review. */
  async choosesPlan(
    plan: string,
    { term = aYearAtOnce, people = 'all', frontline = false }: Choice = {},
  ): Promise<string> {
    if (frontline) await this.says(plan, /screen smaller/);
    const asked = frontline ? await this.says('yes', next) : await this.says(plan, next);
    if (/For how long/.test(asked)) await this.says(term, /Who moves/);
    return this.says(people, /3 · Close/);
  }

  /** Confirms the review and reads on to the end of the migration. */
  async confirms(expected: string | RegExp = /✔ Done|is still open\./): Promise<string> {
    const confirm = this.buttons().find((title) => title.startsWith('Confirm'));
    return this.presses(confirm ?? 'Confirm', expected, { attest: 'true' });
  }

  private isNews(entry: Entry): boolean {
    return (this.seen.get(entry) ?? 0) < entry.versions.length;
  }

  private catchUp(): void {
    for (const entry of this.chat.transcript) this.seen.set(entry, entry.versions.length);
  }
}

export interface Choice {
  readonly term?: string;
  readonly people?: string;
  /** The plan asks whether everybody is a frontline worker. */
  readonly frontline?: boolean;
}

/** By name, because the order of the terms is no promise. */
export const aYearAtOnce = 'One year, paid in one sum';

/** What may come once the plan is chosen. */
const next = /For how long|Who moves/;

const fits = (text: string, expected: string | RegExp): boolean =>
  typeof expected === 'string' ? text.includes(expected) : expected.test(text);

let people = 0;

function personNamed(name: string, locale: string): Person {
  people += 1;
  const word = name.toLowerCase().replace(/\W+/g, '.');
  return {
    id: `29:${word}.${people}`,
    name,
    aadObjectId: `7d9f6f0a-6f0e-4a3c-a1de-${String(people).padStart(12, '0')}`,
    userPrincipalName: `${word}@fabrikam.example`,
    locale,
    timeZone: 'Europe/Rome',
  };
}
