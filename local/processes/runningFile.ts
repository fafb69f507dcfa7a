import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Started = z.object({
  name: z.string(),
  pid: z.number().int().positive(),
  /** What `identityOf` said when it was started. */
  identity: z.string(),
  startedAt: z.string(),
  port: z.number().int().optional(),
});
const Running = z.object({ processes: z.array(Started), addresses: z.record(z.string(), z.string()) });

export type StartedProcess = z.infer<typeof Started>;
export type Running = z.infer<typeof Running>;

const nothing: Running = { processes: [], addresses: {} };

/** What runs, on disk: for a second start to point to, for the next one to clear up after a killed one, and for the chat. */
export class RunningFile {
  private readonly file: string;

  constructor(dataDir: string) {
    this.file = path.join(dataDir, 'running.json');
  }

  read(): Running {
    try {
      const parsed = Running.safeParse(JSON.parse(readFileSync(this.file, 'utf8')));
      return parsed.success ? parsed.data : nothing;
    } catch {
      return nothing;
    }
  }

  /** A process of that name takes the place of the one before. */
  addProcess(started: StartedProcess): void {
    const { processes, ...rest } = this.read();
    this.write({ ...rest, processes: [...processes.filter(({ name }) => name !== started.name), started] });
  }

  setAddresses(addresses: Readonly<Record<string, string>>): void {
    this.write({ ...this.read(), addresses });
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }

  private write(running: Running): void {
    const part = `${this.file}.part`;
    writeFileSync(part, `${JSON.stringify(running, undefined, 2)}\n`);
    renameSync(part, this.file);
  }
}
