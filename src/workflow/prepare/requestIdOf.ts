import { createHash } from 'node:crypto';

/** The same UUID for the same purpose of the same preparation, so that a repeated request is known as such. */
export function requestIdOf(preparationId: string, purpose: string): string {
  const hex = createHash('sha256').update(`${preparationId}/${purpose}`).digest('hex');
  const version = `5${hex.slice(13, 16)}`;
  const variant = `8${hex.slice(17, 20)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), version, variant, hex.slice(20, 32)].join('-');
}
