import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readPackFiles } from '../../src/store/packFiles';

const packs = path.resolve(__dirname, '..', '..', 'packs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'planshift-packs-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

it('reads every pack of the folder and nothing else', async () => {
  const kaizala = await readFile(path.join(packs, 'kaizala-pro.json'), 'utf8');
  writeFileSync(path.join(folder, 'kaizala-pro.json'), kaizala);
  writeFileSync(path.join(folder, 'README.md'), 'not a pack');
  mkdirSync(path.join(folder, 'rules'));
  writeFileSync(path.join(folder, 'rules', 'extended-terms.json'), '{"checkedOn": "2026-11-27"}');

  expect((await readPackFiles(folder)).map(({ id }) => id)).toEqual(['kaizala-pro']);
  expect((await readPackFiles(packs)).length).toBeGreaterThan(0);
});

it('names the file that is broken', async () => {
  writeFileSync(path.join(folder, 'broken.json'), '{"id": 1}');

  await expect(readPackFiles(folder)).rejects.toThrow('broken.json');
});

it('refuses two packs of the same id, naming the second', async () => {
  const kaizala = await readFile(path.join(packs, 'kaizala-pro.json'), 'utf8');
  writeFileSync(path.join(folder, 'a.json'), kaizala);
  writeFileSync(path.join(folder, 'b.json'), kaizala);

  await expect(readPackFiles(folder)).rejects.toThrow(/b\.json.*kaizala-pro/);
});

it('refuses two packs that would both recognise a subscription, naming the second and what both claim', async () => {
  const e4 = JSON.parse(await readFile(path.join(packs, 'office-365-e4.json'), 'utf8')) as object;
  writeFileSync(path.join(folder, 'a.json'), JSON.stringify(e4));
  writeFileSync(path.join(folder, 'b.json'), JSON.stringify({ ...e4, id: 'office-365-e4-again' }));

  await expect(readPackFiles(folder)).rejects.toThrow(
    /b\.json: "8909e28e-5832-42f4-9886-b0a5545f3645" belongs to the pack "office-365-e4" already/,
  );
});

it('does not start without any pack', async () => {
  await expect(readPackFiles(folder)).rejects.toThrow(folder);
});
