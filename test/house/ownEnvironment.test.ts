import { execFileSync } from 'node:child_process';
import path from 'node:path';

const rules = path.join(__dirname, '..', 'ownEnvironment.mjs');
const script = `import { ownEnvironment } from ${JSON.stringify(rules)};
console.log(JSON.stringify(ownEnvironment(process.env, process.argv[1])));`;

/** What the tests of a suite see where the shell has these variables. */
const seen = (suite: string, shell: Readonly<Record<string, string>>): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script, suite], { env: shell, encoding: 'utf8' }),
  );

describe('a shell that knows a database of its own', () => {
  const shell = { PGSSLMODE: 'require', PGHOST: 'nowhere.invalid', HOME: '/home/dana' };

  it('misleads no test of ours', () => {
    expect(seen('quick', shell)).toMatchObject({ HOME: '/home/dana' });
    expect(seen('quick', shell)).not.toHaveProperty('PGSSLMODE');
    expect(seen('quick', shell)).not.toHaveProperty('PGHOST');
  });

  it('is heard by the tests of a real account', () => {
    expect(seen('live', shell)).toMatchObject(shell);
  });
});
