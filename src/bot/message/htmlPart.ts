import { Parser } from 'htmlparser2';

/** What stands in the `text/html` part of a message. */
export interface HtmlPart {
  /** Without what is quoted or forwarded; lines stay lines, the cells of a table are told apart by tabs. */
  readonly words: string;
  readonly hasQuote: boolean;
  readonly hasTable: boolean;
  readonly hasPicture: boolean;
  /** The texts of its links by their addresses. */
  readonly links: readonly { readonly href: string; readonly words: string }[];
}

type Attributes = Readonly<Record<string, string>>;

/** How Teams marks what somebody said earlier. */
const ofOthers = /schema\.skype\.com\/(Reply|Forward)/i;
const mention = /schema\.skype\.com\/Mention/i;
const sign = /schema\.skype\.com\/Emoji/i;
const lines: ReadonlySet<string> = new Set(['p', 'div', 'li', 'tr', 'br', 'blockquote', 'h1', 'h2', 'h3', 'pre']);
const cells: ReadonlySet<string> = new Set(['td', 'th']);
const unseen: ReadonlySet<string> = new Set(['style', 'script', 'title']);

/**
 * Reads it as a person sees it. Takes time that grows with its length, whatever it holds.
 *
 * @param ownNames by which the bot is spoken to: a mention of it is no word of what is said
 */
export function readHtml(html: string, ownNames: ReadonlySet<string>): HtmlPart {
  const page = new Page(ownNames);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (text) => page.write(text),
    onclosetag: (name) => page.close(name),
  });
  parser.end(html);
  return page.read();
}

class Page {
  private readonly written: string[] = [];
  private readonly links: { href: string; from: number; to?: number }[] = [];
  /** How deep in elements whose content is not the writer's or not seen. */
  private skipped = 0;
  private hasQuote = false;
  private hasTable = false;
  private hasPicture = false;
  /** Where a mention begins that is open. */
  private mentionAt: number | undefined;

  constructor(private readonly ownNames: ReadonlySet<string>) {}

  open(name: string, attributes: Attributes): void {
    const isQuote = name === 'blockquote' && ofOthers.test(attributes['itemtype'] ?? '');
    this.hasQuote ||= isQuote;
    if (this.skipped > 0 || isQuote || unseen.has(name)) return void (this.skipped += 1);
    this.written.push(gapBefore(name));
    this.hasTable ||= name === 'table';
    this.draw(name, attributes);
    this.beginName(name, attributes);
  }

  write(text: string): void {
    if (this.skipped === 0) this.written.push(text.replace(/\s+/g, ' '));
  }

  close(name: string): void {
    if (this.skipped > 0) return void (this.skipped -= 1);
    if (name === 'a') this.endLink();
    if (name === 'at' || name === 'span') this.endMention();
    if (lines.has(name)) this.written.push('\n');
  }

  read(): HtmlPart {
    const { hasQuote, hasTable, hasPicture } = this;
    const links = this.links.map(({ href, from, to }) => ({
      href,
      words: tidied(this.written.slice(from, to).join('')),
    }));
    return { words: tidied(this.written.join('')), hasQuote, hasTable, hasPicture, links };
  }

  /** Of links and mentions it matters what they are called. */
  private beginName(name: string, { href = '', itemtype = '' }: Attributes): void {
    if (name === 'at' || mention.test(itemtype)) this.mentionAt = this.written.length;
    if (name === 'a' && !this.isInLink()) this.links.push({ href, from: this.written.length });
  }

  private endMention(): void {
    if (this.mentionAt === undefined) return;
    const name = this.written.slice(this.mentionAt).join('').trim();
    if (this.ownNames.has(name)) this.written.splice(this.mentionAt, Infinity, ' ');
    this.mentionAt = undefined;
  }

  /** Of links within links, which no client sends, the outermost counts. */
  private isInLink(): boolean {
    const last = this.links.at(-1);
    return last !== undefined && last.to === undefined;
  }

  private endLink(): void {
    const last = this.links.at(-1);
    if (last !== undefined) last.to ??= this.written.length;
  }

  private draw(name: string, { itemtype = '', alt = '' }: Attributes): void {
    if (name === 'emoji' || sign.test(itemtype)) this.written.push(alt);
    else this.hasPicture ||= name === 'img';
  }
}

const gapBefore = (name: string): string => (lines.has(name) ? '\n' : cells.has(name) ? '\t' : '');

const tidied = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').replace(/^ ?\t/, '').replace(/^ | $/g, ''))
    .filter((line) => line.trim() !== '')
    .join('\n');
