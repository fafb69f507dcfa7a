import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readOptions } from './options';
import { galleryPage } from './page/galleryPage';
import { hostConfigs } from './page/hostConfig';
import { certificateSamples } from './samples/certificates';
import { sampleReaders } from './samples/readers';
import { shownCards } from './shownCards';

/** This file runs from `dist/gallery`. */
const usualOut = path.resolve(__dirname, '..', '..', '.planshift', 'gallery', 'index.html');

/** `node dist/gallery/main.js [--out FILE] [--only NAME]`: a page with every card, to be opened in a browser, and the certificates beside it. */
function main(args: readonly string[]): void {
  const { out, only } = readOptions(args, usualOut);
  const cards = shownCards(only);
  const folder = path.dirname(path.resolve(out));
  mkdirSync(folder, { recursive: true });
  const pages = only === undefined ? sampleReaders.flatMap(certificateSamples) : [];
  const files = pages.map(({ name, html }) => {
    writeFileSync(path.join(folder, `${name}.html`), html);
    return `${name}.html`;
  });
  writeFileSync(out, galleryPage({ cards, hostConfigs }, browserScripts(), files));
  console.log(`${cards.length} cards: ${pathToFileURL(path.resolve(out)).href}`);
}

function browserScripts(): readonly string[] {
  const libraries = ['adaptivecards/dist/adaptivecards.min.js', 'markdown-it/browser'];
  const [renderer, markdown, show] = [
    ...libraries.map((name) => require.resolve(name)),
    path.join(__dirname, 'page', 'show.js'),
  ].map((file) => readFileSync(file, 'utf8'));
  return [renderer!, markdown!, `((exports) => {\n${show!}\n})({});`];
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
