import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

import type { Command } from '../../src/text/commands';
import { readerOf } from '../../src/text/reader';
import { textFor } from '../../src/text/textFor';

const folder = path.join(__dirname, '..', '..', 'appPackage');
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

/** The limits of Microsoft's manifest schema 1.17 for what this app uses. */
const Manifest = z.object({
  manifestVersion: z.literal('1.17'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.string(),
  developer: z.object({
    name: z.string().max(32),
    websiteUrl: z.string().startsWith('https://'),
    privacyUrl: z.string().startsWith('https://'),
    termsOfUseUrl: z.string().startsWith('https://'),
  }),
  name: z.object({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.object({ short: z.string().max(80), full: z.string().max(4000) }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  accentColor: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })) }),
  bots: z
    .array(
      z.object({
        botId: z.string(),
        scopes: z.array(z.enum(['personal', 'team', 'groupChat'])),
        commandLists: z
          .array(
            z.object({
              commands: z.array(z.object({ title: z.string().max(32), description: z.string().max(128) })).max(10),
            }),
          )
          .max(3),
      }),
    )
    .length(1),
});

const sizeOf = (icon: string): readonly [number, number] => {
  const bytes = readFileSync(path.join(folder, icon));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

it('keeps the limits that Teams sets for a manifest', () => {
  expect(Manifest.safeParse(json('manifest.json')).error).toBeUndefined();
});

it('brings icons in the two sizes that Teams asks for', () => {
  const { icons } = Manifest.parse(json('manifest.json'));

  expect(sizeOf(icons.color)).toEqual([192, 192]);
  expect(sizeOf(icons.outline)).toEqual([32, 32]);
});

it('describes every command in Italian too', () => {
  const { bots, localizationInfo } = Manifest.parse(json('manifest.json'));
  const italian = json(localizationInfo.additionalLanguages[0]!.file) as Record<string, string>;

  const missing = bots[0]!.commandLists.flatMap((list, l) =>
    list.commands.map((_, c) => `bots[0].commandLists[${l}].commands[${c}].description`).filter((key) => !italian[key]),
  );

  expect(missing).toEqual([]);
});

it('names every command in Italian by the word that the bot shows in Italian', () => {
  const { bots, localizationInfo } = Manifest.parse(json('manifest.json'));
  const italian = json(localizationInfo.additionalLanguages[0]!.file) as Record<string, string>;
  const { typed } = textFor(readerOf({ locale: 'it-IT' })).commands;

  const named = bots[0]!.commandLists.flatMap((list, l) =>
    list.commands.map(({ title }, c) => [title, italian[`bots[0].commandLists[${l}].commands[${c}].title`]]),
  );

  expect(named).toEqual(named.map(([title]) => [title, typed[title as Command][0]]));
});
