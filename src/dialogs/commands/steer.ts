import type { Steer, SteerVerb } from '../../cards/answers';
import { migrationId } from '../../migration/ids';
import type { Migration } from '../../migration/plan/progress';
import type { MigrationControl } from '../../migration/ports';
import { plain } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { beginMigration } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { remainingDraft } from '../migrate/remainingDraft';
import { say } from '../turn';
import type { TurnScope } from '../turnScope';
import type { CommandCall } from './commandCall';

type ControlVerb = Exclude<SteerVerb, 'moveRemaining' | 'removeRemaining' | 'resultFile' | 'customerText'>;

interface Deed {
  readonly does: (control: MigrationControl, migration: Migration, order: string) => Promise<boolean>;
  readonly words: (chat: Text['chat']) => string;
}

const looking = (answer: Parameters<MigrationControl['answerPurchase']>[1]): Deed => ({
  does: (control, { plan }) => control.answerPurchase(plan.id, answer),
  words: (chat) => chat.lookingAgain,
});

const deeds: Readonly<Record<ControlVerb, Deed>> = {
  pause: { does: (control, { plan }) => control.pause(plan.id), words: (chat) => chat.pausing },
  resume: { does: (control, { plan }) => control.resume(plan.id), words: (chat) => chat.resumed },
  stop: { does: (control, { plan }) => control.stop(plan.id), words: (chat) => chat.stopping },
  stopHere: { does: (control, { plan }) => control.stop(plan.id), words: (chat) => chat.stopping },
  again: { does: (control, { plan }) => control.resume(plan.id), words: (chat) => chat.retrying },
  retryFailed: { does: (control, { plan }) => control.retry(plan.id, 'retryFailed'), words: (chat) => chat.retrying },
  leaveOutFailed: {
    does: (control, { plan }) => control.retry(plan.id, 'leaveOutFailed'),
    words: (chat) => chat.leavingOut,
  },
  checkAgain: { does: (control, { plan }) => control.checkAgain(plan.id), words: (chat) => chat.checkingAgain },
  leaveOpen: { does: (control, { plan }) => control.settle(plan.id), words: (chat) => chat.settled },
  bought: looking('bought'),
  notBought: looking('notBought'),
  keepLooking: looking('keepLooking'),
  lookAtOrder: {
    does: (control, { plan }, named) => control.answerPurchase(plan.id, { named }),
    words: (chat) => chat.lookingAgain,
  },
  adopt: {
    does: (control, { plan }, adopt) => control.answerPurchase(plan.id, { adopt }),
    words: (chat) => chat.lookingAgain,
  },
  endInDoubt: { does: (control, { plan }) => control.endInDoubt(plan.id), words: (chat) => chat.endedInDoubt },
};

const ofAnOrder: readonly ControlVerb[] = ['lookAtOrder', 'adopt'];

/** A button of a migration's card. A card of an earlier run steers nothing. */
export async function steer(scope: HostedTurn, pressed: Steer): Promise<void> {
  const migration = await find(scope, pressed.id);
  if (migration === undefined) return;
  const { steer: verb } = pressed;
  if (verb === 'resultFile' || verb === 'customerText') {
    return scope.services.files.deliver(scope.turn, verb, migration.plan.id);
  }
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

/** `pause 1a2b3c4d` and its like, which mean the migration as it is now. */
export async function commandOn(scope: HostedTurn, verb: 'pause' | 'resume' | 'stop', id: string): Promise<void> {
  if (id === '') return say(scope.turn, scope.turn.text.chat.whichMigration(scope.turn.text.commands.typed[verb][0]!));
  const migration = await find(scope, id);
  if (migration !== undefined) await perform(scope, verb, migration);
}

/** Shows a migration at the end of the chat, where its card stays alive. */
export async function showMigration(scope: HostedTurn, { argument }: CommandCall): Promise<void> {
  const { turn, services } = scope;
  if (argument === '') return say(turn, turn.text.chat.whichMigration(turn.text.commands.typed.migration[0]!));
  const migration = await find(scope, argument);
  if (migration !== undefined) await services.liveCards.showAnew(turn, migration.plan.id);
}

async function perform(scope: HostedTurn, verb: ControlVerb, migration: Migration, order = ''): Promise<void> {
  const { services, turn } = scope;
  const { does, words } = deeds[verb];
  if (!(await does(services.control, migration, order))) return showAgain(scope, migration, turn.text.chat.cannotNow);
  await say(turn, words(turn.text.chat));
  services.liveCards.refresh(migration.plan.id);
}

async function showAgain({ services, turn }: TurnScope, { plan }: Migration, sentence: string): Promise<void> {
  await say(turn, sentence);
  await services.liveCards.showAnew(turn, plan.id);
}

async function find({ services, turn }: TurnScope, id: string): Promise<Migration | undefined> {
  const migration = await services.migrations.load(migrationId(id.trim().replace(/^#/, '')));
  if (migration === undefined) await say(turn, turn.text.chat.noSuchMigration(plain(id.slice(0, 40))));
  return migration;
}
