/** `work` had not settled after `ms`. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/**
 * Gives `work` this long by the machine's own time, then aborts its signal and rejects.
 *
 * The race matters: clients stop watching the clock once headers have arrived, and a body can stall for ever.
 */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new TookTooLong(`No answer within ${ms} ms.`);
      reject(error);
      controller.abort(error);
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
