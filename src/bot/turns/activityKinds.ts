import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';

export const isA = ({ type }: Activity, kind: ActivityTypes): boolean => type === String(kind);

export function isArrival(activity: Activity): boolean {
  const { action, membersAdded } = activity;
  if (isA(activity, ActivityTypes.InstallationUpdate)) return action !== 'remove' && action !== 'remove-upgrade';
  return isA(activity, ActivityTypes.ConversationUpdate) && (membersAdded?.length ?? 0) > 0;
}

/** An upgrade removes the app too, and puts it back at once. */
export const isDeparture = (activity: Activity): boolean =>
  isA(activity, ActivityTypes.InstallationUpdate) && activity.action === 'remove';
