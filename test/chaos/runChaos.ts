import { spawn } from 'node:child_process';
import path from 'node:path';
import { startTestPostgres } from '../support/postgres';

const root = path.join(__dirname, '..', '..');
const tool = path.join(root, 'dist', 'chaos', 'main.js');

export type Report = Readonly<Record<string, number | string>>;

export interface Run {
  readonly code: number | null;
  readonly report: Report;
  /** What it told whoever watched. */
  readonly told: string;
}

/** The zeros of every report. */
const nothingBroken = {
  duplicatePurchases: 0,
  unlicensedUserSeconds: 0,
  closedWhileHeld: 0,
  lostUsers: 0,
  repeatedLicenceWrites: 0,
  unapprovedPurchases: 0,
};

/** Runs the tool as a person would, on the tests' own PostgreSQL. */
export async function runChaos(...args: readonly string[]): Promise<Run> {
  const { url } = await startTestPostgres();
  const child = spawn(process.execPath, [tool, ...args, '--database', url], { cwd: root });
  let [said, told] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const last = said.trim().split('\n').at(-1) ?? '';
  return { code, told, report: last.startsWith('{') ? (JSON.parse(last) as Report) : {} };
}

/** Fails with what went wrong; what went as it should is a hundred lines that a check's own report would cut. */
export function expectKept({ code, report, told }: Run, more: Report): void {
  if (code !== 0) throw new Error(`${JSON.stringify(report)}\n${wrongIn(told)}`);
  expect(report).toMatchObject({ ...nothingBroken, ...more });
}

const asItShould = /^ *[\d.]+ s {2}(kill \d+\/\d+|.*\) ended)$/;

const wrongIn = (told: string): string => {
  const lines = told.split('\n').filter((line) => !asItShould.test(line));
  return [...lines.filter((line) => line.startsWith('BREACH')), ...lines.filter((line) => !line.startsWith('BREACH'))]
    .join('\n')
    .trim();
};
