/** The durable steps of one run. */
export interface Steps {
  /**
   * Does `work` and keeps its result: a run that is taken over later gets the kept result instead. `work` may be done
   * twice, namely when the process dies before the result was kept.
   */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * Whether this run takes what a release has added under this name: false when it was past this point before. Asked in
   * the story and never within a step.
   */
  mayTake(added: string): Promise<boolean>;
  /** Fires when the engine is about to end. Waits end with it. */
  readonly stopping: AbortSignal;
  /**
   * For work that was interrupted by `stopping`: never returns, so that nothing is kept of the step or the run. Once a
   * step, when nothing of it goes on any more.
   */
  abandon(): Promise<never>;
  /** Does `work` while no other process does anything under the same key. */
  alone<T>(key: string, work: () => Promise<T>): Promise<T>;
}
