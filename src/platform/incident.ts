import { randomInt } from 'node:crypto';

/** Without signs that are mistaken for one another, and without vowels, so no words come about. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ';

const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');

/**
 * What one failure is called, such as `7F3K-9BQX`: a person reads it out to whoever finds it in the log as the fact
 * `incident`. It tells nothing of what failed.
 */
export const newIncident = (): string => `${group()}-${group()}`;
