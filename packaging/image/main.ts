import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** This file runs from `dist/packaging/image`. */
const root = path.resolve(__dirname, '..', '..', '..');

/** What the bot reads at run time, and nothing that practises, tests or packs it. */
const wanted = [
  'package.json',
  'package-lock.json',
  'LICENSE',
  'packs',
  'dist/package.json',
  'dist/packs',
  'dist/src',
] as const;

/** Sources, types and maps: two thirds of what packages bring, and read by nobody who runs them. */
const isSource = (file: string): boolean => /\.([cm]?ts|map)$/.test(file);

/** `node dist/packaging/image/main.js FOLDER`: lays out what the production image holds, by the steps of the `Dockerfile`. */
function main([folder]: readonly string[]): void {
  if (folder === undefined) throw new Error('Name the folder to lay the image out in.');
  const target = path.resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`${target} is not empty.`);
  mkdirSync(target, { recursive: true });
  for (const name of wanted) cpSync(path.join(root, name), path.join(target, name), { recursive: true });
  installInto(target);
  for (const entry of readdirSync(target, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && isSource(entry.name)) rmSync(path.join(entry.parentPath, entry.name));
  console.log(`${target} holds the bot.`);
}

/** The packages of the lock file that production needs; the embedded database is optional, and left out with the rest. */
function installInto(target: string): void {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const omitted = ['--omit=dev', '--omit=optional', '--ignore-scripts'];
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--no-update-notifier'];
  execFileSync(npm, ['ci', ...omitted, ...quiet], {
    cwd: target,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
