import { importsOf, modulesOf, sourcesBelow, textOf } from './sources';

/** Room → rooms it may import from, as docs/architecture.md has it: there is no other list. */
const allowed = new Map(
  [...textOf('docs/architecture.md').matchAll(/^\| `(\w+)` +\| ((?:`\w+`(?:, )?)+|–) *\|$/gm)].map(
    ([, room, others]) => [room!, [...others!.matchAll(/`(\w+)`/g)].map(([, other]) => other!)],
  ),
);

const sources = sourcesBelow('src');

/** Undefined for the files that stand in no room. */
const roomOf = (file: string): string | undefined => /^src\/(\w+)\//.exec(file)?.[1];

const rooms = [...new Set(sources.flatMap((file) => roomOf(file) ?? []))].sort();

/** Data of the domain, which stands beside `src` for those who keep it up to date. */
const isRule = (room: string, file: string): boolean =>
  room === 'migration' && /^packs\/rules\/[\w-]+\.json$/.test(file);

/** The rooms that the files of a room really look into. */
const lookedInto = new Map(
  rooms.map((room) => {
    const files = sources.filter((file) => roomOf(file) === room);
    const others = files.flatMap(importsOf).map((file) => roomOf(file) ?? file);
    return [room, [...new Set(others)].filter((other) => other !== room).sort()];
  }),
);

it('has the rooms that the map of the architecture names', () => {
  expect([...allowed.keys()].sort()).toEqual(rooms);
});

it('has the rooms that the map in the README names', () => {
  const map = textOf('README.md');

  expect(rooms.filter((room) => !new RegExp(`\\bsrc/${room}\\b`).test(map))).toEqual([]);
});

it.each(sources.filter((file) => roomOf(file) !== undefined))('%s only looks where its room may look', (file) => {
  const room = roomOf(file)!;

  const strangers = importsOf(file).filter((other) => {
    const its = roomOf(other);
    return its !== room && !isRule(room, other) && (its === undefined || !allowed.get(room)?.includes(its));
  });

  expect(strangers).toEqual([]);
});

it('allows no look that nobody takes', () => {
  const unused = [...allowed].flatMap(([room, others]) =>
    others.filter((other) => !lookedInto.get(room)?.includes(other)).map((other) => `${room} → ${other}`),
  );

  expect(unused).toEqual([]);
});

it('has no way round from a room back to itself', () => {
  const reaches = (from: string, seen: readonly string[] = []): readonly string[] =>
    (lookedInto.get(from) ?? []).flatMap((next) =>
      seen.includes(next) ? [next] : [next, ...reaches(next, [...seen, next])],
    );

  expect(rooms.filter((room) => reaches(room).includes(room))).toEqual([]);
});

/** Package prefix → the places that may import it. */
const confined: readonly { readonly starts: string; readonly places: readonly string[] }[] = [
  { starts: 'botbuilder', places: ['src/bot/', 'src/dialogs/', 'src/store/chat/botStorage.ts'] },
  { starts: 'botframework', places: ['src/bot/'] },
  { starts: 'adaptivecards-templating', places: ['src/cards/render.ts'] },
  { starts: '@dbos-inc/', places: ['src/workflow/'] },
  { starts: '@microsoft/microsoft-graph-client', places: ['src/graph/'] },
  { starts: '@opentelemetry/', places: ['src/telemetry/'] },
  { starts: 'restify', places: ['src/bot/'] },
];

it.each(confined)('keeps $starts where it belongs', ({ starts, places }) => {
  const users = sources.filter((file) => modulesOf(file).some((name) => name.startsWith(starts)));

  expect(users.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([]);
  expect(places.filter((place) => !users.some((file) => file.startsWith(place)))).toEqual([]);
});

it('reads the environment in config.ts and nowhere else', () => {
  const readers = sources.filter((file) => /process\.env/.test(textOf(file)));

  expect(readers.filter((file) => file !== 'src/config.ts')).toEqual([]);
});

it('asks the time of platform and of nobody else', () => {
  const askers = sources.filter(
    (file) => roomOf(file) !== 'platform' && /new Date\(\)|Date\.now\(\)/.test(textOf(file)),
  );

  expect(askers).toEqual([]);
});

it.each(['emulator', 'examples'])('lets %s stand alone, with no import from elsewhere in the house', (folder) => {
  const strays = sourcesBelow(folder).flatMap((file) =>
    importsOf(file)
      .filter((other) => !other.startsWith(`${folder}/`))
      .map((other) => `${file} → ${other}`),
  );

  expect(strays).toEqual([]);
});

it('builds nothing that leans on a test', () => {
  const built = ['src', 'emulator', 'local', 'chaos', 'bench', 'examples', 'gallery'];
  const strays = built
    .flatMap(sourcesBelow)
    .filter((file) => importsOf(file).some((other) => other.startsWith('test/')));

  expect(strays).toEqual([]);
});
