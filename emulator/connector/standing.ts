/** What keeps a person from being written to. */
export type Standing = 'blocked' | 'removed' | 'disabled' | 'notInstalled' | 'left';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** As Teams says it to a bot. */
export const standingRefusals: Readonly<Record<Standing, Refusal>> = {
  blocked: { status: 403, code: 'ConversationBlockedByUser', message: 'User blocked the conversation with the bot.' },
  removed: {
    status: 403,
    code: 'BotNotInConversationRoster',
    message: 'The bot is not part of the conversation roster.',
  },
  disabled: { status: 403, code: 'BotDisabledByAdmin', message: 'The tenant admin disabled this bot.' },
  notInstalled: {
    status: 403,
    code: 'ForbiddenOperationException',
    message: "Bot is not installed in user's personal scope.",
  },
  left: { status: 404, code: 'ConversationNotFound', message: 'Conversation not found.' },
};
