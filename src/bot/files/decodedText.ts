/** In what a file was written, as people who know such things call it. */
type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const utf16 = { little: new TextDecoder('utf-16le'), big: new TextDecoder('utf-16be') };
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** What Windows-1252 has where Latin-1 has control characters, from 0x80; Node's own decoder leaves them out. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Enough to tell one encoding from another. */
const sampleBytes = 4_096;
/** In UTF-16 every other byte of Western text is zero; a name of other letters among addresses changes little. */
const leastShare = 0.4;

function zerosAt(body: Uint8Array, offset: 0 | 1): number {
  const end = Math.min(body.length, sampleBytes);
  let zeros = 0;
  for (let at = offset; at < end; at += 2) if (body[at] === 0) zeros++;
  return zeros / Math.max(1, Math.floor(end / 2));
}

const begins = (body: Uint8Array, first: number, second: number): boolean => body[0] === first && body[1] === second;

function utf16Of(body: Uint8Array): keyof typeof utf16 | undefined {
  if (begins(body, 0xff, 0xfe)) return 'little';
  if (begins(body, 0xfe, 0xff)) return 'big';
  const [even, odd] = [zerosAt(body, 0), zerosAt(body, 1)];
  if (odd >= leastShare && even < leastShare / 4) return 'little';
  return even >= leastShare && odd < leastShare / 4 ? 'big' : undefined;
}

const windowsCodes = Uint16Array.from({ length: 0x100 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? windowsSigns.charCodeAt(byte - 0x80) : byte,
);

/** By a table, because a file may be nothing but signs that Latin-1 does not have. */
function windows1252(body: Uint8Array): string {
  const codes = new Uint16Array(body.length);
  for (let at = 0; at < body.length; at += 1) codes[at] = windowsCodes[body[at] ?? 0] ?? 0;
  return utf16.little.decode(codes);
}

function utf8Or1252(body: Uint8Array): DecodedText {
  try {
    return { text: utf8.decode(body), encoding: 'UTF-8' };
  } catch {
    return { text: windows1252(body), encoding: 'Windows-1252' };
  }
}

/** Control characters that no text has: a workbook or a picture has many of them at once. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const controls = /[\u0000-\u0008\u000b\u000e-\u001f]/g;
const mostControls = 0.01;

/**
 * The text of a file as Excel, Windows PowerShell and the portals write it, without its byte order mark; undefined for
 * what is no text. A few stray control characters are read as spaces.
 */
export function decodedText(body: Uint8Array): DecodedText | undefined {
  const order = utf16Of(body);
  const read: DecodedText =
    order === undefined ? utf8Or1252(body) : { text: utf16[order].decode(body), encoding: 'UTF-16' };
  const strays = read.text.slice(0, sampleBytes).match(controls)?.length ?? 0;
  if (strays > Math.max(1, mostControls * Math.min(sampleBytes, read.text.length))) return undefined;
  return { ...read, text: read.text.replace(controls, ' ') };
}
