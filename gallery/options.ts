import { parseArgs } from 'node:util';

export interface GalleryOptions {
  readonly out: string;
  /** The one card to show; every card without it. */
  readonly only?: string;
}

/** @throws Error of one line that says what is wrong */
export function readOptions(args: readonly string[], usualOut: string): GalleryOptions {
  const options = { out: { type: 'string' }, only: { type: 'string' } } as const;
  const { out = usualOut, only } = parseArgs({ args: [...args], options }).values;
  return { out, ...(only === undefined ? {} : { only }) };
}
