import type { CardContent } from '../../src/cards/render';
import { languages } from '../../src/migration/language';
import { themes } from './galleryData';
import type { GalleryData, ShownCard } from './galleryData';
import { style } from './style';

const faces = themes.flatMap((theme) => ([480, 320] as const).map((width) => ({ theme, width })));
const languageNames = { en: 'English', it: 'Italiano' };
const themeNames = { light: 'light', dark: 'dark', contrast: 'high contrast' };
const choices = { ...languageNames, ...themeNames, 'px-480': '480 px', 'px-320': '320 px' };

/** One page that needs nothing but a browser: the cards as data, and the scripts that draw them. `files` beside it are linked. */
export const galleryPage = (
  data: GalleryData,
  scripts: readonly string[],
  files: readonly string[] = [],
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
<title>Planshift: every card</title>
<style>${style}</style>
</head>
<body>
<nav>
<input type="search" placeholder="Filter ${data.cards.length} cards" aria-label="Filter by name" autofocus>
<fieldset>${Object.entries(choices).map(choice).join('')}</fieldset>
<p>Widths are those of the bubble in the chat; its card is 32 px narrower.</p>
<ul>${data.cards.map(({ name }) => link(name)).join('')}</ul>
${files.map((file) => `<p><a href="${escaped(file)}">${escaped(file)}</a></p>`).join('')}
</nav>
<main>${data.cards.map(section).join('')}</main>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
${scripts.map((script) => `<script>${keptInside(script)}</script>`).join('\n')}
</body>
</html>
`;

const choice = ([value, words]: readonly [string, string]): string =>
  `<label><input type="checkbox" value="${value}" checked> ${words}</label>`;

const link = (name: string): string =>
  `<li data-name="${escaped(name)}"><a href="#${escaped(name)}">${escaped(name)}</a></li>`;

function section({ name, in: card }: ShownCard): string {
  const rows = languages.map((language) => {
    const figures = faces.map(({ theme, width }) => {
      const which = `data-card="${escaped(name)}" data-language="${language}" data-theme="${theme}" data-width="${width}"`;
      return `<figure ${which}><figcaption>${languageNames[language]} · ${themeNames[theme]} · ${width} px</figcaption></figure>`;
    });
    return `<div class="faces">${figures.join('')}</div>`;
  });
  const sizes = languages.map((language) => `${language} ${kilobytes(card[language])}`).join(', ');
  const heading = `<h2 id="${escaped(name)}">${escaped(name)} <small>${sizes}</small></h2>`;
  return `<section data-name="${escaped(name)}">${heading}${rows.join('')}</section>`;
}

const kilobytes = (card: CardContent): string => `${(Buffer.byteLength(JSON.stringify(card)) / 1000).toFixed(1)} KB`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same script to JavaScript, without what HTML would take for its end. */
const keptInside = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\x3c');
