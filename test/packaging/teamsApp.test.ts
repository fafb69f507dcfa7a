import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { appPackageOf } from '../../packaging/teamsApp/appPackage';
import { commands as commandsOfBot } from '../../src/text/commands';
import type { Command } from '../../src/text/commands';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';
import { readPng } from '../support/png';

const folder = path.join(__dirname, '..', '..', 'appPackage');
const copy = mkdtempSync(path.join(tmpdir(), 'planshift-app-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const guid = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const values = {
  TEAMS_APP_ID: guid('1'),
  BOT_ID: guid('2'),
  PARTNER_CLIENT_ID: guid('3'),
  BOT_DOMAIN: 'bot.example.com',
};

interface Manifest {
  readonly bots: readonly {
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
  }[];
  readonly developer: Readonly<Record<string, string>>;
  readonly validDomains: readonly string[];
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
}

const readManifest = (): Manifest => JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
const readItalian = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(folder, 'it.json'), 'utf8')) as Readonly<Record<string, string>>;

/** The files of an archive whose entries are stored as they are. */
function filesIn(archive: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50;) {
    const [sum, size, length] = [
      archive.readUInt32LE(at + 14),
      archive.readUInt32LE(at + 18),
      archive.readUInt16LE(at + 26),
    ];
    const content = archive.subarray(at + 30 + length, at + 30 + length + size);
    expect(crc32(content)).toBe(sum);
    files.set(archive.toString('utf8', at + 30, at + 30 + length), content);
    at += 30 + length + size;
  }
  return files;
}

const complaintOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the packed app', () => {
  it('is what Microsoft’s own schema of its version allows, with every file that the manifest names', () => {
    const files = filesIn(appPackageOf(folder, values));

    expect([...files.keys()]).toEqual(['manifest.json', 'it.json', 'color.png', 'outline.png']);
    expect(files.get('manifest.json')!.toString()).not.toContain('${{');
  });

  it('is the same to the last byte each time', () => {
    expect(appPackageOf(folder, values).equals(appPackageOf(folder, values))).toBe(true);
  });

  it('names everything that is missing or wrong, and shows none of it', () => {
    const complaint = complaintOf(() =>
      appPackageOf(folder, { BOT_ID: 'my-bot', BOT_DOMAIN: 'https://bot.example.com' }),
    );

    expect(complaint.match(/^ {2}\w+: (is missing|must be)/gm)).toEqual([
      '  TEAMS_APP_ID: is missing',
      '  BOT_DOMAIN: must be',
      '  BOT_ID: must be',
      '  PARTNER_CLIENT_ID: is missing',
    ]);
    expect(complaint).not.toMatch(/my-bot|https:/);
  });

  it.each([
    ['manifest.json', '"color.png"', '"color.png", "badge": "b.png"', 'manifest.json: /icons must NOT have additional'],
    [
      'it.json',
      '"name.short": "Planshift"',
      `"name.short": "${'P'.repeat(31)}"`,
      'it.json: /name.short must NOT have more',
    ],
  ])('is refused where %s is not what the schema allows', (file, from, to, complaint) => {
    cpSync(folder, copy, { recursive: true });
    writeFileSync(path.join(copy, file), readFileSync(path.join(folder, file), 'utf8').replace(from, to));

    expect(complaintOf(() => appPackageOf(copy, values))).toContain(complaint);
  });
});

describe('npm run package', () => {
  const main = path.join(folder, '..', 'dist', 'packaging', 'teamsApp', 'main.js');
  const pack = (args: readonly string[], env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } });

  it('writes the same archive for an environment without a file, from variables alone', () => {
    const { status, stdout, stderr } = pack(['--env', 'of-a-test'], values);
    const file = path.join(folder, 'build', 'appPackage.of-a-test.zip');

    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('appPackage.of-a-test.zip');
    expect(readFileSync(file).equals(appPackageOf(folder, values))).toBe(true);
    rmSync(file);
  });

  it('ends with what is missing, and takes no name of an environment that leads elsewhere', () => {
    expect(pack(['--env', 'of-a-test'], {})).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('BOT_ID: is missing') as string,
    });
    expect(pack(['--env', '../secrets'], values)).toMatchObject({ status: 1, stdout: '' });
  });
});

/** As the localisation files name a place of the manifest. */
function stringsOf(value: unknown, place = ''): readonly string[] {
  if (typeof value === 'string') return [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    stringsOf(each, Array.isArray(value) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`),
  );
}

const isRead = (place: string): boolean =>
  /^(name|description)\.|\.commands\[\d+\]\.(title|description|prompt)$/.test(place);

describe('the words of the app', () => {
  it('exist in English and in Italian, each of them, and no other', () => {
    const places = stringsOf(readManifest()).filter(isRead);

    expect(places.length).toBeGreaterThan(10);
    expect(Object.keys(readItalian()).filter((key) => key !== '$schema')).toEqual(places);
  });

  it('offer only commands that the bot knows, by the word that it shows in each language', () => {
    const { typed } = textFor(readerOf({ locale: 'it-IT' })).commands;
    const italian = readItalian();

    const offered = readManifest().bots[0]!.commandLists.flatMap((list, l) =>
      list.commands.map(({ title }, c) => [title, italian[`bots[0].commandLists[${l}].commands[${c}].title`]]),
    );

    expect(offered.filter(([title]) => !commandsOfBot.includes(title as Command))).toEqual([]);
    expect(offered).toEqual(offered.map(([title]) => [title, typed[title as Command][0]]));
  });

  it('lead only to pages of the bot itself', () => {
    const { developer, validDomains } = readManifest();

    const pages = ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'].map((name) => developer[name]);

    expect(pages).toEqual(['', '/privacy', '/terms'].map((page) => `https://\${{BOT_DOMAIN}}${page}`));
    expect(validDomains).toEqual(['${{BOT_DOMAIN}}']);
  });
});

describe('the icons', () => {
  const pixelsOf = (name: string) => {
    const { width, height, pixel } = readPng(readFileSync(path.join(folder, name)));
    const all = Array.from({ length: width * height }, (_, n) => pixel(n % width, Math.floor(n / width)));
    return { width, height, all };
  };

  it('are one that fills its square with colour', () => {
    const { width, height, all } = pixelsOf('color.png');

    expect([width, height]).toEqual([192, 192]);
    expect(all.filter(([, , , alpha]) => alpha !== 255)).toEqual([]);
  });

  it('are one of white lines on nothing', () => {
    const { width, height, all } = pixelsOf('outline.png');
    const drawn = all.filter(([, , , alpha]) => alpha > 0);

    expect([width, height]).toEqual([32, 32]);
    expect(drawn.filter(([red, green, blue]) => red + green + blue !== 3 * 255)).toEqual([]);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(32 * 32 * 0.7);
  });
});
