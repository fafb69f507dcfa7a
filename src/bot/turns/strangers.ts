import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { say } from '../../dialogs/turn';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { isA } from './activityKinds';
import { strangerOf } from './answerBlockedTurn';
import { answerInvoke } from './answerInvoke';
import { makeTurn } from './makeTurn';
import { RefusedPeople } from './refusedPeople';
import type { Sender } from './sender';
import type { WaitingRoom } from './waitingRoom';

interface StrangersDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly practiceLocale?: string;
}

/** People who may not act: nothing is looked up and nothing kept for them, and not more said than they can read. */
export class Strangers {
  private readonly named: RefusedPeople;

  constructor(
    private readonly deps: StrangersDeps,
    private readonly room: WaitingRoom,
  ) {
    this.named = new RefusedPeople(deps.clock, deps.log);
  }

  async refuse(context: TurnContext, person: Sender): Promise<void> {
    this.named.note(person.agentId);
    if (isA(context.activity, ActivityTypes.Invoke)) return answerInvoke(context, 'forbidden');
    if (!isA(context.activity, ActivityTypes.Message) || this.room.enter(person.agentId) !== 'in') return;
    try {
      const turn = makeTurn(context, strangerOf(context, person, this.deps.practiceLocale), {
        now: this.deps.clock.now(),
      });
      await say(turn, turn.text.chat.notAllowed);
    } finally {
      this.room.leave(person.agentId);
    }
  }
}
