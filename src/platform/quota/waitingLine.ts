/** Whom the quota serves first: what buys, moves or closes before surveys and quotes, and these before the scan. */
export type Rank = 'purchase' | 'survey' | 'scan';

const ranks: readonly Rank[] = ['purchase', 'survey', 'scan'];

/** So many of those above may go past one that waits; then one of its own goes, so that a scan ends in the busiest week. */
const mayPass: Readonly<Record<Rank, number>> = { purchase: Number.POSITIVE_INFINITY, survey: 9, scan: 19 };

interface Waiting {
  readonly rank: Rank;
  /** Whom it is about: within a rank each of these has one turn after the other. */
  readonly whose: string;
}

export interface Next<Item> {
  readonly item: Item;
  /** It goes although others stand above it. */
  readonly isOverdue: boolean;
}

/** Who waits for the quota, and who of them is next. */
export class WaitingLine<Item extends Waiting> {
  private readonly lines: Readonly<Record<Rank, Map<string, Item[]>>> = {
    purchase: new Map(),
    survey: new Map(),
    scan: new Map(),
  };
  private readonly passed: Record<Rank, number> = { purchase: 0, survey: 0, scan: 0 };

  add(item: Item): void {
    const line = this.lines[item.rank];
    line.set(item.whose, [...(line.get(item.whose) ?? []), item]);
  }

  /** Those about whom something waits. */
  parties(): Set<string> {
    return new Set(ranks.flatMap((rank) => [...this.lines[rank].keys()]));
  }

  /** It waits no longer, and was not sent. */
  leave(item: Item): void {
    this.remove(item);
  }

  /** @param mayGo whether one of this rank could go at once; who is overdue and couldn't keeps nobody else waiting */
  next(mayGo: (rank: Rank) => boolean = () => true): Next<Item> | undefined {
    const [first, ...below] = ranks.filter((rank) => this.lines[rank].size > 0);
    const overdue = below.findLast((rank) => this.passed[rank] >= mayPass[rank] && mayGo(rank));
    const rank = overdue ?? first;
    const [item] = rank === undefined ? [] : (this.lines[rank].values().next().value ?? []);
    return item && { item, isOverdue: overdue !== undefined };
  }

  /** It goes: whoever else waits in its rank comes before the next of the same. */
  take(item: Item): void {
    const { rank, whose } = item;
    const line = this.lines[rank];
    const left = this.remove(item);
    line.delete(whose);
    if (left.length > 0) line.set(whose, left);
    this.passed[rank] = 0;
    for (const below of ranks.slice(ranks.indexOf(rank) + 1)) {
      this.passed[below] = this.lines[below].size > 0 ? this.passed[below] + 1 : 0;
    }
  }

  private remove(item: Item): Item[] {
    const line = this.lines[item.rank];
    const left = (line.get(item.whose) ?? []).filter((other) => other !== item);
    if (left.length > 0) line.set(item.whose, left);
    else line.delete(item.whose);
    return left;
  }
}
