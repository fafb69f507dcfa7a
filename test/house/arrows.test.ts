import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const src = path.join(root, 'src');

/** Room → rooms it may import from. The same table as docs/architecture.md. */
const allowed: Record<string, readonly string[]> = {
  platform: [],
  migration: ['platform'],
  text: ['migration'],
  cards: ['text', 'migration'],
  dialogs: ['cards', 'text', 'migration', 'platform'],
  bot: ['dialogs', 'cards', 'text', 'migration', 'platform'],
  workflow: ['migration', 'platform'],
  notices: ['migration', 'platform'],
  partnerCenter: ['migration', 'platform'],
  graph: ['migration', 'platform'],
  store: ['migration', 'platform'],
  identity: ['migration', 'platform'],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(full);
    return entry.name.endsWith('.ts') ? [full] : [];
  });
}

const roomOf = (file: string): string | undefined => {
  const [first, ...rest] = path.relative(src, file).split(path.sep);
  return rest.length > 0 ? first : undefined;
};

/** Every module named by an import, an export-from or a dynamic import. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|require\s*\(\s*)'([^']+)'/g)].map((found) => found[1]!);
}

const sources = filesBelow(src);
const inRooms = sources.filter((file) => roomOf(file) !== undefined);
const relative = (file: string) => path.relative(root, file);

/** Package prefix → the places that may import it. */
const confined: readonly { readonly starts: string; readonly places: readonly string[] }[] = [
  { starts: 'botbuilder', places: ['src/bot/', 'src/dialogs/', 'src/store/chat/botStorage.ts'] },
  { starts: 'botframework', places: ['src/bot/', 'src/dialogs/'] },
  { starts: 'adaptivecards-templating', places: ['src/cards/render.ts'] },
  { starts: '@dbos-inc/', places: ['src/workflow/', 'src/notices/'] },
  { starts: '@microsoft/microsoft-graph-client', places: ['src/graph/'] },
  { starts: 'restify', places: ['src/bot/'] },
];

it.each(inRooms.map((file) => [relative(file), file]))('%s only looks where its room may look', (_name, file) => {
  const room = roomOf(file)!;

  const strangers = importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => roomOf(path.resolve(path.dirname(file), name)) ?? `src/${path.basename(name)}`)
    .filter((other) => other !== room && !allowed[room]?.includes(other));

  expect(strangers).toEqual([]);
});

it('has no room that is missing from the table', () => {
  const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(rooms.map((entry) => entry.name).filter((name) => !(name in allowed))).toEqual([]);
});

it('has no way round back to where it began', () => {
  const reaches = (from: string, seen: readonly string[] = []): string[] =>
    (allowed[from] ?? []).flatMap((next) => (seen.includes(next) ? [next] : [next, ...reaches(next, [...seen, next])]));

  expect(Object.keys(allowed).filter((room) => reaches(room).includes(room))).toEqual([]);
});

it.each(confined)('keeps $starts where it belongs', ({ starts, places }) => {
  const strays = sources
    .filter((file) => !places.some((place) => relative(file).startsWith(place)))
    .filter((file) => importsOf(file).some((name) => name.startsWith(starts)));

  expect(strays.map(relative)).toEqual([]);
});

it('reads the environment in config.ts and nowhere else', () => {
  const readers = sources.filter((file) => /process\.env/.test(readFileSync(file, 'utf8'))).map(relative);

  expect(readers.filter((file) => file !== 'src/config.ts')).toEqual([]);
});

it('asks the time of platform and of nobody else', () => {
  const askers = sources
    .filter((file) => roomOf(file) !== 'platform')
    .filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(file, 'utf8')));

  expect(askers.map(relative)).toEqual([]);
});

it.each(['emulator', 'examples'])('lets %s stand alone, with no import from elsewhere in the house', (name) => {
  const folder = path.join(root, name);
  const strays = filesBelow(folder).filter((file) =>
    importsOf(file).some(
      (other) => other.startsWith('.') && !path.resolve(path.dirname(file), other).startsWith(folder + path.sep),
    ),
  );

  expect(strays.map(relative)).toEqual([]);
});

it('has a tree that the map in the README names', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

  expect(Object.keys(allowed).filter((room) => existsSync(path.join(src, room)) && !readme.includes(room))).toEqual([]);
});
