/** The object without some of its fields, for what must be absent rather than undefined. */
export function without<T extends object, Key extends keyof T>(value: T, ...keys: readonly Key[]): Omit<T, Key> {
  const entries = Object.entries(value).filter(([key]) => !keys.includes(key as Key));
  return Object.fromEntries(entries) as Omit<T, Key>;
}
