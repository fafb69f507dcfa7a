import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { filled } from './placeholders';
import { faultsBySchema } from './schema';
import { zipOf } from './zip';

const Manifest = z.object({
  manifestVersion: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
});

/**
 * The archive that Teams takes: the manifest of `folder` with the values in it, its languages and its icons.
 *
 * @throws Error naming what is missing, wrong, or not what Microsoft's schema allows
 */
export function appPackageOf(folder: string, values: Readonly<Record<string, string | undefined>>): Buffer {
  const text = filled(readFileSync(path.join(folder, 'manifest.json'), 'utf8'), values);
  const manifest: unknown = JSON.parse(text);
  const { manifestVersion, icons, localizationInfo } = Manifest.parse(manifest);
  const languages = localizationInfo.additionalLanguages.map(({ file }) => file);
  const others = [...languages, icons.color, icons.outline].map((name) => ({
    name,
    content: readFileSync(path.join(folder, name)),
  }));
  insist([
    ...faultsBySchema('MicrosoftTeams', manifestVersion, manifest).map((fault) => `manifest.json: ${fault}`),
    ...others.flatMap(({ name, content }) =>
      languages.includes(name)
        ? faultsBySchema('MicrosoftTeams.Localization', manifestVersion, JSON.parse(content.toString())).map(
            (fault) => `${name}: ${fault}`,
          )
        : [],
    ),
  ]);
  return zipOf([{ name: 'manifest.json', content: Buffer.from(text) }, ...others]);
}

function insist(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new Error(`Teams would not take the app:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
