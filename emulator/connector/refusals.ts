export interface PlannedRefusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Left out: any request. */
  readonly method?: 'POST' | 'PUT' | 'DELETE' | 'GET';
  /** Record the message and refuse all the same: an answer that was lost. */
  readonly afterEffect?: boolean;
}

/** Refusals that wait for their request, each used once, in order. */
export class PlannedRefusals {
  private readonly waiting: PlannedRefusal[] = [];

  add(refusal: PlannedRefusal): void {
    this.waiting.push(refusal);
  }

  take(method: string): PlannedRefusal | undefined {
    const at = this.waiting.findIndex((refusal) => refusal.method === undefined || refusal.method === method);
    return at < 0 ? undefined : this.waiting.splice(at, 1)[0];
  }
}
