const begunAt = performance.now();

/** For who watches; standard output holds the result and nothing else. */
export function progress(line: string): void {
  process.stderr.write(`${((performance.now() - begunAt) / 1000).toFixed(1).padStart(7)} s  ${line}\n`);
}
