import { readFileSync } from 'node:fs';
import path from 'node:path';
import JSON5 from 'json5';
import { z } from 'zod';
import { readSettings } from '../../local/settings';

const root = path.join(__dirname, '..', '..');
const file = path.join(root, '.devcontainer', 'devcontainer.json');

const DevContainer = z.object({ image: z.string(), remoteUser: z.string(), forwardPorts: z.array(z.number()) });
const container = DevContainer.parse(JSON5.parse(readFileSync(file, 'utf8')));

it('lets a browser outside the container reach all that "npm start" brings up', () => {
  const { ports } = readSettings(root, {});

  expect(container.forwardPorts).toEqual(expect.arrayContaining(Object.values(ports)));
});

it('works in the container as somebody whom PostgreSQL runs for', () => {
  expect(container.remoteUser).not.toBe('root');
});
