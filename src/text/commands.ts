/** The commands, in the order in which help shows them. */
export const commands = [
  'expiring',
  'migrate',
  'next',
  'migrations',
  'migration',
  'approvals',
  'pause',
  'resume',
  'stop',
  'refresh',
  'assign',
  'mute',
  'unmute',
  'notices',
  'hold',
  'language',
  'cancel',
  'help',
] as const;

export type Command = (typeof commands)[number];

/** Words that answer a question, whatever the question is. */
export type AnswerWord =
  | 'yes'
  | 'no'
  | 'all'
  | 'done'
  | 'confirm'
  | 'askApproval'
  | 'notNow'
  | 'change'
  | 'customerText'
  | 'more'
  | 'showAll'
  | 'skip'
  | 'keep'
  | 'none'
  | 'back'
  | 'goOn'
  | 'renew'
  | 'noRenewal'
  | 'choose'
  | 'blocked'
  | 'guests'
  | 'covered'
  | 'usageLocation';
