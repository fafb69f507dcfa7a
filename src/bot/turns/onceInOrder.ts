import { ActivityTypes } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import type { JustHeard } from '../../dialogs/foreseen';
import type { AgentContact } from '../../migration/ports';
import { within } from '../../platform/within';
import { isA } from './activityKinds';
import { contactOf } from './contactOf';
import type { PlanshiftBotDeps } from './planshiftBotDeps';
import { isExecuted, pressedValue } from './pressed';
import { isPersonalChat } from './sender';
import type { Speaker } from './sender';

/** A turn may take three seconds altogether. */
const patienceMs = 2_500;

/**
 * One turn of a person at a time, each once and over soon. What has to be known before it is asked of the database side by
 * side, because each answer costs about as much as the turn itself.
 *
 * @returns undefined also where it was heard before
 * @throws where it could not begin in time
 */
export async function onceInOrder<T>(
  context: TurnContext,
  person: Speaker,
  deps: PlanshiftBotDeps,
  work: (contact: AgentContact) => Promise<T | undefined>,
): Promise<T | undefined> {
  const isNew = isHeardFirst(context.activity, deps);
  if (isTalk(context.activity)) deps.conversation.foresee(context, heardIn(context.activity));
  const wish = { person: person.agentId, patienceMs, isAsked: true };
  const turn = deps.order.run(wish, async () =>
    (await isNew) ? work(await whoSpeaks(context, person, deps)) : undefined,
  );
  return Promise.race([turn, onceKnownAsOld(isNew)]);
}

async function isHeardFirst(activity: Activity, { clock, turns }: PlanshiftBotDeps): Promise<boolean> {
  const { id, conversation } = activity;
  const isSaid = isA(activity, ActivityTypes.Message) || isA(activity, ActivityTypes.Invoke);
  if (!isSaid || id === undefined) return true;
  const at = clock.now().toISOString();
  return within(patienceMs, () => turns.claim(conversation.id, id, at));
}

/** A second delivery does nothing, and does not even wait for the first; for what is new this never resolves. */
const onceKnownAsOld = (isNew: Promise<boolean>): Promise<undefined> =>
  new Promise((resolve, reject) => {
    isNew.then((is) => is || resolve(undefined), reject);
  });

/** With what was said before, which the conversation then need not read. */
async function whoSpeaks(context: TurnContext, person: Speaker, deps: PlanshiftBotDeps): Promise<AgentContact> {
  const recalled = isTalk(context.activity) ? deps.conversation.recall(context, person.agentId) : undefined;
  const [contact] = await Promise.all([contactOf(context, person, deps), recalled]);
  return contact;
}

const isTalk = (activity: Activity): boolean =>
  isPersonalChat(activity) && (isA(activity, ActivityTypes.Message) || isExecuted(activity));

function heardIn(activity: Activity): JustHeard {
  const pressed = pressedValue(activity);
  return pressed === undefined ? { typed: activity.text ?? '' } : { pressed };
}
