import { createApprovals } from './store/approvals';
import { createAgentContacts } from './store/chat/agentContacts';
import { createCustomerAssignments } from './store/chat/customerAssignments';
import { createHadRights } from './store/chat/hadRights';
import { createPreparationStore } from './store/chat/preparationStore';
import { createTurnLeases } from './store/chat/turnLeases';
import { createHouseHold } from './store/hold/houseHold';
import { createLedger } from './store/ledger';
import { createLetters } from './store/notices/letters';
import { createNoticeLedger } from './store/notices/noticeLedger';
import { createNoticeWishes } from './store/notices/noticeWishes';
import { createOldNotices } from './store/notices/oldNotices';
import { createRadarStore } from './store/radar/radarStore';
import { createScanStore } from './store/radar/scanStore';
import { createSignInTroubles } from './store/signIn/signInTroubles';
import type { Database } from './store/database';

/** What is kept in the database, for whoever needs it. */
export const storesOn = (database: Database) => ({
  ...createLedger(database),
  approvals: createApprovals(database),
  preparations: createPreparationStore(database),
  radarStore: createRadarStore(database),
  scans: createScanStore(database),
  assignments: createCustomerAssignments(database),
  hadRights: createHadRights(database),
  wishes: createNoticeWishes(database),
  noticeLedger: createNoticeLedger(database),
  contacts: createAgentContacts(database),
  oldNotices: createOldNotices(database),
  letters: createLetters(database),
  leases: createTurnLeases(database),
  houseHold: createHouseHold(database),
  signInTroubles: createSignInTroubles(database),
});

export type Stores = ReturnType<typeof storesOn>;
