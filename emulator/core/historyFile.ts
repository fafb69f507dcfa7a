import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitMeta } from './commitMeta';
import type { WorldEvent } from './events';

export const historyName = 'history.jsonl';

export interface HistoryLine {
  readonly wall: number;
  readonly event: WorldEvent;
  readonly meta: CommitMeta;
}

/** Append-only JSON lines; a line is on its way to disk before anybody is answered. */
export class HistoryFile {
  private readonly path: string;
  private handle: number | null = null;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.path = join(dataDir, historyName);
  }

  /** All whole lines. A last line torn by a kill is cut off the file: nobody was ever answered on its strength. */
  read(): HistoryLine[] {
    if (!existsSync(this.path)) return [];
    const content = readFileSync(this.path);
    const whole = content.lastIndexOf(0x0a) + 1;
    if (whole < content.length) truncateSync(this.path, whole);
    const lines = content.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
    return lines.map((line, index) => this.parse(line, index));
  }

  append(line: HistoryLine): void {
    this.handle ??= openSync(this.path, 'a');
    writeSync(this.handle, `${JSON.stringify(line)}\n`);
  }

  /** Begins a new history with one line, in one step: a kill leaves the old one or the new one. */
  restart(first: HistoryLine): void {
    this.close();
    const draft = `${this.path}.next`;
    const handle = openSync(draft, 'w');
    writeSync(handle, `${JSON.stringify(first)}\n`);
    closeSync(handle);
    renameSync(draft, this.path);
  }

  close(): void {
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
  }

  private parse(line: string, index: number): HistoryLine {
    try {
      return JSON.parse(line) as HistoryLine;
    } catch {
      throw new Error(`Line ${index + 1} of ${this.path} is damaged. Start with --fresh to begin a new history.`);
    }
  }
}
