import { migrationDeeds } from '../../src/migration/deed';
import type { MigrationDeed } from '../../src/migration/deed';
import type { Decided } from '../../src/migration/ports';
import { sampleNow } from '../contoso/names';

const later = '2026-11-22T10:19:00.000Z';

const deed = (what: MigrationDeed, name?: string) => ({
  what,
  at: what === 'confirmed' ? sampleNow : later,
  ...(name && { name }),
});

/** As one who confirmed it decides, and a colleague whose name is not known any more. */
export const sampleDecided: Decided = { latest: [deed('confirmed', 'Alex Weber')], before: 0 };

/** By the name of the state. */
export const decided: Readonly<Record<string, Decided>> = {
  paused: { latest: [...sampleDecided.latest, deed('paused', 'Mika Ito')], before: 0 },
  stopped: { latest: [...sampleDecided.latest, deed('paused', 'Mika Ito'), deed('stopped')], before: 0 },
  'left-open': {
    latest: migrationDeeds.slice(-10).map((what) => deed(what, 'Mika Ito')),
    before: migrationDeeds.length - 10,
  },
};
