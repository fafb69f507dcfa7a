import type { Activity } from 'botbuilder';
import { agentId } from '../../migration/ids';
import type { AgentId } from '../../migration/ids';
import { cleanText } from '../../platform/cleanText';
import { defined } from '../../platform/defined';

/** Who sent an activity, as Teams vouches for it. */
export interface Sender {
  readonly agentId: AgentId;
  readonly tenantId?: string;
  /** Entra object id, lower case; absent where the channel gives none. */
  readonly objectId?: string;
}

/** Whoever speaks, and since when their words are here: before it was asked whether they may. */
export type Speaker = Sender & { readonly heardAt: Date };

export function senderOf(activity: Partial<Activity>): Sender | undefined {
  const { from } = activity;
  if (!from?.id) return undefined;
  const objectId = from.aadObjectId?.toLowerCase() || undefined;
  const tenantId = tenantOf(activity)?.toLowerCase();
  return {
    agentId: agentId(objectId ?? from.id),
    ...defined({ objectId, tenantId }),
  };
}

/** Undefined where there is no name. */
export const firstNameOf = (name: string | undefined): string | undefined =>
  cleanText(name ?? '')
    .trim()
    .split(/\s+/)[0] || undefined;

function tenantOf(activity: Partial<Activity>): string | undefined {
  const channelData = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const fromChannel = channelData?.tenant?.id;
  return activity.conversation?.tenantId ?? (typeof fromChannel === 'string' ? fromChannel : undefined);
}

/** Group chats and channels are public places: no prices, no migrations there. */
export function isPersonalChat(activity: Partial<Activity>): boolean {
  const { conversationType, isGroup } = activity.conversation ?? {};
  return conversationType === undefined ? isGroup !== true : conversationType === 'personal';
}
