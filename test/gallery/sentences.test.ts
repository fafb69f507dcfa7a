import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../../src/migration/language';
import { sentencesIn } from '../../gallery/sentences/sentencesIn';

const texts = path.join(__dirname, '..', '..', 'src', 'text');
const files = languages.flatMap((language) =>
  readdirSync(path.join(texts, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(language, file)),
);

/** Every piece of text that looks like words, wherever in the file it is written, but for comments, imports and types. */
const piecesIn = (source: string): readonly string[] =>
  [...source.replaceAll(/\/\*[^]*?\*\/|^import.*$/gm, '').matchAll(/'([^'\n]*)'(?!:)|[`}]([^`{}$]*)(?=\$\{|`)/g)]
    .map(([, plain, part]) => plain ?? part ?? '')
    .filter((piece) => /\p{L}{2} \p{L}{2}/u.test(piece) && !/[;=]/.test(piece));

describe('the printed sentences', () => {
  it.each(files)('leave out nothing that is written in %s', (file) => {
    const source = readFileSync(path.join(texts, file), 'utf8');
    const printed = sentencesIn(source).map(({ words }) => words);

    const pieces = piecesIn(source);

    expect(pieces.filter((piece) => !printed.some((words) => words.includes(piece)))).toEqual([]);
  });

  it('show what is put in by its name, and each way a sentence may come out', () => {
    const source = `export const x = (f: Format) => ({
      asked: { left: (n: number, who: Plain) => (n === 1 ? \`One: \${who}\` : \`\${f.count(n)} of \${f.forms(n, { one: 'a', other: 'b' })}\`) },
    });`;

    expect(sentencesIn(source)).toEqual([
      { path: 'x.asked.left', words: 'One: {who}' },
      { path: 'x.asked.left', words: '{n} of [a | b]' },
    ]);
  });
});
