import { sampleDecided, sampleMigration } from '../../../gallery/samples/migration';
import { migrationCard } from '../../../src/cards/migration/migrationCard';
import type { CardContent } from '../../../src/cards/render';
import type { Migration } from '../../../src/migration/plan/progress';
import type { Decided } from '../../../src/migration/ports';
import { readerOf } from '../../../src/text/reader';
import { submitsOf, textsOf } from '../../support/cardParts';
import { sampleNow } from '../../support/survey';

export const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });

/** The card of the sample migration, but for what is given. */
export const card = (given: Partial<Migration>, etaSeconds?: number, decided: Decided = sampleDecided): CardContent =>
  migrationCard(
    {
      migration: sampleMigration(given),
      decided,
      now: new Date(sampleNow),
      ...(etaSeconds === undefined ? {} : { etaSeconds }),
    },
    reader,
  );

/** All of its texts. */
export const told = (given: Partial<Migration>, etaSeconds?: number): string =>
  textsOf(card(given, etaSeconds)).join('\n');

/** What its buttons do. */
export const verbs = (given: Partial<Migration>): unknown[] =>
  submitsOf(card(given)).map(({ data }) => {
    const { steer, open } = data as { steer?: string; open?: string };
    return steer ?? open;
  });
