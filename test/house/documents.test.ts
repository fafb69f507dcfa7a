import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import packageJson from '../../package.json';
import { sourcesBelow, textOf } from './sources';

const root = path.join(__dirname, '..', '..');
const folders = ['.', '.github', 'docs', 'docs/decisions', 'bench', 'examples/echo-bot', 'packs'];
const documents = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name)),
);

interface Read {
  /** Targets of links and pictures. */
  readonly links: readonly string[];
  /** What stands in backticks, and the lines of blocks of code. */
  readonly code: readonly string[];
  readonly headings: readonly string[];
}

const markdown = new MarkdownIt();

function read(file: string): Read {
  const tokens = markdown.parse(textOf(file), {});
  const inner = tokens.flatMap(({ children }) => children ?? []);
  return {
    links: inner.flatMap((token) => String(token.attrGet('href') ?? token.attrGet('src') ?? '') || []),
    code: [
      ...inner.filter(({ type }) => type === 'code_inline').map(({ content }) => content),
      ...tokens.filter(({ type }) => type === 'fence').flatMap(({ content }) => content.split('\n')),
    ],
    headings: tokens.filter((_, at) => tokens[at - 1]?.type === 'heading_open').map(({ content }) => content),
  };
}

const all = new Map(documents.map((file) => [file, read(file)]));

/** As GitHub names the place of a heading. */
const placeOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

describe.each(documents)('%s', (file) => {
  const { links, code } = all.get(file)!;

  it('leads only to what is there, and to headings that it has', () => {
    const lost = links.filter((link) => {
      if (/^(https?|mailto):/.test(link)) return false;
      const [target = '', place] = decodeURI(link).split('#');
      const found = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
      if (!existsSync(path.join(root, found))) return true;
      return place !== undefined && !(all.get(found)?.headings.map(placeOf).includes(place) ?? false);
    });

    expect(lost).toEqual([]);
  });

  it('names only commands that there are', () => {
    const unknown = code.flatMap(scriptsIn).filter((script) => !(script in packageJson.scripts));

    expect(unknown).toEqual([]);
  });

  it('names only files and folders that there are', () => {
    const lost = code.flatMap(pathsIn).filter((name) => !isThere(name, path.posix.dirname(file)));

    expect(lost).toEqual([]);
  });
});

it('says no command in a message, a comment or the settings that there is not', () => {
  const files = [...['src', 'local', 'emulator', 'chaos', 'packaging'].flatMap(sourcesBelow), 'env/.env.example'];

  const unknown = files.flatMap((file) =>
    scriptsIn(textOf(file))
      .filter((script) => !(script in packageJson.scripts))
      .map((script) => `${file}: ${script}`),
  );

  expect(unknown).toEqual([]);
});

function scriptsIn(line: string): readonly string[] {
  const run = [...line.matchAll(/\bnpm run (?:--?[\w-]+ )*([a-z][\w:-]*)/g)].map(([, script]) => script!);
  return [...run, ...[...line.matchAll(/\bnpm (start|test)\b/g)].map(([, script]) => script!)];
}

/** What a reader is to make. */
const made = /^(appPackage\/build\/.+|env\/\.env\.dev\.user|packs\/mine\.json)$/;

/** What begins in a folder of this project, or is run by Node; with a gap to be filled it is a pattern, not a name. */
function pathsIn(line: string): readonly string[] {
  return [
    ...line.matchAll(
      /(?<![\w./~:@-])(?:\.\/)?((?:[\w.-]+\/)+[\w.@-]*|[\w-]+\.(?:md|mjs|json|ya?ml|bicep))(?![\w*{<…$/])/g,
    ),
  ]
    .map(([, name]) => name!)
    .filter((name) => ours.has(name.split('/')[0]!) && !made.test(name));
}

const ours = new Set(
  [...readdirSync(root), 'dist'].filter((name) => !['.git', '.planshift', 'node_modules'].includes(name)),
);

function isThere(name: string, beside: string): boolean {
  const built = /^dist\/(.+)\.js$/.exec(name)?.[1];
  const names = built === undefined ? [name, path.posix.join(beside, name)] : [`${built}.ts`];
  return names.some((each) => existsSync(path.join(root, each)));
}
