/** The one clock. In local mode it follows the emulator's, so nothing else may ask the machine for the time. */
export interface Clock {
  now(): Date;
  /** Resolves when `ms` of this clock's time have passed; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
