import type { MigrationState } from '../../migration/plan/progress';
import type { Reader } from '../../text/reader';
import { doneCard } from './doneCard';
import { leftOpenCard } from './leftOpenCard';
import { problemCard } from './problemCard';
import { progressCard } from './progressCard';
import type { ProgressData } from './progressCard';
import type { CardContent } from '../render';
import { stoppedCard } from './stoppedCard';

export type MigrationCardData = ProgressData;

type Cards = Readonly<Partial<Record<MigrationState, (data: MigrationCardData, reader: Reader) => CardContent>>>;

/** States at rest have a card of their own; in all others the migration is under way. */
const atRest: Cards = {
  waitingForPerson: problemCard,
  done: doneCard,
  leftOpen: leftOpenCard,
  stopped: stoppedCard,
};

/** The one live card of a migration, whatever its state. */
export const migrationCard = (data: MigrationCardData, reader: Reader): CardContent =>
  (atRest[data.migration.state] ?? progressCard)(data, reader);
