import type { MigrationState } from '../../migration/plan/progress';
import { spoken } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { doneCard } from './doneCard';
import { leftOpenCard } from './leftOpenCard';
import { newsOf } from './news';
import { problemCard } from './problemCard';
import { progressCard } from './progressCard';
import type { ProgressData } from './progressCard';
import { longestInToast } from '../frame';
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

/** The one live card of a migration, whatever its state. What it says in a toast is what has come of it. */
export function migrationCard(data: MigrationCardData, reader: Reader): CardContent {
  const card = (atRest[data.migration.state] ?? progressCard)(data, reader);
  const news = newsOf(data.migration, reader);
  return news === undefined ? card : { ...card, speak: spoken(news, longestInToast) };
}
