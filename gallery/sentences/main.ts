import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../../src/migration/language';
import type { Language } from '../../src/migration/language';
import { sentencesIn } from './sentencesIn';

/** This file runs from `dist/gallery/sentences`; the sentences are read as they are written. */
const texts = path.resolve(__dirname, '..', '..', '..', 'src', 'text');

/** `npm run sentences [-- en]`: what Planshift can say, story by story, to be read without the code. */
function main(args: readonly string[]): void {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const strange = positionals.find((word) => !languages.some((language) => language === word));
  if (strange !== undefined)
    throw new Error(`There is no language "${strange}". There are ${languages.join(' and ')}.`);
  for (const language of languages) if (positionals.length === 0 || positionals.includes(language)) print(language);
}

function print(language: Language): void {
  for (const file of filesOf(path.join(texts, language))) {
    const sentences = sentencesIn(readFileSync(path.join(texts, language, file), 'utf8'));
    if (sentences.length === 0) continue;
    console.log(`\n## ${language} · ${file.replace(/\.ts$/, '')}\n`);
    sentences.forEach(({ path: place, words }, at) => {
      if (place !== sentences[at - 1]?.path) console.log(place);
      console.log(`    ${words.replaceAll('\n', '\n    ')}`);
    });
  }
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .toSorted();

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
