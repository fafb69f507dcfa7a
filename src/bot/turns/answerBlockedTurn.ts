import type { TurnContext } from 'botbuilder';
import { say } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import type { AgentContact, AgentContacts } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import { within } from '../../platform/within';
import { makeTurn } from './makeTurn';
import type { Failure } from './pressReply';
import type { Sender } from './sender';

interface Speaking {
  readonly contacts: AgentContacts;
  readonly practiceLocale?: string;
  readonly clock: Clock;
}

/** The chosen language is worth a moment, not the whole turn. */
const rememberWithinMs = 300;

/** One kind sentence to somebody whose turn could not even begin, also when nothing can be looked up. */
export async function answerBlockedTurn(
  context: TurnContext,
  person: Sender,
  sentence: Failure,
  deps: Speaking,
): Promise<Failure> {
  const turn = await turnOutside(context, person, deps);
  await say(turn, sentence(turn.text));
  return sentence;
}

/** In the person's language, as far as it is known at once. */
export async function turnOutside(context: TurnContext, person: Sender, deps: Speaking): Promise<Turn> {
  const known = await within(rememberWithinMs, () => deps.contacts.get(person.agentId)).catch(() => undefined);
  return known === undefined
    ? strangersTurn(context, person, deps)
    : makeTurn(context, known, { now: deps.clock.now() });
}

/** In the language of the client, without looking anything up. */
export const strangersTurn = (
  context: TurnContext,
  person: Sender,
  { practiceLocale, clock }: Omit<Speaking, 'contacts'>,
): Turn => makeTurn(context, strangerOf(context, person, practiceLocale), { now: clock.now() });

/** What the activity itself tells of its sender. */
export function strangerOf({ activity }: TurnContext, { agentId }: Sender, practiceLocale?: string): AgentContact {
  const { locale = 'en-US', localTimezone: timeZone = 'UTC' } = activity;
  return { agentId, reference: {}, locale: practiceLocale ?? locale, timeZone };
}
