import { TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Log } from '../../platform/log';
import { within } from '../../platform/within';

/** A greeting without a name is better than one that comes late. */
const patienceMs = 1_000;

/** What Teams calls whoever an activity is from; undefined where it does not say so soon. */
export async function memberName(context: TurnContext, log: Log): Promise<string | undefined> {
  try {
    const { from } = context.activity;
    const { name } = await within(patienceMs, () => TeamsInfo.getMember(context, from.id));
    return name;
  } catch (error) {
    log.info('Teams did not tell the name of a person.', { code: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}
