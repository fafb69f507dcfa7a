import type { TurnContext } from 'botbuilder';
import type { NoticeRules } from '../../migration/notices/notice';
import type { AgentContact, AgentContacts } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Log } from '../../platform/log';
import { isArrival } from './activityKinds';
import { strangerOf } from './answerBlockedTurn';
import { rememberContact } from './contacts';
import { memberName } from './memberName';
import { isPersonalChat } from './sender';
import type { Sender } from './sender';

interface Contacting {
  readonly contacts: AgentContacts;
  readonly practiceLocale?: string;
  readonly noticeRules: Pick<NoticeRules, 'timeZone'>;
  readonly log: Log;
}

/** Only the personal chat is where a person is to be reached later, and only people of ours are remembered. */
export async function contactOf(context: TurnContext, person: Sender, deps: Contacting): Promise<AgentContact> {
  const { contacts, noticeRules, practiceLocale, log } = deps;
  const { activity } = context;
  if (isPersonalChat(activity)) {
    const askName = isArrival(activity) ? () => memberName(context, log) : undefined;
    const usual = { timeZone: noticeRules.timeZone, ...defined({ practiceLocale, askName }) };
    return rememberContact(contacts, person.agentId, activity, usual);
  }
  return (await contacts.get(person.agentId)) ?? strangerOf(context, person);
}
