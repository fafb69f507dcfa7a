/** An activity of the Bot Framework protocol, as far as a chat client looks at it; everything else is carried along. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly timestamp?: string;
  readonly channelId?: string;
  readonly serviceUrl?: string;
  readonly from?: Account;
  readonly recipient?: Account;
  readonly conversation?: Conversation;
  readonly replyToId?: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions?: readonly { readonly title?: string; readonly value?: unknown }[] };
  readonly [other: string]: unknown;
}

export interface Account {
  readonly id: string;
  readonly name?: string;
  readonly aadObjectId?: string;
}

export interface Conversation {
  readonly id: string;
  readonly conversationType?: ConversationType;
  readonly tenantId?: string;
  readonly isGroup?: boolean;
  readonly name?: string;
}

export type ConversationType = 'personal' | 'groupChat' | 'channel';

interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

export interface Person {
  /** The channel's id of the person, `29:…`. */
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly userPrincipalName: string;
  readonly locale: string;
  readonly timeZone: string;
}

export const bot: Account = { id: '28:planshift', name: 'Planshift' };

/** The person who chats when nobody else is named. */
export const alex: Person = {
  id: '29:alex',
  name: 'Alex Silva',
  aadObjectId: '7d9f6f0a-6f0e-4a3c-a1de-2c54a7f3b001',
  userPrincipalName: 'alex.silva@fabrikam.example',
  locale: 'en-US',
  timeZone: 'Europe/Rome',
};
