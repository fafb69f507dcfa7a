import { addDays } from '../../migration/days';
import { agentIn } from '../../migration/notices/notice';
import type { DigestLine, Milestone, NoticeRules, Recipient } from '../../migration/notices/notice';
import { monthlyCost } from '../../migration/radar/monthlyCost';
import type { MonthlyCost } from '../../migration/radar/monthlyCost';
import { isExtendedNow, isMovableNow } from '../../migration/radar/radar';
import type { RadarEntry } from '../../migration/radar/radar';
import { defined } from '../../platform/defined';
import type { FirstHearers } from './audience';
import { dueNow, passedMilestones } from './dueNow';
import type { Due } from './dueNow';
import { escalatesAt, milestonesFrom } from './escalation';
import type { Lookup } from './lookup';
import type { Situation } from './situations';

/** What a digest is decided by, for every recipient of one day. */
export interface Setting {
  readonly day: string;
  /** So many days without notices follow directly. */
  readonly ahead: number;
  /** It is one of them itself. */
  readonly isRestDay: boolean;
  readonly rules: NoticeRules;
  readonly audience: FirstHearers;
  readonly lookup: Lookup;
}

/** `other`: the recipient answers for it, but nothing is due today. */
export type LineVerdict = { readonly line: DigestLine; readonly due: Due } | 'other' | undefined;

/** Whether one ending is to be told to one recipient today, and as what. */
export function digestLine(
  recipient: Recipient,
  situation: Situation,
  told: ReadonlySet<Milestone>,
  setting: Setting,
): LineVerdict {
  if (isSilent(recipient, situation.entry, setting) || canWait(situation, setting)) return undefined;
  const part = partOf(recipient, situation, setting);
  const due = dueFor(recipient, situation, { told, part, setting });
  if (due !== undefined) {
    const cost = costFor(recipient, situation);
    return { line: { ...lineFor(situation, due, part?.escalated === true), ...defined({ cost }) }, due };
  }
  return part?.escalated === false && isWithin(situation, setting.rules) ? 'other' : undefined;
}

function dueFor(
  recipient: Recipient,
  situation: Situation,
  {
    told,
    part,
    setting,
  }: { readonly told: ReadonlySet<Milestone>; readonly part: Part | undefined; readonly setting: Setting },
): Due | undefined {
  return dueNow({
    passed: part === undefined ? [] : passedMilestones(situation, part.days, setting.ahead),
    told,
    today: addDays(setting.day, setting.ahead),
    ...defined({ remindOn: remindOnOf(recipient, situation.entry, setting) }),
  });
}

/** On a day without notices only what ends before the next one that has some is told, if that was not known in time. */
const canWait = ({ daysLeft }: Situation, { isRestDay, ahead }: Setting): boolean =>
  isRestDay && (daysLeft < 0 || daysLeft > ahead);

/** A renewal is told of however many days are left, and counted only among those that are told of too. */
const isWithin = ({ daysLeft }: Situation, { milestones }: NoticeRules): boolean => daysLeft <= Math.max(...milestones);

/** Prices are for agents; of a renewal, and of a service that ends before its term, another day decides first. */
function costFor(recipient: Recipient, { entry, endsOn, takeBack }: Situation): MonthlyCost | undefined {
  const isOfThatDay = takeBack === undefined && entry.endsOn === endsOn;
  return agentIn(recipient) !== undefined && isOfThatDay ? monthlyCost(entry) : undefined;
}

interface Part {
  readonly days: readonly number[];
  readonly escalated: boolean;
}

/** As which milestones the recipient hears of it, if at all. */
function partOf(recipient: Recipient, situation: Situation, setting: Setting): Part | undefined {
  const { rules, audience } = setting;
  if (audience.hearsFirst(recipient, situation.entry.customerId)) return { days: rules.milestones, escalated: false };
  const days = escalatedDays(recipient, situation, setting);
  return days && { days, escalated: true };
}

function remindOnOf(recipient: Recipient, { subscriptionId }: RadarEntry, { lookup }: Setting): string | undefined {
  const agent = agentIn(recipient);
  return agent && lookup.remindOn(agent, subscriptionId);
}

/** It is in hand, or the recipient muted it. */
export function isSilent(recipient: Recipient, entry: RadarEntry, { lookup }: Setting): boolean {
  const agent = agentIn(recipient);
  return lookup.isInHand(entry.subscriptionId) || (agent !== undefined && lookup.mutes(agent, entry));
}

function lineFor(
  { entry, endsOn, daysLeft, rescuable, takeBack }: Situation,
  due: Due,
  escalated: boolean,
): DigestLine {
  const { customerId, customerName, subscriptionId, offerName, quantity, endOfTerm, autoRenew } = entry;
  const { packId, sourceId, noRenewalFrom } = entry;
  const canMove = isMovableNow(entry);
  return {
    ...{ customerId, customerName, subscriptionId, offerName, quantity, canMove, endsOn, daysLeft, escalated },
    ...{ endOfTerm, autoRenew },
    ...defined({ packId, sourceId, takeBack, noRenewalFrom }),
    ...(entry.serviceEndOn === endsOn ? { serviceEnds: true } : {}),
    ...(isExtendedNow(entry) ? { isExtended: true } : {}),
    ...(rescuable && entry.status === 'suspended' ? { toReactivate: true } : {}),
    ended: rescuable,
    reminded: due.leads.startsWith('remind'),
  };
}

function escalatedDays(recipient: Recipient, situation: Situation, setting: Setting): readonly number[] | undefined {
  const { entry, endsOn, daysLeft, takeBack } = situation;
  const { rules, lookup, ahead } = setting;
  const from = escalatesAt(recipient, rules, takeBack !== undefined);
  if (from === undefined || daysLeft - ahead > from || lookup.isSeenTo(entry.subscriptionId, endsOn)) return undefined;
  return couldHaveActed(situation, setting) ? milestonesFrom(from, rules.milestones) : undefined;
}

/** Nobody has failed to act on what nobody has heard of yet; unless everybody who would hear of it wants silence. */
function couldHaveActed({ entry, endsOn }: Situation, { day, audience, lookup }: Setting): boolean {
  if (lookup.wasToldBefore(day, entry.subscriptionId, endsOn)) return true;
  return audience.firstAgents(entry.customerId).every((agent) => lookup.mutes(agent, entry));
}
