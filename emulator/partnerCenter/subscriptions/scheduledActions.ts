import type { SubscriptionChange } from '../../core/events';
import type { ScheduledAction, Subscription } from '../../core/model';
import { refuse } from '../refusal';
import { text, uncased } from '../visit';

const scheduleTypes: readonly ScheduledAction['scheduleType'][] = ['TermEnd', 'CustomDate'];
const actionTypes: readonly ScheduledAction['actionType'][] = [
  'Cancel',
  'RenewToNewTerm',
  'RenewToExtendedServiceTerm',
  'Transition',
];

/** What the body schedules: what is not sent is forgotten, null and an empty list clear. */
export function actionsChange(subscription: Subscription, wanted: unknown): SubscriptionChange {
  const list = wanted ?? [];
  if (!Array.isArray(list)) throw refuse(400, 3000, 'scheduledActions is not a list.');
  if (list.length > 0 && subscription.commerce === 'legacy') {
    throw refuse(403, 900263, 'The operation is not for legacy subscriptions.');
  }
  return { scheduledActions: list.map(readAction) };
}

function readAction(item: unknown): ScheduledAction {
  const fields = uncased(item);
  const scheduleType = wordOf(scheduleTypes, 'scheduleType', fields);
  const actionType = wordOf(actionTypes, 'actionType', fields);
  const effectiveDate = text(fields['effectiveDate']);
  if (scheduleType === 'CustomDate' && Number.isNaN(Date.parse(effectiveDate ?? ''))) {
    throw refuse(400, 3000, 'effectiveDate is a date where scheduleType is CustomDate.');
  }
  const instructions = fields['instructions'] ?? null;
  return {
    scheduleType,
    actionType,
    ...(effectiveDate === undefined ? {} : { effectiveDate }),
    ...(instructions === null ? {} : { instructions }),
  };
}

/** Words are taken in any case, and shown in their own. */
function wordOf<Word extends string>(words: readonly Word[], name: string, fields: Record<string, unknown>): Word {
  const sent = text(fields[name])?.toLowerCase();
  const found = words.find((word) => word.toLowerCase() === sent);
  if (found === undefined) throw refuse(400, 3000, `${name} is one of ${words.join(', ')}.`);
  return found;
}
