import type { Activity, Attachment } from 'botbuilder';
import type { NoWords } from '../../dialogs/incoming';
import { cleanText } from '../../platform/cleanText';
import { cloudNames, cloudOf, isOn } from '../../platform/clouds';
import { readHtml } from './htmlPart';
import type { HtmlPart } from './htmlPart';

/** What a person said with a message. */
export interface MessageContent {
  /** Their own: without what they quoted, and without the name by which the bot is spoken to. */
  readonly words: string;
  /** Where the files they attached are, in their order; empty where Teams gave no address. */
  readonly files: readonly string[];
  /** Present when there are neither words nor files. */
  readonly instead?: NoWords;
}

const download = 'application/vnd.microsoft.teams.file.download.info';
/** With all that stands in it; one that is never closed has the rest. */
const quotedMark = /<quoted\b[^<>]*?(?:\/>|>(?:[^]*?<\/quoted>|[^]*))/gi;
/** They join and part nothing in words that somebody types; those that shape letters and signs stay. */
const noWidth = /[\u00ad\u200b\u2060\ufeff]/g;
const noBreak = /&nbsp;|&#160;|\u00a0/gi;

/** Desktop and web send words both as text and as HTML, phones as text; quotes, mentions and tables differ between them. */
export function contentOf(activity: Partial<Activity>): MessageContent {
  const { attachments = [] } = activity;
  const own = ownNamesIn(activity);
  const html = htmlOf(attachments, own);
  const words = cleanText(wordsOf(activity.text ?? '', html, own).replace(noWidth, '')).trim();
  const files = attachments.filter(({ contentType }) => contentType === download).map(downloadUrlOf);
  if (files.length > 0) return { words, files };
  if (words === '') return { words, files, instead: insteadOf(attachments, activity, html) };
  return isLink(words, html) ? { words: '', files, instead: 'link' } : { words, files };
}

function wordsOf(text: string, html: HtmlPart | undefined, own: ReadonlySet<string>): string {
  const spoken = withoutMentions(text.replace(quotedMark, ' '), own).replace(noBreak, ' ');
  if (html === undefined) return spoken;
  // Some clients put what is quoted into the text as well, and it may be all that stands there: nobody has said it here.
  if (html.hasQuote) return html.words;
  // A table has its cells in the HTML alone.
  const isTold = spoken.trim() !== '' && !html.hasTable;
  return isTold || html.words === '' ? spoken : html.words;
}

function htmlOf(attachments: readonly Attachment[], own: ReadonlySet<string>): HtmlPart | undefined {
  const part = attachments.find(({ contentType }) => contentType === 'text/html')?.content as unknown;
  return typeof part === 'string' ? readHtml(part, own) : undefined;
}

/** By which the bot is spoken to. */
function ownNamesIn({ recipient, entities = [] }: Partial<Activity>): ReadonlySet<string> {
  const mentions = (entities as readonly Mention[]).map(({ mentioned }) => mentioned);
  const own = mentions.filter((each) => each !== undefined && each.id === recipient?.id);
  return new Set([recipient, ...own].map((each) => each?.name ?? ''));
}

interface Mention {
  readonly mentioned?: { readonly id?: string; readonly name?: string };
}

/** Whoever else is spoken of stays, by name. */
const withoutMentions = (text: string, own: ReadonlySet<string>): string =>
  text.replace(/<at\b[^<>]*>([^<]*)<\/at>/gi, (_whole, name: string) => (own.has(name.trim()) ? ' ' : name));

function downloadUrlOf({ content }: Attachment): string {
  const url = (content as { downloadUrl?: unknown } | null | undefined)?.downloadUrl;
  return typeof url === 'string' ? url : '';
}

const has = (attachments: readonly Attachment[], kind: RegExp): boolean =>
  attachments.some(({ contentType }) => typeof contentType === 'string' && kind.test(contentType));

const hasQuote = ({ text = '' }: Partial<Activity>, html: HtmlPart | undefined): boolean =>
  html?.hasQuote === true || /<quoted\b/i.test(text);

/** The first that fits. */
function insteadOf(
  attachments: readonly Attachment[],
  activity: Partial<Activity>,
  html: HtmlPart | undefined,
): NoWords {
  const signs: readonly (readonly [NoWords, boolean])[] = [
    ['picture', has(attachments, /^image\//) || html?.hasPicture === true],
    ['recording', has(attachments, /^(audio|video)\//)],
    ['link', html?.links.some(({ href }) => isStored(href)) === true || attachments.some(isReference)],
    ['quote', hasQuote(activity, html)],
  ];
  return signs.find(([, isThere]) => isThere)?.[0] ?? 'nothing';
}

const fileHosts = cloudNames.flatMap((name) => cloudOf(name).fileHosts);
const isStored = (href: string): boolean => isOn(href, fileHosts);
/** How a file is told that is shared and not sent. */
const isReference = ({ contentType, contentUrl }: Attachment): boolean =>
  contentType === 'reference' || (typeof contentUrl === 'string' && isStored(contentUrl));
/** A domain alone is how a customer may be named. */
const isAddress = (word: string): boolean => /^https?:\/\/[^/]+\/./i.test(word);

/** Nothing but links to files: what they lead to is not in the message. */
const isLink = (words: string, html: HtmlPart | undefined): boolean =>
  words.split(/\s+/).every(isAddress) ||
  (html?.links.some(({ href, words: linked }) => isStored(href) && linked === words) ?? false);
