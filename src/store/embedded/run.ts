import { execFile } from 'node:child_process';
import type { Account } from './account';

/** What a program said when it failed, in one line. */
class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
}

/** Runs a program to its end as this account, from a folder that every account may enter. */
export function run(program: string, args: readonly string[], account: Account | undefined): Promise<void> {
  const options = { ...(process.platform !== 'win32' && { cwd: '/' }), ...account?.ids };
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error) reject(new ProgramFailed(lastWords(stderr) ?? lastWords(stdout) ?? error.message));
      else resolve();
    });
  });
}

const fault = /\b(?:FATAL|PANIC|ERROR|error|could not)\b/;

/** The line that names the fault, else the last one; undefined when there is none. */
export function lastWords(output: string): string | undefined {
  const lines = output.split('\n').flatMap((line) => line.trim() || []);
  return lines.filter((line) => fault.test(line)).at(-1) ?? lines.at(-1);
}
