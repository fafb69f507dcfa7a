import { createHash } from 'node:crypto';

/** A GUID that is the same for the same names, in every world and on every machine. */
export function guid(...names: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(names.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A short id of digits and lower-case letters, the same for the same names. */
export function shortId(length: number, ...names: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(names.join('\u0000')).digest();
  return Array.from(bytes.subarray(0, length), (byte) => letters[byte % letters.length]).join('');
}

/** The 12 hexadecimal digits of a new-commerce order id. */
export function orderId(...names: readonly (string | number)[]): string {
  return guid('order', ...names)
    .replaceAll('-', '')
    .slice(0, 12);
}
