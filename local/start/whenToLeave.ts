export interface Leaving {
  readonly exitCode: Promise<number>;
  /** Ends it as a failure. */
  lose(): void;
  /** Told to leave a second time. */
  onImpatience(act: () => void): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves with the exit code when a signal comes, or when whoever started us with a channel is gone. */
export function whenToLeave(): Leaving {
  let resolve: (code: number) => void = () => undefined;
  const exitCode = new Promise<number>((settle) => (resolve = settle));
  let isAsked = false;
  let impatient = (): void => undefined;
  const asked = (): void => {
    if (isAsked) impatient();
    isAsked = true;
    resolve(0);
  };
  for (const signal of signals) process.on(signal, asked);
  if (process.send) process.once('disconnect', asked);
  return { exitCode, lose: () => resolve(1), onImpatience: (act) => (impatient = act) };
}
