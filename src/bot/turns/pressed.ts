import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { pressVerb } from '../../cards/pressable';
import type { TurnKind } from '../../platform/watch';
import { isA, isArrival } from './activityKinds';

/** What a pressed `Action.Execute` sends. Without `trigger` where the client tells none; one that refreshes by itself is nobody's press. */
const Executed = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.literal(pressVerb),
    data: z.record(z.string(), z.unknown()),
  }),
  trigger: z.literal('manual').nullish(),
});

export const isExecuted = (activity: Activity): boolean =>
  isA(activity, ActivityTypes.Invoke) && activity.name === 'adaptiveCard/action';

/** What the pressed button and the inputs of its card sent, whichever way; undefined where nothing was pressed. */
export function pressedValue(activity: Activity): unknown {
  const value: unknown = activity.value ?? undefined;
  return isExecuted(activity) ? Executed.safeParse(value).data?.action.data : value;
}

/** By what somebody did, for whoever counts. */
export function turnKindOf(activity: Activity): TurnKind {
  if (isExecuted(activity)) return 'press';
  if (isA(activity, ActivityTypes.Message)) return pressedValue(activity) === undefined ? 'message' : 'press';
  return isArrival(activity) ? 'arrival' : 'other';
}
