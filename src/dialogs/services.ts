import type { CardContent } from '../cards/render';
import type { AgentId, MigrationId } from '../migration/ids';
import type { NoticeRules } from '../migration/notices/notice';
import type { Sources } from '../migration/packs/sources';
import type {
  AgentContacts,
  ApprovalDesk,
  CustomerAssignments,
  Customers,
  HouseHold,
  MigrationControl,
  Migrations,
  NoticePreview,
  NoticeWishes,
  PreparationStore,
  Preparer,
  Radar,
  RadarStore,
  Rights,
} from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import type { Reader } from '../text/reader';
import type { Surveys } from './migrate/surveys';
import type { Turn } from './turn';

/** Files of a migration, whose `id` is given, or the radar, filtered as its `id` says. */
export const fileKinds = [
  'resultFile',
  'customerText',
  'ledgerFile',
  'certificate',
  'customerCertificate',
  'radarFile',
] as const;

export type FileKind = (typeof fileKinds)[number];

/** How a file reaches the agent, which differs by client and size. */
export interface FileDelivery {
  deliver(turn: Turn, kind: FileKind, id: string): Promise<void>;
}

/** The one live card of each migration. */
export interface LiveCards {
  /** Shows it at the end of the chat, where it is the live card from now on. */
  showAnew(turn: Turn, id: MigrationId): Promise<void>;
  /** Brings it up to date soon, without anybody waiting for it. */
  refresh(id: MigrationId): void;
}

export type ColleagueTold = 'told' | 'notReached' | 'notAllowed';

/** Other agents, in their own chats. */
export interface Colleagues {
  tellColleague(agent: AgentId, card: (reader: Reader) => CardContent): Promise<ColleagueTold>;
}

/** Everything a conversation may ask of the house. */
export interface Services {
  /** True on the emulator. */
  readonly practice: boolean;
  readonly sources: Sources;
  readonly radarStore: RadarStore;
  readonly radar: Radar;
  readonly customers: Pick<Customers, 'search'>;
  readonly assignments: CustomerAssignments;
  readonly wishes: NoticeWishes;
  readonly noticePreview: NoticePreview;
  readonly noticeRules: NoticeRules;
  readonly preparations: Pick<PreparationStore, 'get'>;
  readonly surveys: Pick<Surveys, 'facts' | 'quoted' | 'isKept' | 'forget'>;
  readonly preparer: Preparer;
  readonly control: MigrationControl;
  readonly approvals: ApprovalDesk;
  readonly migrations: Pick<Migrations, 'page' | 'held' | 'load' | 'whole' | 'running' | 'begunOf' | 'underWay'>;
  readonly houseHold: HouseHold;
  readonly rights: Rights;
  readonly contacts: AgentContacts;
  readonly files: FileDelivery;
  readonly liveCards: LiveCards;
  readonly colleagues: Colleagues;
  readonly clock: Clock;
  readonly log: Log;
}
