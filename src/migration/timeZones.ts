/** Whether Node knows a zone of this name (IANA, such as `Europe/Rome`). */
export function isTimeZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone itself, or UTC for one that Node does not know. */
export const knownZone = (name: string): string => (isTimeZone(name) ? name : 'UTC');
