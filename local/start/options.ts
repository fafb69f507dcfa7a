import { localeFor } from '../locale';

export interface Options {
  readonly playground: boolean;
  /** Whether the chat window may open a browser by itself. */
  readonly open: boolean;
  /** Of the person in the chat window, for instance `it-IT`; undefined: as the machine has it. */
  readonly locale?: string;
}

export type ParsedOptions = { readonly options: Options } | { readonly say: string; readonly exitCode: 0 | 1 };

export const usage = `npm start -- [options]

  --no-playground   leave the chat window in the browser out; "npm run chat" is the same conversation in the terminal
  --no-open         don't open a browser; the address is printed
  --lang it         language of the chat window: en, it, or a locale such as en-GB
  --help            this list

The ports are PORT (3978, the bot), EMULATOR_PORT (4010) and PLAYGROUND_PORT (56150); DATA_DIR (.planshift) holds data and logs.`;

export function parseOptions(args: readonly string[]): ParsedOptions {
  let options: Options = { playground: true, open: true };
  const rest = args.flatMap(splitAssignment);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h') return { say: usage, exitCode: 0 };
    const read = word === '--lang' ? language(rest.shift()) : flags.get(word);
    if (read === undefined) return refuse(`There is no option "${word}".`);
    if (typeof read === 'string') return refuse(read);
    options = { ...options, ...read };
  }
  return { options };
}

const flags: ReadonlyMap<string, Partial<Options>> = new Map([
  ['--no-playground', { playground: false }],
  ['--no-open', { open: false }],
]);

function language(word: string | undefined): Partial<Options> | string {
  const locale = localeFor(word ?? '');
  return locale ? { locale } : '--lang needs en, it, or a locale such as en-GB.';
}

function splitAssignment(argument: string): string[] {
  const at = argument.startsWith('--') ? argument.indexOf('=') : -1;
  return at < 0 ? [argument] : [argument.slice(0, at), argument.slice(at + 1)];
}

const refuse = (sentence: string): ParsedOptions => ({
  say: `${sentence} "npm start -- --help" lists what there is.`,
  exitCode: 1,
});
