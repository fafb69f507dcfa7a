import type { TurnContext } from 'botbuilder';
import { say } from '../../dialogs/turn';
import type { AgentContact, AgentContacts } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import { within } from '../../platform/within';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { makeTurn } from './makeTurn';
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
  sentence: (text: Text) => Phrase,
  deps: Speaking,
): Promise<void> {
  const known = await within(rememberWithinMs, () => deps.contacts.get(person.agentId)).catch(() => undefined);
  const turn = makeTurn(context, known ?? strangerOf(context, person, deps.practiceLocale), { now: deps.clock.now() });
  await say(turn, sentence(turn.text));
}

/** What the activity itself tells of its sender. */
export function strangerOf({ activity }: TurnContext, { agentId }: Sender, practiceLocale?: string): AgentContact {
  const { locale = 'en-US', localTimezone: timeZone = 'UTC' } = activity;
  return { agentId, reference: {}, locale: practiceLocale ?? locale, timeZone };
}
