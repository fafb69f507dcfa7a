import { BotState } from 'botbuilder';
import type { StatePropertyAccessor, Storage, TurnContext } from 'botbuilder';
import type { AgentId } from '../migration/ids';
import type { RadarReading } from '../migration/radar/radar';
import { pressableOn } from '../cards/typed/cardButtons';
import type { Pressable } from '../cards/typed/cardButtons';
import { parseCommand } from './commands/commands';
import { DialogSet } from './dialogParts';
import type { DialogContext, DialogState } from './dialogParts';
import { wantsRadar, withReading } from './foreseen';
import type { JustHeard } from './foreseen';
import type { Incoming } from './incoming';
import { MigrateDialog } from './migrate/dialogHost';
import { dialogsVersion } from './migrate/draft';
import { isInMind } from './readingTime';
import { route } from './route';
import { leavesLost } from './scope/leavesLost';
import { servicesWithin } from './scope/servicesWithin';
import type { Services } from './services';
import { say } from './turn';
import type { Turn } from './turn';

const isCommand = (turn: Turn, incoming: Incoming): boolean =>
  'typed' in incoming && parseCommand(incoming.typed, turn.text) !== undefined;

const agentKey = Symbol('whose conversation it is');
const radarKey = Symbol('the radar, as it is being read');

/** All conversations. The state of each belongs to a person, never to a chat alone. */
export class Conversation {
  private readonly state: BotState;
  private readonly version: StatePropertyAccessor<number>;
  private readonly lastCard: StatePropertyAccessor<readonly Pressable[]>;
  private readonly shownAt: StatePropertyAccessor<string | undefined>;
  private readonly dialogState: StatePropertyAccessor<DialogState>;
  private readonly dialogs: DialogSet;

  constructor(
    private readonly services: Services,
    storage: Storage,
  ) {
    this.state = new BotState(storage, async (context) => `conversation/${context.turnState.get<string>(agentKey)}`);
    this.version = this.state.createProperty<number>('dialogsVersion');
    this.lastCard = this.state.createProperty<readonly Pressable[]>('lastCard');
    this.shownAt = this.state.createProperty<string | undefined>('lastCardShownAt');
    this.dialogState = this.state.createProperty<DialogState>('dialogs');
    this.dialogs = new DialogSet(this.dialogState).add(new MigrateDialog());
  }

  /** Begins to read what will be wanted, while it is found out whether the turn may begin and who speaks. */
  foresee(context: TurnContext, heard: JustHeard): void {
    if (!wantsRadar(heard)) return;
    const reading = this.services.radarStore.reading();
    // Whoever looks at it hears of a failure.
    reading.catch(() => undefined);
    context.turnState.set(radarKey, reading);
  }

  /** Reads the stored state before the turn, beside what else is read for it; `hear` then finds it there. */
  async recall(context: TurnContext, agentId: AgentId): Promise<void> {
    context.turnState.set(agentKey, agentId);
    await this.state.load(context);
  }

  /** One turn, from its stored state to its stored state. What fails on the way leaves the state as it was. */
  async hear(turn: Turn, incoming: Incoming): Promise<void> {
    const { context } = turn;
    context.turnState.set(agentKey, turn.agentId);
    const isCurrent = await this.upToDate(turn);
    const dc = await this.dialogs.createContext(context);
    const last = (await this.lastCard.get(context)) ?? [];
    const shownAt = await this.shownAt.get(context);
    const isJustShown = shownAt !== undefined && isInMind(turn, shownAt);
    const begun = context.turnState.get<Promise<RadarReading> | undefined>(radarKey);
    const ofTurn = { ...this.services, radarStore: withReading(this.services.radarStore, begun) };
    const services = servicesWithin(ofTurn, turn.agentId);
    const scope = { services, turn, dc, last, isJustShown };
    const isOpen = isCurrent && !(await leavesLost(scope));
    if (isOpen || isCommand(turn, incoming)) await route(scope, incoming);
    await this.save(turn, dc);
    for (const work of turn.afterSaving) await work();
  }

  /** Answers that an older version kept are put away rather than misread. */
  private async upToDate(turn: Turn): Promise<boolean> {
    const { context } = turn;
    const version = await this.version.get(context);
    if (version === undefined || version === dialogsVersion) return true;
    const wasAsked = ((await this.dialogState.get(context))?.dialogStack.length ?? 0) > 0;
    await this.dialogState.delete(context);
    if (wasAsked) await say(turn, turn.text.chat.newerVersion);
    return !wasAsked;
  }

  private async save({ context, shown }: Turn, dc: DialogContext): Promise<void> {
    const card = shown.at(-1);
    if (card !== undefined) await this.lastCard.set(context, pressableOn(card));
    await this.shownAt.set(context, card && this.services.clock.now().toISOString());
    await this.version.set(context, dialogsVersion);
    await this.dialogState.set(context, { dialogStack: dc.stack });
    await this.state.saveChanges(context);
  }
}
