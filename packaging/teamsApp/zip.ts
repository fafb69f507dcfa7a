import { crc32 } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

/** The first day that the format knows, so that the same files make the same archive. */
const firstDay = 0x0021;
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;

/** A ZIP archive of a few small files, stored as they are: the same entries always make the same bytes. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = Buffer.concat([
      word(0x04034b50),
      half(version),
      common(entry),
      Buffer.from(entry.name),
      entry.content,
    ]);
    directory.push(directoryEntry(entry, offset));
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const count = half(entries.length);
  const end = [word(0x06054b50), half(0), half(0), count, count, word(index.length), word(offset), half(0)];
  return Buffer.concat([...locals, index, ...end]);
}

const directoryEntry = (entry: Entry, offset: number): Buffer =>
  Buffer.concat([
    word(0x02014b50),
    half(version),
    half(version),
    common(entry),
    // No comment, on the first disk, with no attributes.
    ...[half(0), half(0), half(0), word(0), word(offset)],
    Buffer.from(entry.name),
  ]);

/** Flags to the lengths of name and extra field, which both headers have. */
function common({ name, content }: Entry): Buffer {
  const size = word(content.length);
  const length = half(Buffer.byteLength(name));
  return Buffer.concat([
    half(flags),
    half(0),
    half(0),
    half(firstDay),
    word(crc32(content)),
    size,
    size,
    length,
    half(0),
  ]);
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
