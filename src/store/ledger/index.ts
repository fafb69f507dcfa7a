import type {
  CardPlaces,
  Chains,
  ClosePromises,
  Deeds,
  EndLooks,
  Migrations,
  OldNames,
  People,
  Purchases,
  Rings,
  TakeBacks,
  UnkeptEnds,
  WrittenRows,
} from '../../migration/ports';
import { createChains } from '../chain/chains';
import { createWrittenRows } from '../chain/writtenRows';
import type { Database } from '../database';
import { cardPlaces } from './cards/cardPlaces';
import { closePromises } from './closePromises';
import { closing } from './closing';
import { deeds } from './deeds';
import { doubts } from './doubts';
import { dueCards } from './cards/dueCards';
import { rings } from './cards/rings';
import { endLooks } from './endLooks';
import { freezing } from './freezing';
import { listing } from './list/listing';
import { lookingAfter } from './lookingAfter';
import { oldNames } from './oldNames';
import { orderStates } from './orderStates';
import { overlap } from './overlap';
import { people } from './people';
import { purchases } from './purchases';
import { reading } from './reading';
import { begun, running } from './running';
import { seats } from './seats';
import { steering } from './steering';
import { takeBacks } from './takeBacks';
import { unheard } from './unheard';
import { unkeptEnds } from './unkeptEnds';

/** The tables that are the truth about money and people. Each port is asked by those alone who need it. */
export interface Ledger {
  readonly migrations: Migrations;
  readonly purchases: Purchases;
  readonly people: People;
  readonly cardPlaces: CardPlaces;
  readonly rings: Rings;
  readonly deeds: Deeds;
  readonly chains: Chains;
  readonly writtenRows: WrittenRows;
  readonly oldNames: OldNames;
  readonly unkeptEnds: UnkeptEnds;
  readonly closePromises: ClosePromises;
  readonly endLooks: EndLooks;
  readonly takeBacks: TakeBacks;
}

export const createLedger = (db: Database): Ledger => ({
  migrations: {
    ...freezing(db),
    ...reading(db),
    ...listing(db),
    ...overlap(db),
    ...running(db),
    ...begun(db),
    ...steering(db),
    ...closing(db),
    ...unheard(db),
  },
  purchases: { ...purchases(db), ...doubts(db), ...lookingAfter(db), ...orderStates(db), ...seats(db) },
  people: people(db),
  cardPlaces: { ...cardPlaces(db), ...dueCards(db) },
  rings: rings(db),
  deeds: deeds(db),
  chains: createChains(db),
  writtenRows: createWrittenRows(db),
  oldNames: oldNames(db),
  unkeptEnds: unkeptEnds(db),
  closePromises: closePromises(db),
  endLooks: endLooks(db),
  takeBacks: takeBacks(db),
});
