import type { Random } from '../../emulator/seed/random';
import type { Answer } from '../support/microsoftStandIn';
import { marker } from './mutations';

const store = 'https://planshift.sharepoint.com';
const twoMegabytes = 2 * 1024 * 1024;

/** Where a file may be said to be. The last ones are nowhere that files are fetched from. */
export const fileAddress = (random: Random): string =>
  random.next() < 0.9
    ? `${store}/download?nth=${random.between(0, 1e9)}&tempauth=${marker}`
    : random.pick([
        '',
        'x',
        'http://127.0.0.1:1/',
        'https://collector.example/x.csv',
        `${store}:444/`,
        'file:///etc/hosts',
      ]);

const filled = (row: (nth: number) => string, bytes: number): string => {
  const rows: string[] = [];
  for (let size = 0, nth = 0; size < bytes; nth += 1) size += rows[rows.push(row(nth)) - 1]!.length;
  return rows.join('').slice(0, bytes);
};

const rows: readonly ((nth: number) => string)[] = [
  (nth) => `Dana Kline ${nth};dana.${nth}@${marker}.example;Sales\r\n`,
  (nth) => `"${nth}\n","x\0${nth}","=1+${nth}"\n`,
  () => '"',
  () => 'x',
  () => '\n',
  (nth) => `${'\ud83d'}${nth},`,
  (nth) => `{"value":[${nth}]}\n`,
];

/** What a file store answers: lists of any size and kind, pictures, pages to sign in at, and trouble. */
export function fileFor(random: Random): Answer {
  const bytes = random.pick([0, 10, 1_000, 40_000, 200_000, twoMegabytes - 1, twoMegabytes, twoMegabytes + 1]);
  const text = filled(random.pick(rows), bytes);
  const file = (body: Buffer, type = 'application/octet-stream'): Answer => ({
    status: 200,
    headers: { 'content-type': type },
    body,
  });
  return random.pick<() => Answer>([
    () => file(Buffer.from(text, 'utf8')),
    () => file(Buffer.from(text, 'utf8')),
    () => file(Buffer.from(`Name;Address\r\n${text}`, 'utf16le')),
    () => file(Buffer.from(text, 'latin1'), 'text/csv'),
    () => file(Buffer.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 400 }, () => random.between(0, 255))])),
    () => file(Buffer.from(`<!DOCTYPE html><title>Sign in, ${marker}</title>`), 'text/html'),
    () => ({ status: random.pick([401, 404, 410, 429, 500]), body: { error: marker } }),
    () => ({ status: 302, headers: { location: `https://collector.example/?${marker}` }, body: '' }),
    () => (random.next() < 0.1 ? 'silence' : { status: 204, body: '' }),
  ])();
}
