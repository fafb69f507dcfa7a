/** The services write instants in different precisions, and readers must take them all. */

/** Seven digits after the second. */
export function preciseInstant(at: number): string {
  return new Date(at).toISOString().replace('Z', '0000Z');
}

export function plainInstant(at: number): string {
  return new Date(at).toISOString();
}

/** The day alone, at midnight. */
export function dayInstant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 10)}T00:00:00Z`;
}

/** Whole seconds. */
export function secondInstant(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** No zone at all. */
export function zonelessInstant(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}
