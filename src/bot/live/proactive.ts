import type { ConversationReference, TurnContext } from 'botbuilder';
import type { AgentContact } from '../../migration/ports';

/** The one thing of an adapter with which the bot speaks unasked. */
export interface ProactiveAdapter {
  continueConversationAsync(
    appId: string,
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void>;
}

/** Speaks to an agent in the personal chat, or in the conversation named. */
export type Talk = <T>(
  contact: AgentContact,
  work: (context: TurnContext) => Promise<T>,
  conversationId?: string,
) => Promise<T>;

/** The adapter keeps errors of a proactive turn to itself; here they come back to the caller. */
export function talkThrough(adapter: ProactiveAdapter, appId: string): Talk {
  return async (contact, work, conversationId) => {
    const reference = contact.reference as ConversationReference;
    const place =
      conversationId === undefined ? {} : { conversation: { ...reference.conversation, id: conversationId } };
    const outcome: { value?: Promise<Awaited<ReturnType<typeof work>>> } = {};
    await adapter.continueConversationAsync(appId, { ...reference, ...place }, async (context) => {
      const running = work(context) as Promise<Awaited<ReturnType<typeof work>>>;
      outcome.value = running;
      await running.catch(() => undefined);
    });
    if (outcome.value === undefined) throw new Error('the conversation could not be continued');
    return outcome.value;
  };
}
