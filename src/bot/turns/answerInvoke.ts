import { ActivityTypes } from 'botbuilder';
import type { TurnContext } from 'botbuilder';

/** The request itself carries the answer. What this bot does not know is no fault of its own, and asking again does not help. */
const statuses = { heard: 200, unknown: 400, forbidden: 403 };

export async function answerInvoke(context: TurnContext, how: keyof typeof statuses): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: statuses[how] } });
}
