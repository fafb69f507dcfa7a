import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFolder } from '../../src/platform/folders';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'folders-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('is made once by many who begin at the same moment, and fails for none of them', async () => {
  for (let round = 0; round < 200; round += 1) {
    const folder = path.join(root, `${round}`, 'data', 'postgres');

    const made = await Promise.all(Array.from({ length: 8 }, () => makeFolder('DATA_DIR', folder)));

    expect(made.filter(Boolean)).toHaveLength(1);
  }
});

it('says where nothing can be made, instead of trying for ever', async () => {
  await writeFile(path.join(root, 'file'), '');

  await expect(makeFolder('DATA_DIR', path.join(root, 'file', 'data'))).rejects.toThrow(/DATA_DIR: .*\(ENOTDIR\)/);
  await expect(makeFolder('DATA_DIR', '/proc/planshift/data')).rejects.toThrow(/DATA_DIR: .*\(ENOENT\)/);
});
