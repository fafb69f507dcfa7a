const slowMs = 30_000;

/** Says again and again, from half a minute on, that the work is not over; who waits should know for what. */
export async function whileSlow<T>(tell: () => void, work: () => Promise<T>, everyMs = slowMs): Promise<T> {
  const telling = setInterval(tell, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(telling);
  }
}
