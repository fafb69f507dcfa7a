import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const everyMs = 500;

/** The most memory another process had of the machine while it was watched, in bytes. */
export class MemoryWatch {
  max: number | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.timer = setInterval(() => void this.look(), everyMs);
    void this.look();
  }

  /** Begins anew and answers with the most so far. */
  mark(): number | undefined {
    const { max } = this;
    this.max = undefined;
    return max;
  }

  end(): void {
    clearInterval(this.timer);
  }

  /** `ps` tells kilobytes, on every system that has it. Where nothing is told the figure stays unknown. */
  private async look(): Promise<void> {
    const told = await run('ps', ['-o', 'rss=', '-p', String(this.pid)]).catch(() => undefined);
    const rss = Number(told?.stdout.trim() || Number.NaN) * 1024;
    if (Number.isFinite(rss)) this.max = Math.max(this.max ?? 0, rss);
  }
}

export const megabytes = (bytes: number | undefined): number | null =>
  bytes === undefined ? null : Math.round(bytes / 2 ** 20);
