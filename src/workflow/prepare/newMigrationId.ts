import { randomInt } from 'node:crypto';
import { migrationId } from '../../migration/ids';
import type { MigrationId } from '../../migration/ids';

/** Without letters and digits that are mistaken for one another, and without vowels, so no words come about. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz';
const length = 8;

export const newMigrationId = (): MigrationId =>
  migrationId(Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''));
