import type { TurnContext } from 'botbuilder';
import type { Turn } from '../../dialogs/turn';
import { knownStanding } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { AgentContact } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { BotConfig } from '../http/botConfig';
import { makeTurn } from '../turns/makeTurn';

interface Unasked {
  readonly access: AccessRule;
  readonly config: Pick<BotConfig, 'cloud'>;
  readonly clock: Clock;
}

/** A turn that nobody asked for, in the words of whoever gets it. */
export const unaskedTurn = ({ access, clock, config }: Unasked, context: TurnContext, contact: AgentContact): Turn =>
  makeTurn(context, contact, {
    ...{ now: clock.now(), cloud: config.cloud },
    standing: knownStanding(contact.agentId, access),
  });
