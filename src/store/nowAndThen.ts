const minuteMs = 60_000;

/** What is done at most once a minute, by the times that are told: what is old enough to be forgotten can wait so long. */
export function nowAndThen(work: (at: string) => Promise<unknown>): (at: string) => Promise<void> {
  let doneAt = -Infinity;
  return async (at) => {
    const now = Date.parse(at);
    if (Math.abs(now - doneAt) < minuteMs) return;
    doneAt = now;
    await work(at);
  };
}
