import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { wrap } from './wrap';

const prompt = '> ';
const widest = 110;
const bar = '│ ';

/** Where a person types while the bot may speak at any moment; or a script, then without prompt and bars. */
export class Terminal {
  private readonly lines: Interface;
  /** Asked for at once: lines that come before anybody asks are lost. */
  private readonly read: AsyncIterable<string>;
  private readonly isHuman = process.stdin.isTTY === true && process.stdout.isTTY === true;

  constructor() {
    this.lines = createInterface({ input: process.stdin, output: process.stdout, terminal: this.isHuman, prompt });
    const lines = this.lines[Symbol.asyncIterator]();
    this.read = { [Symbol.asyncIterator]: () => lines };
  }

  get isScripted(): boolean {
    return !this.isHuman;
  }

  /** What the bot says: apart from what is being typed, which comes back below. */
  bot(lines: readonly string[]): void {
    // A terminal that does not know its width says 0.
    const width = Math.min(process.stdout.columns || widest, widest) - bar.length;
    const shown = this.isHuman ? lines.flatMap((line) => wrap(line, width)).map((line) => bar + line) : lines;
    this.print(['', ...shown]);
  }

  note(sentence: string): void {
    this.print([sentence]);
  }

  /** One line after the other, each when the one before is done with. */
  async *typed(): AsyncGenerator<string> {
    this.prompt();
    for await (const line of this.read) {
      if (!this.isHuman) process.stdout.write(`\n${prompt}${line}\n`);
      yield line;
      this.prompt();
    }
  }

  close(): void {
    this.lines.close();
  }

  private print(lines: readonly string[]): void {
    if (this.isHuman) process.stdout.write('\r\u001b[K');
    process.stdout.write(`${lines.join('\n')}\n`);
    if (this.isHuman) this.lines.prompt(true);
  }

  private prompt(): void {
    if (this.isHuman) this.lines.prompt();
  }
}
