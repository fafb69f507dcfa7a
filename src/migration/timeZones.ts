/** Zones are told with every turn, and it is dear to ask for one. No more are kept than there are names. */
const known = new Map<string, boolean>();
const mostKnown = 1_000;

/** Whether Node knows a zone of this name (IANA, such as `Europe/Rome`). */
export function isTimeZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const isKnown = canBeMade(name);
  known.set(name, isKnown);
  return isKnown;
}

function canBeMade(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone itself, or UTC for one that Node does not know. */
export const knownZone = (name: string): string => (isTimeZone(name) ? name : 'UTC');
