import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import tsconfig from '../../tsconfig.json';

const root = path.join(__dirname, '..', '..');
const linesOf = (file: string): readonly string[] => readFileSync(path.join(root, file), 'utf8').split('\n');

const [build, production] = readFileSync(path.join(root, 'Dockerfile'), 'utf8')
  .split(/^FROM /m)
  .slice(1);

it('brings into the production image only what the step without an engine lays out', () => {
  expect(build).toContain('node dist/packaging/image/main.js /image\n');
  expect(production!.match(/^(COPY|ADD|RUN).*$/gm)).toEqual(['COPY --from=build /image ./']);
});

it('runs as somebody who is not root, without npm between the process and SIGTERM, and tells whether it lives', () => {
  expect(production).toMatch(/^USER node$/m);
  expect(production).toMatch(/^CMD \["node", "dist\/src\/index\.js"\]$/m);
  expect(production).toMatch(/^HEALTHCHECK [^]*\/healthz/m);
});

it('lets an engine see all that the build needs, and no settings', () => {
  const seen = linesOf('.dockerignore').flatMap((line) => /^!(.+)$/.exec(line)?.[1] ?? []);

  expect(linesOf('.dockerignore')).toContain('*');
  expect(seen.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  expect(seen).toEqual(expect.arrayContaining([...tsconfig.include, 'packs', 'package-lock.json', 'tsconfig.json']));
  expect(seen.filter((name) => /env|test|\.git|planshift/.test(name))).toEqual([]);
});
