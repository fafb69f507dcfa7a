import type { Ledger } from '../../migration/ports';
import type { Database } from '../database';
import { cardPlaces } from './cardPlaces';
import { closing } from './closing';
import { dueCards } from './dueCards';
import { freezing } from './freezing';
import { overlap } from './overlap';
import { people } from './people';
import { purchases } from './purchases';
import { reading } from './reading';
import { running } from './running';
import { steering } from './steering';

export const createLedger = (db: Database): Ledger => ({
  ...freezing(db),
  ...reading(db),
  ...running(db),
  ...overlap(db),
  ...steering(db),
  ...purchases(db),
  ...people(db),
  ...closing(db),
  ...cardPlaces(db),
  ...dueCards(db),
});
