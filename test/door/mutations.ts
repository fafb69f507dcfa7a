import type { Random } from '../../emulator/seed/random';
import type { Json } from './activities';

/** What somebody typed who must not be found in a log. */
export const marker = 'pssst-between-us';

/** The most that the door reads. */
const mostBytes = 256 * 1024;

interface Place {
  readonly holder: Json;
  readonly key: string;
  readonly path: string;
}

/** Whatever ought to stand here comes from elsewhere: another question, another agent, an older card. */
export type Lend = (random: Random) => unknown;

interface Craft {
  readonly random: Random;
  readonly place: Place;
  readonly lend: Lend;
}

const prototypeNames = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON'];
const strays = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\r\n',
  '\u2028',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '\ufffe',
];
const strange: readonly unknown[] = [
  0,
  -1,
  1e308,
  3.5,
  2 ** 53,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  '0',
  'null',
  ['a'],
  { id: 1 },
];
const markup = [
  `[${marker}](http://collector.example/)`,
  `<script>alert('${marker}')</script>`,
  '<at>Planshift</at>',
  '${data} {{name}} %s %00',
  `../../${marker}?a=b#c`,
  `'; drop table planshift.migration; -- ${marker}`,
  `x\n    at ${marker} (Alex:1:1)\n    at b`,
];

/** Stands for what `JSON.stringify` can't write: it would run out of stack itself. */
const abyss = '@abyss@';

const current = ({ holder, key }: Place): unknown => holder[key];
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Also for names that an assignment would take for something else. A copy, because what is put in may itself be changed later. */
function put(holder: Json, key: string, given: unknown): void {
  const value: unknown = structuredClone(given);
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

const set = ({ holder, key }: Place, value: unknown): void => put(holder, key, value);

function insert(text: string, random: Random, piece: string): string {
  const at = random.between(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

const crafts: Readonly<Record<string, (craft: Craft) => void>> = {
  drop: ({ place }) => delete place.holder[place.key],
  null: ({ place }) => set(place, null),
  empty: ({ place }) => set(place, ''),
  strange: ({ place, random }) => set(place, random.pick(strange)),
  huge: ({ place, random }) => {
    const piece = random.pick(['x', 'Ã', '😀', ' ', ',', 'a@b.example, ', '\n', '"', '<p>', '1,']);
    set(place, piece.repeat(Math.floor(random.between(1_000, 180_000) / piece.length)));
  },
  deep: ({ place, random }) => {
    let value = current(place);
    for (let depth = random.between(2, 700); depth > 0; depth -= 1) value = depth % 2 ? [value] : { value };
    set(place, value);
  },
  abyss: ({ place }) => set(place, abyss),
  stray: ({ place, random }) => set(place, insert(wordsOf(current(place)), random, random.pick(strays))),
  markup: ({ place, random }) => set(place, random.pick(markup)),
  prototype: ({ place, random }) => {
    const inner = random.pick<unknown>([{ isAdmin: true, choice: 'done' }, marker, null, [marker]]);
    put(place.holder, random.pick(prototypeNames), inner);
  },
  renamed: ({ place, random }) => {
    const value = current(place);
    delete place.holder[place.key];
    put(place.holder, random.pick([...prototypeNames, place.key.toUpperCase(), `${place.key} `]), value);
  },
  repeated: ({ place, random }) => {
    const value = current(place);
    const times = random.pick([2, 20, 400]);
    set(place, typeof value === 'string' && random.next() < 0.5 ? value.repeat(times) : Array(times).fill(value));
  },
  nested: ({ place, random }) => set(place, random.pick([[current(place)], { value: current(place) }])),
  borrowed: ({ place, random, lend }) => set(place, lend(random)),
  numbered: ({ place, random }) =>
    set(place, random.pick([Number(wordsOf(current(place))) || 7, String(random.next())])),
  otherCase: ({ place }) => set(place, wordsOf(current(place)).toUpperCase()),
};

/** Where the door itself looks: most of the time they are spared, so that most of what is wrong gets in. */
const looked =
  /^(type|id|channelId|serviceUrl|timestamp|localTimestamp|textFormat|(from|recipient|conversation|channelData)\b.*|(entities|attachments)(\.\d+)?)$/;
const sparedShare = 0.85;
/** What a person has said or pressed. */
const isSaid = /^(text|value|attachments\.\d+\.content)\b/;
const saidShare = 0.5;

function* placesIn(holder: Json, above = ''): Generator<Place> {
  for (const [key, value] of Object.entries(holder)) {
    const path = above === '' ? key : `${above}.${key}`;
    yield { holder, key, path };
    if (typeof value === 'object' && value !== null && path.length < 100) yield* placesIn(value as Json, path);
  }
}

function placeIn(activity: Json, random: Random): Place | undefined {
  const all = [...placesIn(activity)];
  const said = random.next() < saidShare;
  const some = all.filter(({ path }) => (said ? isSaid.test(path) : !looked.test(path) || random.next() > sparedShare));
  return some.length === 0 ? undefined : random.pick(some);
}

/** What is changed of the text, once it is one. */
const textCrafts: Readonly<Record<string, (body: string, random: Random) => string | Buffer>> = {
  cut: (body, random) => body.slice(0, random.between(0, body.length)),
  twice: (body) => body.replace(/^\{/, `{"text":"${marker}","value":null,"type":"message","from":{"id":"x"},`),
  notUtf8: (body) => Buffer.concat([Buffer.from(body.slice(0, -1)), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('}')]),
  mark: (body) => `\ufeff${body}`,
  padded: (body, random) =>
    body + ' '.repeat(Math.max(0, mostBytes - Buffer.byteLength(body) + random.pick([-40, 0, 1, 5_000]))),
  garbage: (_body, random) => random.pick(['', 'null', '[]', '"message"', '0', `{"${marker}`, '[[[[', '{}']),
};

/** The activity with one to four things wrong with it, and what they are. */
export function mutate(activity: Json, random: Random, lend: Lend): { readonly changed: Json; readonly how: string[] } {
  const changed = structuredClone(activity);
  const how: string[] = [];
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left -= 1) {
    const name = random.pick(Object.keys(crafts));
    const place = placeIn(changed, random);
    if (place === undefined) break;
    crafts[name]!({ random, place, lend });
    how.push(`${name} ${place.path}`);
  }
  return { changed, how };
}

/** As it goes over the wire; one in twenty is no activity any more, or not only one. */
export function onTheWire(activity: Json, random: Random): string | Buffer {
  const depth = random.pick([1_000, 20_000, 60_000]);
  const body = JSON.stringify(activity).replace(`"${abyss}"`, '['.repeat(depth) + ']'.repeat(depth));
  return random.next() > 0.05 ? body : random.pick(Object.values(textCrafts))(body, random);
}
