import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const versionIn = (name: string): string => (JSON.parse(read(name)) as { readonly version: string }).version;

it.each(['package-lock.json', 'appPackage/manifest.json'])(
  'is of the same version in %s as in package.json',
  (name) => {
    expect(versionIn(name)).toBe(versionIn('package.json'));
  },
);

it('tells in the newest section of the changelog what its own version brings', () => {
  expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(versionIn('package.json'));
});

it('is deployed by the Agents Toolkit as what it is', () => {
  expect(/^IMAGE_TAG=(\S+)$/m.exec(read('env/.env.dev'))?.[1]).toBe(versionIn('package.json'));
});
