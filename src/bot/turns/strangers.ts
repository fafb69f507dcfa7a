import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import { say } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { isA } from './activityKinds';
import type { NotAllowed } from './admit';
import { strangersTurn } from './answerBlockedTurn';
import { answerInvoke } from './answerInvoke';
import { isExecuted } from './pressed';
import { PressReply } from './pressReply';
import type { AnswerNow } from './pressReply';
import { RefusedPeople } from './refusedPeople';
import type { Sender } from './sender';
import type { WaitingRoom } from './waitingRoom';

interface StrangersDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly practiceLocale?: string;
}

interface Refusing {
  readonly because: NotAllowed;
  readonly answerNow: AnswerNow;
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

  async refuse(context: TurnContext, person: Sender, { because, answerNow }: Refusing): Promise<void> {
    this.named.note(person.agentId);
    const { activity } = context;
    const isPress = isExecuted(activity);
    if (isA(activity, ActivityTypes.Invoke) && !isPress) return answerInvoke(context, 'forbidden');
    const { log } = this.deps;
    const turn = strangersTurn(context, person, this.deps);
    if (isPress) await new PressReply({ context, text: async () => turn.text, answerNow, log }).notAllowed(because);
    if (isPress || isA(activity, ActivityTypes.Message)) await this.tell(turn, because);
  }

  private async tell(turn: Turn, because: NotAllowed): Promise<void> {
    if (this.room.enter(turn.agentId) !== 'in') return;
    try {
      await say(turn, because(turn.text));
    } finally {
      this.room.leave(turn.agentId);
    }
  }
}
