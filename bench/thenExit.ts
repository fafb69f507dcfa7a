/** Ends this process with the work, whatever it has left open; where that fails, with its error and the code 1. */
export function thenExit(work: Promise<void>): void {
  work.then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
