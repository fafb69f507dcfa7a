import type { Steer, SteerVerb } from '../../cards/answers';
import { offersOf } from '../../cards/typed/offers';
import { migrationId } from '../../migration/ids';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { Migration } from '../../migration/plan/progress';
import type { MigrationControl } from '../../migration/ports';
import { plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { beginMigration } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { remainingDraft } from '../migrate/remainingDraft';
import { fileKinds } from '../services';
import type { FileKind } from '../services';
import { say } from '../turn';
import type { Turn } from '../turn';
import type { TurnScope } from '../turnScope';
import type { CommandCall } from './commandCall';
import { whichMigration } from './whichMigration';

type FileVerb = Extract<SteerVerb, FileKind>;
type ControlVerb = Exclude<SteerVerb, 'moveRemaining' | 'removeRemaining' | FileVerb>;

const isFile = (verb: SteerVerb): verb is FileVerb => fileKinds.some((kind) => kind === verb);

interface Ask {
  readonly does: (control: MigrationControl, id: MigrationId, by: AgentId, order: string) => Promise<boolean>;
  readonly words: (chat: Text['chat']) => Phrase;
}

const looking = (answer: Parameters<MigrationControl['answerPurchase']>[1]): Ask => ({
  does: (control, id, by) => control.answerPurchase(id, answer, by),
  words: (chat) => chat.lookingAgain,
});

const asks: Readonly<Record<ControlVerb, Ask>> = {
  pause: { does: (control, id, by) => control.pause(id, by), words: (chat) => chat.pausing },
  resume: { does: (control, id, by) => control.resume(id, by), words: (chat) => chat.resumed },
  stop: { does: (control, id, by) => control.stop(id, by), words: (chat) => chat.stopping },
  stopHere: { does: (control, id, by) => control.stop(id, by), words: (chat) => chat.stopping },
  letGoOn: { does: (control, id, by) => control.letGoOn(id, by), words: (chat) => chat.resumed },
  again: { does: (control, id, by) => control.resume(id, by), words: (chat) => chat.retrying },
  retryFailed: { does: (control, id, by) => control.retry(id, 'retryFailed', by), words: (chat) => chat.retrying },
  leaveOutFailed: {
    does: (control, id, by) => control.retry(id, 'leaveOutFailed', by),
    words: (chat) => chat.leavingOut,
  },
  checkAgain: { does: (control, id, by) => control.checkAgain(id, by), words: (chat) => chat.checkingAgain },
  leaveOpen: { does: (control, id, by) => control.settle(id, by), words: (chat) => chat.settled },
  bought: looking('bought'),
  notBought: looking('notBought'),
  keepLooking: looking('keepLooking'),
  lookAtOrder: {
    does: (control, id, by, named) => control.answerPurchase(id, { named }, by),
    words: (chat) => chat.lookingAgain,
  },
  adopt: {
    does: (control, id, by, adopt) => control.answerPurchase(id, { adopt }, by),
    words: (chat) => chat.lookingAgain,
  },
  orderAgain: { does: (control, id, by) => control.orderAgain(id, by), words: (chat) => chat.retrying },
  endInDoubt: { does: (control, id, by) => control.endInDoubt(id, by), words: (chat) => chat.endedInDoubt },
};

const ofAnOrder: readonly ControlVerb[] = ['lookAtOrder', 'adopt'];

/** A button of a migration's card. A card of an earlier run steers nothing. */
export async function steer(scope: HostedTurn, pressed: Steer): Promise<void> {
  const migration = await find(scope, pressed.id);
  if (migration === undefined) return;
  const { steer: verb } = pressed;
  if (isFile(verb)) return scope.services.files.deliver(scope.turn, verb, migration.plan.id);
  if (pressed.run !== migration.runNo) return showAgain(scope, migration, scope.turn.text.chat.cardOutdated);
  if (verb === 'moveRemaining' || verb === 'removeRemaining') {
    return beginMigration(scope, { draft: remainingDraft(migration, verb === 'moveRemaining' ? 'move' : 'remove') });
  }
  return performPressed(scope, verb, migration, pressed.order);
}

async function performPressed(
  scope: HostedTurn,
  verb: ControlVerb,
  migration: Migration,
  order: string | undefined,
): Promise<void> {
  if (!order && ofAnOrder.includes(verb)) return say(scope.turn, scope.turn.text.doubt.whichOrder);
  return perform(scope, verb, migration, order);
}

/** `pause 1a2b3c4d`, `pause contoso` and their like, which mean the migration as it is now. */
export async function commandOn(
  scope: HostedTurn,
  verb: 'pause' | 'resume' | 'stop',
  typed: string,
  isUnsure = false,
): Promise<void> {
  const migration = await whichMigration(scope, verb, typed, isUnsure);
  if (migration !== undefined) await perform(scope, verb, migration);
}

/** Shows a migration at the end of the chat, where its card stays alive. */
export async function showMigration(scope: HostedTurn, { argument }: CommandCall): Promise<void> {
  const { turn, services } = scope;
  const migration = await whichMigration(scope, 'migration', argument);
  if (migration !== undefined) await services.liveCards.showAnew(turn, migration.plan.id);
}

async function perform(scope: HostedTurn, verb: ControlVerb, migration: Migration, order = ''): Promise<void> {
  const { services, turn } = scope;
  const { id } = migration.plan;
  const asked = meant(verb, migration);
  const { does, words } = asks[asked];
  const isOffered = asked === verb || isTypedAlone(asked, migration) || isOnCard(asked, migration, turn);
  const isDone = isOffered && (await does(services.control, id, turn.agentId, order));
  if (!isDone) return showAgain(scope, migration, turn.text.chat.cannotNow);
  await say(turn, words(turn.text.chat));
  services.liveCards.refresh(id);
}

/** What an operator has put back is gone on with by its number; no card offers that, and it is held against its hash again. */
const isTypedAlone = (verb: ControlVerb, { problem }: Migration): boolean =>
  verb === 'again' && problem?.code === 'notAsConfirmed';

const isOnCard = (verb: ControlVerb, migration: Migration, { now, text }: Turn): boolean =>
  offersOf(migration, now, text).some(({ data }) => 'steer' in data && data.steer === verb);

/** What is called so on its card. */
function meant(verb: ControlVerb, { state, isHeldAlone }: Migration): ControlVerb {
  if (verb !== 'resume') return verb;
  if (isHeldAlone) return 'letGoOn';
  return state === 'waitingForPerson' ? 'again' : verb;
}

async function showAgain({ services, turn }: TurnScope, { plan }: Migration, sentence: Phrase): Promise<void> {
  await say(turn, sentence);
  await services.liveCards.showAnew(turn, plan.id);
}

async function find({ services, turn }: TurnScope, id: string): Promise<Migration | undefined> {
  const migration = await services.migrations.load(migrationId(id.trim().replace(/^#/, '')));
  if (migration === undefined) await say(turn, turn.text.chat.noSuchMigration(plain(id.slice(0, 40))));
  return migration;
}
