import { readable } from '../../emulator/connector';
import type { Answer, Chat, Entry, Transcript } from '../../emulator/connector';
import { readLine } from './chatLine';
import type { ChatLine } from './chatLine';
import { plainText } from './plainText';
import { pressedValue } from './pressing';
import type { Screen } from './screen';

const chatHelp = `Type what you would type in Teams, for instance "help" or "migrate contoso freight".
  /1               press the button with that number on the latest card
  /1 name=value    fill in an input first; values with spaces stand in quotes
  /wait text       wait until the bot says that (for scripts)
  /quit            leave; whatever runs goes on`;

/** How long `/wait` waits. */
const patienceMs = 120_000;

export interface SessionParts {
  readonly chat: Chat;
  readonly transcript: Transcript;
  readonly screen: Screen;
  readonly botEndpoint: string;
  /** A sentence of the terminal itself, not of the bot. */
  readonly note: (sentence: string) => void;
}

/** One person in front of the terminal. */
export class ChatSession {
  /** What the bot has said or changed since this person last spoke. */
  private readonly fresh = new Set<Entry>();

  constructor(private readonly parts: SessionParts) {
    parts.transcript.listen((entry) => this.fresh.add(entry));
  }

  /** Installs the bot for this person, as adding the app in Teams does. */
  async begin(): Promise<boolean> {
    return this.reaches(() => this.parts.chat.install());
  }

  /** @returns false when the person wants to leave */
  async hear(typed: string): Promise<boolean> {
    const line = readLine(typed);
    if (line.kind === 'quit') return false;
    await this.obey(line);
    return true;
  }

  private async obey(line: Exclude<ChatLine, { kind: 'quit' }>): Promise<void> {
    const { chat, note } = this.parts;
    switch (line.kind) {
      case 'say':
        await this.reaches(async () => [await chat.say(line.text)]);
        return;
      case 'press':
        return this.press(line.number, line.given);
      case 'wait':
        return this.wait(line.text);
      case 'help':
        return note(chatHelp);
      case 'unknown':
        return note(`"${line.text}" means nothing here. /help lists what does.`);
      case 'nothing':
        return;
    }
  }

  private async press(number: number, given: Readonly<Record<string, string>>): Promise<void> {
    const { chat, screen, note } = this.parts;
    const { pressable } = screen;
    if (!pressable) return note('No card has buttons now.');
    const button = pressable.buttons[number - 1];
    if (!button) return note(`The latest card has buttons 1 to ${pressable.buttons.length}.`);
    const pressed = pressedValue(button, pressable.inputs, given);
    if ('say' in pressed) return note(pressed.say);
    note(`[${button.title}]`);
    const sent = { ...button, data: pressed.value };
    await this.reaches(async () => {
      const answer = await chat.pressFound(sent, {}, pressable.activityId);
      if (answer.atButton?.isError === true) note(`(at the button) ${answer.atButton.text}`);
      return [answer];
    });
  }

  /** Without a text: for the next thing, whatever it is. */
  private async wait(text: string): Promise<void> {
    const { chat, note } = this.parts;
    const wanted = text.toLowerCase();
    if (wanted === '') this.fresh.clear();
    const isIt = (entry: Entry) =>
      this.fresh.has(entry) && plainText(readable(entry.activity)).toLowerCase().includes(wanted);
    await chat
      .waitFor(isIt, patienceMs)
      .catch(() => note(`The bot did not say that within ${patienceMs / 1000} seconds.`));
  }

  private async reaches(act: () => Promise<readonly Answer[]>): Promise<boolean> {
    const { botEndpoint, note } = this.parts;
    this.fresh.clear();
    try {
      const answers = await act();
      const refused = answers.find(({ status }) => status >= 300);
      if (refused)
        note(`The bot did not take that (status ${refused.status}). Its log says why: bot.log in the data folder.`);
      return refused === undefined;
    } catch {
      note(`No bot answers at ${botEndpoint}. Start it with "npm start" in another terminal.`);
      return false;
    }
  }
}
