import type { Ledger } from '../migration/ports';
import type { Database } from './database';
import { closing } from './ledger/closing';
import { dueCards } from './ledger/dueCards';
import { freezing } from './ledger/freezing';
import { overlap } from './ledger/overlap';
import { people } from './ledger/people';
import { purchases } from './ledger/purchases';
import { reading } from './ledger/reading';
import { running } from './ledger/running';
import { steering } from './ledger/steering';
import { whom } from './ledger/whom';

export const createLedger = (db: Database): Ledger => ({
  ...freezing(db),
  ...reading(db),
  ...running(db),
  ...overlap(db),
  ...steering(db),
  ...purchases(db),
  ...people(db),
  ...closing(db),
  ...whom(db),
  ...dueCards(db),
});
