import type { CloudAdapter, Storage } from 'botbuilder';
import { Conversation } from '../dialogs/conversation';
import { Surveys } from '../dialogs/migrate/surveys';
import type { Services } from '../dialogs/services';
import type { AccessRule } from '../migration/accessRule';
import type { Migrations, People, Turns, Deeds, WrittenRows, PreparationStore } from '../migration/ports';
import { defined } from '../platform/defined';
import type { Watch } from '../platform/watch';
import { fetchAttachmentOver } from './files/fetchAttachment';
import type { FetchAttachment } from './files/fetchAttachment';
import { uploadFileOver } from './files/fileConsent';
import type { UploadFile } from './files/fileConsent';
import { FileLinks } from './files/fileLinks';
import { Files } from './files/files';
import type { BotConfig } from './http/botConfig';
import type { Gate } from './http/gate';
import { close, createServer, listen } from './http/server';
import type { BotMessenger } from './live/messenger';
import { PlanshiftBot } from './turns/planshiftBot';
import { UnderWay } from './turns/underWay';

export interface BotDeps extends Omit<Services, 'surveys' | 'files' | 'liveCards' | 'colleagues' | 'practice'> {
  readonly migrations: Services['migrations'] & Pick<Migrations, 'list'>;
  readonly preparations: Pick<PreparationStore, 'get' | 'agentOf'>;
  readonly config: BotConfig;
  readonly gate: Gate;
  readonly messenger: BotMessenger & { readonly adapter: CloudAdapter };
  readonly access: AccessRule;
  readonly turns: Turns;
  readonly people: Pick<People, 'everybody'>;
  readonly writtenRows: WrittenRows;
  readonly deeds: Pick<Deeds, 'ofMigration'>;
  /** Where the state of conversations is kept. */
  readonly storage: Storage;
  /** Whether everything the bot needs answers; the whole of `/readyz`. */
  readonly ready?: () => Promise<boolean>;
  /** False while this process may not work. */
  readonly isUp?: () => boolean;
  readonly watch?: Watch;
  /** Where the turns in hand are counted. */
  readonly underWay?: UnderWay;
  readonly fetchAttachment?: FetchAttachment;
  readonly uploadFile?: UploadFile;
}

export interface Bot {
  /** Resolves with the port it listens on. */
  listen(): Promise<number>;
  /** Takes no new turns from now on, and says so to who sends one. */
  leave(): void;
  /** Resolves when also those turns are over whose requests were answered before. */
  close(): Promise<void>;
}

/** Builds the room: conversations, the doors to Teams, and the server before them. */
export function createBot(deps: BotDeps): Bot {
  const { config, gate, messenger, log, clock, ready = async () => true, underWay = new UnderWay() } = deps;
  let { port } = config;
  const links = new FileLinks(clock, () => `http://${config.host}:${port}`);
  const services: Services = {
    ...deps,
    practice: config.mode === 'local',
    surveys: new Surveys(deps.preparations, deps.sources),
    files: new Files(deps, links, config.mode),
    ...{ liveCards: messenger, colleagues: messenger },
  };
  const conversation = new Conversation(services, deps.storage);
  messenger.join(conversation);
  const { onTurn, isTooMuch } = turnsOf(deps, services, conversation);
  const door = { isLeaving: false };
  const { adapter } = messenger;
  const turns = { onTurn: underWay.counting(onTurn), isTooMuch };
  const server = createServer({ gate, adapter, ...turns, links, imprint: config.imprint, ready, door, log });
  return {
    listen: async () => {
      port = await listen(server, config);
      return port;
    },
    leave: () => {
      door.isLeaving = true;
    },
    close: async () => {
      await close(server);
      await underWay.end();
    },
  };
}

function turnsOf(deps: BotDeps, { practice }: Services, conversation: Conversation): PlanshiftBot {
  const { config, messenger, log, isUp = () => true } = deps;
  return new PlanshiftBot({
    ...deps,
    conversation,
    order: messenger.order,
    isUp,
    liveCards: messenger,
    goOnAlone: (agent, incoming) => messenger.goOnAlone(agent, incoming),
    practice,
    files: deps,
    ...defined({ practiceLocale: config.practiceLocale, cloud: config.cloud }),
    fetchAttachment: deps.fetchAttachment ?? fetchAttachmentOver({ cloud: config.cloud, log }),
    uploadFile: deps.uploadFile ?? uploadFileOver({ cloud: config.cloud, log }),
  });
}
