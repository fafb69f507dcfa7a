import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { appPackageOf } from './appPackage';

/** This file runs from `dist/packaging/teamsApp`. */
const root = path.resolve(__dirname, '..', '..', '..');

/** `npm run package [-- --env dev]`: writes the app that Teams takes, by the names that the Agents Toolkit uses, too. */
function main(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { env: { type: 'string', default: 'dev' } } });
  if (!/^\w[\w-]*$/.test(values.env)) throw new Error('--env takes the name of an environment, such as dev.');
  const archive = appPackageOf(path.join(root, 'appPackage'), valuesOf(values.env));
  const file = path.join('appPackage', 'build', `appPackage.${values.env}.zip`);
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), archive);
  console.log(`${file} is ready to be uploaded (${archive.length} bytes).`);
}

/** What is set in the environment counts more than what its file says, and an empty line is none. */
function valuesOf(environment: string): Readonly<Record<string, string | undefined>> {
  const files = [`.env.${environment}`, `.env.${environment}.user`].map((name) => path.join(root, 'env', name));
  const read = files.filter((file) => existsSync(file)).map((file) => parseEnv(readFileSync(file, 'utf8')));
  const set = [...read, process.env].flatMap((each) => Object.entries(each).filter(([, value]) => value?.trim()));
  return Object.fromEntries(set);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
