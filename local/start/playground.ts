import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../settings';
import { shellLocale } from '../locale';
import { playgroundYml } from './playgroundYml';

const packageName = '@microsoft/m365agentsplayground';

/** The chat window's program; undefined where the package is not installed. */
export function findPlayground(projectDir: string): string | undefined {
  try {
    const manifest = require.resolve(`${packageName}/package.json`, { paths: [projectDir] });
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin?: { agentsplayground?: string } };
    const program = path.join(path.dirname(manifest), bin?.agentsplayground ?? 'cli.js');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

export interface Surroundings {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  /** Whether a program of that name is on the path. */
  readonly has: (program: string) => boolean;
}

/** The chat window opens a browser by itself, and dies where it can't; so it must be kept from trying. */
export function mustStayClosed(open: boolean, { environment, platform, has }: Surroundings): boolean {
  if (!open || environment['CI'] === 'true') return true;
  if (platform !== 'linux') return false;
  if (!has('xdg-open')) return true;
  return !['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some((name) => environment[name]);
}

export const onPath =
  (environment: Environment) =>
  (program: string): boolean =>
    (environment['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

/** The programs by which a browser is opened on Linux and on macOS. */
const openers = ['xdg-open', 'open'];

/** Makes the folder that the chat window runs in. */
export async function preparePlayground(folder: string, tenantId: string): Promise<void> {
  const shims = path.join(folder, 'bin');
  await mkdir(shims, { recursive: true });
  await writeFile(path.join(folder, '.m365agentsplayground.yml'), playgroundYml(tenantId));
  for (const name of openers) {
    await writeFile(path.join(shims, name), '#!/bin/sh\nexit 0\n');
    await chmod(path.join(shims, name), 0o755);
  }
}

/** Its language is that of its process, and it calls home unless told not to. */
export function playgroundEnvironment(
  environment: Environment,
  wish: { readonly folder: string; readonly staysClosed: boolean; readonly locale?: string },
): NodeJS.ProcessEnv {
  const closed = [path.join(wish.folder, 'bin'), environment['PATH'] ?? ''].join(path.delimiter);
  const language = wish.locale === undefined ? undefined : shellLocale(wish.locale);
  return {
    ...environment,
    APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
    ...(wish.staysClosed && { PATH: closed }),
    ...(language && { LANG: language, LC_ALL: language }),
  };
}
