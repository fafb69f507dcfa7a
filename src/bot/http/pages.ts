import { createHash } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { languages } from '../../migration/language';
import type { Language } from '../../migration/language';
import { defined } from '../../platform/defined';
import { asIs } from '../../text/plain';
import { readerOf } from '../../text/reader';
import type { BotConfig } from './botConfig';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';

type Imprint = NonNullable<BotConfig['imprint']>;
type PageName = 'home' | 'privacy' | 'terms';

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

const addresses: Readonly<Record<PageName, string>> = { home: '/', privacy: '/privacy', terms: '/terms' };

const style =
  'body{font:1rem/1.55 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1.5rem;color:#242424;background:#fff}' +
  'h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.1rem;margin:1.6rem 0 .3rem}p{margin:.4rem 0}' +
  'a{color:#2b4c7e}nav,footer{display:flex;gap:1.2rem;flex-wrap:wrap;font-size:.9rem}footer{margin-top:2.4rem}' +
  '@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#1b1b1b}a{color:#9cc2ff}}';

const headers: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'no-cache',
  vary: 'accept-language',
};

/** What a person sees who opens the addresses that the app's manifest names. They tell nothing that anybody may not know. */
export function addPages(server: Server, imprint: Imprint = { keepNamesMonths: 24 }): void {
  for (const name of Object.keys(addresses) as PageName[]) {
    server.get(addresses[name], async (request: Request, response: Response) => {
      for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
      response.sendRaw(200, pageOf(name, languageFor(request), imprint));
    });
  }
}

/** What the address asks for, else the first of the browser's that there is, else English. */
function languageFor({ url, headers: asked }: Request): Language {
  const chosen = new URLSearchParams(url?.split('?')[1]).get('lang');
  const wanted = [chosen ?? '', ...(asked['accept-language'] ?? '').split(',')].map((tag) => tag.trim().slice(0, 2));
  return wanted.flatMap((tag) => languages.find((language) => language === tag.toLowerCase()) ?? [])[0] ?? languages[0];
}

function pageOf(name: PageName, language: Language, imprint: Imprint): string {
  const text = textFor(readerOf({ language }));
  const { title, intro, sections, own } = contentOf(name, text, imprint);
  const other = languages.find((each) => each !== language) ?? language;
  const names = Object.keys(addresses) as PageName[];
  const nav = names.map((each) => linkTo(`${addresses[each]}?lang=${language}`, text.pages.others[each]));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${shown(title)}</title>`,
    `<style>${style}</style></head><body><nav>${nav.join('')}</nav><main><h1>${shown(title)}</h1><p>${shown(intro)}</p>`,
    ...(own === undefined ? [] : [`<p>${linkTo(own.url, own.words)}</p>`]),
    ...sections.map(sectionOf),
    `</main><footer><a lang="${other}" href="${addresses[name]}?lang=${other}">${text.pages.inLanguage}</a></footer></body></html>`,
  ].join('');
}

const sectionOf = ({ heading, lines }: Section): string =>
  `<h2>${shown(heading)}</h2>${lines.map((line) => `<p>${shown(line)}</p>`).join('')}`;

function contentOf(name: PageName, { pages }: Text, imprint: Imprint) {
  const given = (words: string | undefined) => (words === undefined ? undefined : asIs(words));
  const operator = defined({ name: given(imprint.name), contact: given(imprint.contact) });
  const { title, intro } = pages[name];
  const whole = { title, intro: intro(operator), sections: pages[name].sections(operator, imprint.keepNamesMonths) };
  return { ...whole, own: ownOf(name, pages, imprint) };
}

/** Where the operator's own words are. */
function ownOf(name: PageName, pages: Text['pages'], { privacyUrl, termsUrl }: Imprint) {
  if (name === 'home') return undefined;
  const url = name === 'privacy' ? privacyUrl : termsUrl;
  return url === undefined ? undefined : { url, words: pages[name].own };
}

const linkTo = (url: string, words: string): string => `<a href="${shown(url)}">${shown(words)}</a>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Letter for letter, whatever is in it. */
const shown = (words: string): string => words.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
