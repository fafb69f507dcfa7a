import type { MigrationId } from '../ids';
import { beginningOf, bodyHash, rowHash } from './link';

/** A row as it is stored. */
export interface ChainRow {
  readonly no: number;
  /** The very text; null once it was erased. */
  readonly body: string | null;
  readonly salt: Buffer | null;
  readonly bodyHash: Buffer;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  readonly erasedAt: string | null;
}

/** So many rows, and the hash of the last of them. */
export interface ChainHead {
  readonly entries: number;
  readonly hash: Buffer;
}

type BreakKind = 'changed' | 'removed' | 'added' | 'reordered' | 'headReplaced' | 'emptied';

/** Where a chain is broken, and how. */
export interface ChainBreak {
  readonly no: number;
  readonly how: BreakKind;
}

/** A row that does not follow the one before it. How that came is to be seen only from where its own predecessor is. */
export interface Stray {
  readonly no: number;
  readonly previousHash: Buffer;
}

/** The rows of one chain, looked at one after the other and not kept. */
export class ChainCheck {
  private last: Buffer;
  private seen = 0;
  private found: ChainBreak | undefined;
  private stray: Stray | undefined;
  /** How many rows were erased, by the instant of it. */
  readonly erased = new Map<string, number>();
  private readonly hashes = new Map<number, Buffer | undefined>();

  /**
   * @param erasures instants at which something was erased, as the deeds tell
   * @param heads so far a head is known of: signed, or copied elsewhere
   */
  constructor(
    readonly id: MigrationId,
    private readonly head: ChainHead | undefined,
    private readonly erasures: ReadonlySet<string>,
    private readonly heads: readonly ChainHead[] = [],
  ) {
    this.last = beginningOf(id);
    for (const { entries } of heads) this.hashes.set(entries, entries === 0 ? this.last : undefined);
  }

  take(row: ChainRow): void {
    if (this.isOver) return;
    this.found = this.breakAt(row);
    if (this.found === undefined && !row.previousHash.equals(this.last))
      this.stray = { no: row.no, previousHash: row.previousHash };
    this.last = row.hash;
    this.seen = row.no;
    if (this.hashes.has(row.no)) this.hashes.set(row.no, row.hash);
    if (row.erasedAt !== null) this.erased.set(row.erasedAt, (this.erased.get(row.erasedAt) ?? 0) + 1);
  }

  /** The first break is the one that is told. */
  get isOver(): boolean {
    return this.found !== undefined || this.stray !== undefined;
  }

  /** One that does not follow, of which it has still to be named how that came. */
  get strayRow(): Stray | undefined {
    return this.stray;
  }

  /** After the last row. Undefined where the chain is whole. */
  end(): ChainBreak | undefined {
    if (this.found !== undefined) return this.found;
    const { head, seen } = this;
    if (head === undefined) return { no: seen, how: 'headReplaced' };
    if (seen > head.entries) return { no: head.entries + 1, how: 'added' };
    if (seen < head.entries) return { no: seen + 1, how: 'removed' };
    if (!head.hash.equals(this.last)) return { no: seen, how: 'headReplaced' };
    const other = this.heads.find(({ entries, hash }) => this.hashes.get(entries)?.equals(hash) !== true);
    return other && { no: other.entries, how: 'headReplaced' };
  }

  /** A row, or rows before it, were changed where they lie. */
  private breakAt(row: ChainRow): ChainBreak | undefined {
    if (row.no !== this.seen + 1) return { no: this.seen + 1, how: 'removed' };
    if (row.body === null || row.salt === null) return this.emptied(row);
    const isAsHashed = bodyHash(row.salt, row.body).equals(row.bodyHash) && row.erasedAt === null;
    return isAsHashed && isChained(row) ? undefined : { no: row.no, how: 'changed' };
  }

  /** Only an erasure that was written down as a deed empties a row. */
  private emptied(row: ChainRow): ChainBreak | undefined {
    if (!isChained(row)) return { no: row.no, how: 'changed' };
    const isErased = row.body === null && row.salt === null && this.erasures.has(row.erasedAt ?? '');
    return isErased ? undefined : { no: row.no, how: 'emptied' };
  }
}

const isChained = ({ previousHash, bodyHash: ofBody, hash }: ChainRow): boolean =>
  rowHash(previousHash, ofBody).equals(hash);

/** What is known of a row that does not follow the one before it. */
export interface StrayFacts {
  readonly stray: Stray;
  /** Where the row is that it followed; 0 is the beginning; undefined where none is. */
  readonly follows: number | undefined;
  /** How many rows there are. */
  readonly rows: number;
  /** How many there were, as the head says. */
  readonly entries: number | undefined;
}

/** How it came that a row does not follow the one before it. */
export function breakOf({ stray: { no }, follows, rows, entries = rows }: StrayFacts): ChainBreak {
  if (follows !== undefined && follows >= no) return { no, how: 'reordered' };
  if (follows !== undefined) return { no: follows + 1, how: 'added' };
  if (rows < entries) return { no, how: 'removed' };
  if (rows > entries) return { no, how: 'added' };
  return { no: Math.max(no - 1, 1), how: 'changed' };
}
