/** As sizes are told; the latest is kept whatever its size. */
const mostKept = 20_000;

/** What was looked at last, as much of it as fits. */
export class LatestKept<T> {
  private readonly kept = new Map<string, T>();

  constructor(private readonly sizeOf: (one: T) => number) {}

  get(id: string): T | undefined {
    return this.kept.get(id);
  }

  keep(id: string, one: T): T {
    this.kept.set(id, one);
    let size = 0;
    for (const [each, other] of [...this.kept].reverse()) {
      size += this.sizeOf(other);
      if (size > mostKept && each !== id) this.kept.delete(each);
    }
    return one;
  }

  drop(id: string): void {
    this.kept.delete(id);
  }
}
