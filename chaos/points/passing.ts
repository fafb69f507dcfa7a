/** A point of a process's life: right before or right after one call of one call site, counted from its start. */
export interface Point {
  readonly site: string;
  readonly nth: number;
  readonly phase: Phase;
}

type Phase = 'before' | 'after';

/** What a process writes down about itself, one line each. */
export type Line =
  | { readonly at: Phase; readonly site: string; readonly nth: number }
  | { readonly wire: string }
  | { readonly executor: string }
  | { readonly died: Point };

/** Counts the points as they are passed, and dies at one of them. */
export class Passing {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly note: (line: Line) => void,
    private readonly die: () => void,
    private readonly dieAt?: Point,
  ) {}

  /** Answers with what is to be called once the answer is there. */
  before(site: string): () => void {
    const nth = (this.counts.get(site) ?? 0) + 1;
    this.counts.set(site, nth);
    this.pass({ site, nth, phase: 'before' });
    let isAnswered = false;
    return () => {
      if (!isAnswered) this.pass({ site, nth, phase: 'after' });
      isAnswered = true;
    };
  }

  private pass(point: Point): void {
    const { site, nth, phase } = point;
    this.note({ at: phase, site, nth });
    const wanted = this.dieAt;
    if (!wanted || wanted.site !== site || wanted.nth !== nth || wanted.phase !== phase) return;
    this.note({ died: point });
    this.die();
  }
}
