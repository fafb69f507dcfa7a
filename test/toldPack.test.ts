import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import whiteboard from '../examples/packs/whiteboard-pro.json';
import { parsePack } from '../src/migration/packs/packSchema';
import { toldPack } from '../src/toldPack';
import { inventedPack } from './support/inventedPack';
import { packData } from './support/pack';

const told = (today: string, data: unknown = inventedPack()) =>
  toldPack(parsePack(JSON.stringify(data), 'p.json'), today);
const project = path.resolve(__dirname, '..');

describe('a pack, told to whoever keeps it', () => {
  it('has what is retired, from when, by which page, and how long that is', () => {
    const text = told('2026-11-25');

    expect(text).toContain('whiteboard: Whiteboard plans\n  checked on 2026-11-20, 5 days ago');
    expect(text).toContain('Whiteboard Plan 2 (whiteboard-plan-2): bought anew, moved and closed');
    expect(text).toContain('no sale to new customers: 2026-06-01 (177 days ago), by https://example.com/announcement');
    expect(text).toContain('no renewal: 2027-01 (in 37 days or later)');
    expect(text).toContain('replacements: Microsoft 365 Business Basic, Office 365 E3');
  });

  it('names what is bought together', () => {
    expect(told('2026-11-29', whiteboard)).toContain(
      'replacements: Microsoft 365 E3 with Teams (Microsoft 365 E3 (no Teams) + Microsoft Teams Enterprise), Office',
    );
  });

  it('sets apart what nobody has verified', () => {
    const data = JSON.parse(JSON.stringify(inventedPack()).replace('"verified"', '"unverified"')) as unknown;

    expect(told('2026-11-25', data)).toMatch(
      /known by: name \^Whiteboard Plan 1\$\n +unverified, for the radar alone: item CFQ7TTC0WB01:0001\n/,
    );
  });

  it('asks for another look when it is old, or its own dates have come', () => {
    expect(told('2026-12-31')).not.toContain('CHECK IT AGAIN');
    expect(told('2027-01-01')).toContain('checked on 2026-11-20, 42 days ago: CHECK IT AGAIN');
  });

  it.each([
    ['2026-11-19', false],
    ['2026-11-18', true],
  ])('asks for another look where nobody can have looked on such a day yet: on %s, %s', (today, isAsked) => {
    expect(told(today).includes('CHECK IT AGAIN')).toBe(isAsked);
  });

  it('says when nobody is asked about it any more', () => {
    const data = inventedPack({ obsoleteAfter: '2027-06-30' });
    expect(told('2027-06-30', data)).toContain('obsolete after 2027-06-30');
    expect(told('2027-07-01', data)).toContain('obsolete since 2027-06-30');
  });

  it('admits of a pack of the first shape that nobody wrote down when it was checked', () => {
    expect(told('2026-11-25', packData())).toContain('nobody wrote down when it was checked');
  });
});

describe('npm run packs', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'planshift-packs-'));
  const file = path.join(folder, 'mine.json');
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [path.join(project, 'dist/src/packs.js'), ...args], {
      cwd: project,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });

  it('tells every pack that a start would read', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    for (const id of ['kaizala-pro', 'office-365-e4', 'project-online', 'sharepoint-onedrive'])
      expect(stdout).toContain(`${id}: `);
  });

  it('checks one file, and names every fault of it', () => {
    writeFileSync(file, JSON.stringify(inventedPack()));
    expect(run('check', file)).toMatchObject({ status: 0, stdout: expect.stringContaining('no fault') as unknown });

    writeFileSync(file, JSON.stringify(inventedPack({ title: '', obsoleteAfter: 'soon' })));
    const { status, stderr } = run('check', file);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('mine.json: title: must not be empty'),
      expect.stringContaining('mine.json: obsoleteAfter: must be a day'),
    ]);
  });

  it.each([
    [['check', '/nowhere/pack.json'], "/nowhere/pack.json can't be read."],
    [['check'], 'npm run packs, or npm run packs -- check FILE'],
    [['chek', 'packs/kaizala-pro.json'], 'npm run packs, or npm run packs -- check FILE'],
  ])('says in one line what is wrong with %j', (args, line) => {
    expect(run(...args)).toMatchObject({ status: 1, stderr: `${line}\n` });
  });
});

it('teaches with an example that is a pack', () => {
  const [, example = ''] =
    /```json\n([\s\S]*?)```/.exec(readFileSync(path.join(project, 'docs/packs.md'), 'utf8')) ?? [];

  expect(parsePack(example, 'docs/packs.md').sources.map(({ title }) => title)).toEqual([
    'Whiteboard Pro Plan 1',
    'Whiteboard Pro for rooms',
  ]);
});
