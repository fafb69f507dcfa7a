import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

export const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Folders below `folder`, itself included; paths from the project's root. */
export const foldersBelow = (folder: string): readonly string[] => [
  folder,
  ...entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => foldersBelow(`${folder}/${entry.name}`)),
];

export const filesIn = (folder: string): readonly string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => `${folder}/${entry.name}`);

export const sourcesBelow = (folder: string): readonly string[] =>
  foldersBelow(folder)
    .flatMap(filesIn)
    .filter((file) => file.endsWith('.ts'));

const entriesOf = (folder: string) => readdirSync(path.join(root, folder), { withFileTypes: true });

const importing = /(?:from\s+|import\s*\(\s*|import\s+|require\s*\(\s*)'([^']+)'/g;

/** Every module named by an import, an export-from or a dynamic import, types included. */
export const modulesOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(importing)].map(([, name]) => name!);

/** The files of this project that a file imports, as paths from the root. */
export const importsOf = (file: string): readonly string[] =>
  modulesOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => fileFor(path.posix.join(path.posix.dirname(file), name)))
    .filter((found) => found !== undefined);

const fileFor = (module: string): string | undefined =>
  [`${module}.ts`, `${module}/index.ts`, module].find(
    (file) => /\.\w+$/.test(file) && existsSync(path.join(root, file)),
  );
