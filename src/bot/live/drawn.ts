import { createHash } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import type { CardContent } from '../../cards/render';
import type { Migration } from '../../migration/plan/progress';
import type { AgentContact } from '../../migration/ports';
import type { Reader } from '../../text/reader';

/** A live card as it is to look now. */
export interface Drawn {
  readonly migration: Migration;
  readonly reader: Reader;
  readonly contact: AgentContact;
  readonly card: CardContent;
  readonly digest: string;
  /** Of the person who confirmed it, who gets one without asking. */
  readonly isOwn: boolean;
}

export const digestOf = (card: CardContent): string =>
  createHash('sha256').update(JSON.stringify(card)).digest('base64url');

/** False when Teams no longer knows the card; any other failure may pass. */
export async function edited(context: TurnContext, change: Partial<Activity>): Promise<boolean> {
  try {
    await context.updateActivity(change);
    return true;
  } catch (error) {
    const status = (error as { statusCode?: unknown }).statusCode;
    if (status === 404 || status === 403) return false;
    throw error;
  }
}
