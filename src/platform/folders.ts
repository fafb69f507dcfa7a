import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

type Fault = NodeJS.ErrnoException;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'that is a file, or lies below one',
  EEXIST: 'that is a file',
  EACCES: 'this account may not use it',
  EPERM: 'this account may not use it',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
};

/** Why the folder that a variable names can't be used, for whoever has set it. */
export function folderFault(variable: string, folder: string, error: unknown): unknown {
  const { code } = error as Fault;
  const reason = code === undefined ? undefined : reasons[code];
  return reason === undefined
    ? error
    : new Error(`${variable}: the folder ${folder} can't be used: ${reason} (${code}).`, { cause: error });
}

/**
 * Makes a folder, and those it lies in.
 *
 * @returns whether it was made, and not there before
 * @throws Error naming the variable and what is wrong
 */
export async function makeFolder(variable: string, folder: string): Promise<boolean> {
  try {
    return await make(folder);
  } catch (error) {
    throw folderFault(variable, folder, error);
  }
}

/** Step by step: below `/proc`, where nothing can be made, Node's own `recursive` tries for ever. */
async function make(folder: string, isAgain = false): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    const { code } = error as Fault;
    if (code === 'EEXIST' && (await isFolder(folder))) return false;
    if (code !== 'ENOENT' || !(await makeAbove(folder, isAgain))) throw error;
    return make(folder, true);
  }
}

/** Whether there is hope then: another process may have made it just now, but not a second time. */
async function makeAbove(folder: string, isAgain: boolean): Promise<boolean> {
  const above = path.dirname(folder);
  if (above === folder) return false;
  if (await isFolder(above)) return !isAgain;
  await make(above);
  return true;
}

const isFolder = async (folder: string): Promise<boolean> => {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() === true;
};
