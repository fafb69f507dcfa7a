import type { Draft } from './migrate/draft';
import type { Services } from './services';
import type { Turn } from './turn';

/** One turn, and what it may ask of the house. */
export interface TurnScope {
  readonly services: Services;
  readonly turn: Turn;
}

/** The same while a migration is being talked about. */
export interface DraftScope extends TurnScope {
  readonly draft: Draft;
}
