import type { Conversation } from '../../dialogs/conversation';
import type { LiveCards } from '../../dialogs/services';
import type { AccessRule } from '../../migration/accessRule';
import type { NoticeRules } from '../../migration/notices/notice';
import type { AgentContacts, Migrations, Rights, Turns } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { CloudName } from '../../platform/clouds';
import type { Log } from '../../platform/log';
import type { Watch } from '../../platform/watch';
import type { FetchAttachment } from '../files/fetchAttachment';
import type { UploadFile } from '../files/fileConsent';
import type { FileSources } from '../files/makeFile';
import type { GoOnAlone } from './sharedChats';
import type { TurnOrder } from './turnOrder';

export interface PlanshiftBotDeps {
  readonly access: AccessRule;
  readonly rights: Rights;
  readonly contacts: AgentContacts;
  readonly turns: Turns;
  readonly migrations: Pick<Migrations, 'list' | 'load'>;
  readonly liveCards: LiveCards;
  readonly conversation: Conversation;
  /** Goes on in a person's own chat. */
  readonly goOnAlone: GoOnAlone;
  readonly order: TurnOrder;
  /** False while this process may not work; then each turn gets one sentence. */
  readonly isUp: () => boolean;
  readonly practice: boolean;
  readonly practiceLocale?: string;
  readonly cloud?: CloudName;
  readonly noticeRules: Pick<NoticeRules, 'timeZone'>;
  readonly clock: Clock;
  readonly watch?: Watch;
  readonly log: Log;
  readonly fetchAttachment: FetchAttachment;
  readonly uploadFile: UploadFile;
  /** What files are made of. */
  readonly files: FileSources;
}
