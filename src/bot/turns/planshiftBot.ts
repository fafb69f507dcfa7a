import { ActivityTypes } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import { say } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import { knownStanding } from '../../migration/accessRule';
import type { AgentContact } from '../../migration/ports';
import { newIncident } from '../../platform/incident';
import { OutOfService } from '../../platform/outOfService';
import { unwatched } from '../../platform/watch';
import type { TurnEnd } from '../../platform/watch';
import { hearConsent } from '../files/hearConsent';
import { makeFile } from '../files/makeFile';
import { isA, isArrival, isDeparture } from './activityKinds';
import { whyNotHeard } from './admit';
import { answerBlockedTurn, strangersTurn, turnOutside } from './answerBlockedTurn';
import { answerInvoke } from './answerInvoke';
import { incomingOf } from './incomingOf';
import { makeTurn } from './makeTurn';
import { onceInOrder } from './onceInOrder';
import type { PlanshiftBotDeps } from './planshiftBotDeps';
import { isExecuted, pressedValue, turnKindOf } from './pressed';
import { PressReply } from './pressReply';
import type { AnswerNow, Failure } from './pressReply';
import { isPersonalChat, senderOf } from './sender';
import type { Speaker } from './sender';
import { sentenceForError } from './sentenceForError';
import { answerSharedChat } from './sharedChats';
import { showNews } from './showNews';
import { Strangers } from './strangers';
import { WaitingRoom } from './waitingRoom';
import { welcome } from './welcome';

type Work = (turn: Turn) => Promise<void>;

const tooMuch: Failure = ({ chat }) => chat.tooMuchAtOnce;

const endOf = (failure: Failure | undefined): TurnEnd => {
  if (failure === undefined) return 'done';
  return failure === tooMuch ? 'turnedAway' : 'failed';
};

/** Receives every activity: who is it, may they, was it heard before, and whose turn is it. */
export class PlanshiftBot {
  private readonly waitingRoom = new WaitingRoom();
  private readonly strangers: Strangers;

  constructor(private readonly deps: PlanshiftBotDeps) {
    this.strangers = new Strangers(deps, this.waitingRoom);
  }

  /** Whether nothing would come of a turn anyway, because its person has said too much and was told so. */
  readonly isTooMuch = (activity: Partial<Activity>): boolean => {
    const person = activity.type === String(ActivityTypes.Message) ? senderOf(activity) : undefined;
    return person !== undefined && this.waitingRoom.isShut(person.agentId);
  };

  readonly onTurn = async (context: TurnContext, answerNow: AnswerNow = () => undefined): Promise<void> => {
    const { activity } = context;
    const sender = senderOf(activity);
    if (sender === undefined) return;
    const person = { ...sender, heardAt: this.deps.clock.now() };
    const because = await whyNotHeard(person, this.deps);
    if (because !== undefined) return this.strangers.refuse(context, person, { because, answerNow });
    if (isA(activity, ActivityTypes.Message)) return void (await this.receive(context, person));
    if (isExecuted(activity)) return this.pressed(context, person, answerNow);
    if (isA(activity, ActivityTypes.Invoke)) return this.invoked(context, person);
    if (isPersonalChat(activity)) return this.inPersonalChat(context, person);
  };

  private async inPersonalChat(context: TurnContext, person: Speaker): Promise<void> {
    const { activity } = context;
    if (isA(activity, ActivityTypes.MessageUpdate)) return this.tellEdited(context, person);
    if (isArrival(activity)) return this.greet(context, person);
    if (isDeparture(activity)) return this.farewell(person);
  }

  /** From here on as if the button had sent a message, but for what stands at the button. */
  private async pressed(context: TurnContext, person: Speaker, answerNow: AnswerNow): Promise<void> {
    const { deps } = this;
    // Nothing is looked up for who has said too much.
    const isShut = this.waitingRoom.isShut(person.agentId);
    let begun: Turn | undefined;
    const outside = () => (isShut ? strangersTurn(context, person, deps) : turnOutside(context, person, deps));
    const text = async () => (begun ?? (await outside())).text;
    const reply = new PressReply({ context, text, answerNow, log: deps.log });
    if (pressedValue(context.activity) === undefined) return reply.unreadable();
    await reply.during(() => this.receive(context, person, (turn) => void (begun = turn)));
  }

  private async receive(
    context: TurnContext,
    person: Speaker,
    begins: (turn: Turn) => void = () => undefined,
  ): Promise<Failure | undefined> {
    const { activity } = context;
    return this.inTurn(context, person, async (turn) => {
      begins(turn);
      if (!isPersonalChat(activity)) return answerSharedChat(turn, this.deps);
      await this.deps.conversation.hear(turn, await incomingOf(activity, this.deps.fetchAttachment));
    });
  }

  /** Whoever corrects a message waits for an answer to it. */
  private async tellEdited(context: TurnContext, person: Speaker): Promise<void> {
    await this.inTurn(context, person, (turn) => this.deps.conversation.hear(turn, { noWords: 'edited' }));
  }

  /** Installing tells of itself twice, and reloading a page again: one greeting comes of it, then only what is news. */
  private async greet(context: TurnContext, person: Speaker): Promise<void> {
    if (!this.deps.isUp()) return;
    await this.inTurn(context, person, async (turn) => {
      const { contacts, files, rights, liveCards, practice } = this.deps;
      const isFirst = await contacts.claimGreeting(person.agentId, turn.now.toISOString());
      if (isFirst) await welcome(turn, { practice, radar: files, rights });
      else if (isA(context.activity, ActivityTypes.InstallationUpdate)) await showNews(turn, this.deps, liveCards);
    });
  }

  /** The person took the app off: nothing would arrive there. */
  private async farewell({ agentId }: Speaker): Promise<void> {
    const { contacts, clock } = this.deps;
    if (await contacts.get(agentId)) await contacts.cannotReach(agentId, 'removed', clock.now().toISOString());
  }

  private async invoked(context: TurnContext, person: Speaker): Promise<void> {
    const { files, turns, uploadFile: upload } = this.deps;
    const isConsent = context.activity.name === 'fileConsent/invoke';
    await answerInvoke(context, isConsent ? 'heard' : 'unknown');
    if (!isConsent) return;
    await this.inTurn(context, person, (turn) =>
      hearConsent(turn, { turns, upload, make: (kind, id) => makeFile(files, turn, kind, id) }),
    );
  }

  private inTurn(context: TurnContext, person: Speaker, work: Work): Promise<Failure | undefined> {
    const { watch = unwatched } = this.deps;
    return watch.turn(turnKindOf(context.activity), () => this.unlessTooMuch(context, person, work), endOf);
  }

  private async unlessTooMuch(context: TurnContext, person: Speaker, work: Work): Promise<Failure | undefined> {
    const place = this.waitingRoom.enter(person.agentId);
    if (place === 'full') return answerBlockedTurn(context, person, tooMuch, this.deps);
    if (place === 'stillFull') return tooMuch;
    try {
      return await this.whenFree(context, person, (contact) => this.kindly(context, contact, person.heardAt, work));
    } finally {
      this.waitingRoom.leave(person.agentId);
    }
  }

  /** What can't begin in time says so. */
  private async whenFree(
    context: TurnContext,
    person: Speaker,
    work: (contact: AgentContact) => Promise<Failure | undefined>,
  ): Promise<Failure | undefined> {
    const { deps } = this;
    try {
      if (!deps.isUp()) throw new OutOfService('This process rests.');
      return await onceInOrder(context, person, deps, work);
    } catch (error) {
      const incident = newIncident();
      deps.log.warn('a turn could not begin', { code: error instanceof Error ? error.name : 'unknown', incident });
      return answerBlockedTurn(context, person, (text) => sentenceForError(error, incident, text), deps);
    }
  }

  /** What goes wrong in a turn is one kind sentence and a line in the log. */
  private async kindly(
    context: TurnContext,
    contact: AgentContact,
    heardAt: Date,
    work: Work,
  ): Promise<Failure | undefined> {
    const { access, clock, cloud } = this.deps;
    const standing = knownStanding(contact.agentId, access);
    const turn = makeTurn(context, contact, { now: clock.now(), heardAt, cloud, standing });
    try {
      await work(turn);
      return undefined;
    } catch (error) {
      const incident = newIncident();
      this.deps.log.error('a turn failed', error, { incident });
      const failure: Failure = (text) => sentenceForError(error, incident, text);
      await say(turn, failure(turn.text));
      return failure;
    }
  }
}
