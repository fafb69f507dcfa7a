import path from 'node:path';
import { scriptsOf } from './start/specs';
import { supervise } from './start/supervise';

const projectDir = path.resolve(__dirname, '..', '..');

// A closed terminal, or "| head", must not keep us from stopping the rest.
process.stdout.on('error', () => undefined);

void supervise({
  projectDir,
  args: process.argv.slice(2),
  environment: process.env,
  scripts: scriptsOf(projectDir),
  say: (line) => process.stdout.write(`${line}\n`),
}).then((code) => process.exit(code));
