import type { EndOfTerm } from '../endOfTerm/endOfTerm';
import type { AgentId, CustomerId, SubscriptionId } from '../ids';
import type { Language } from '../language';
import type { MonthlyCost } from '../radar/monthlyCost';
import type { TakeBack } from '../radar/takeBack';
import type { WorkingDays } from './workingDays';

/** Who hears: an agent in the personal chat, or the channel that an administrator configured. */
export type Recipient = `agent:${string}` | `channel:${string}`;

/** What is told at most once to one recipient about one end of one subscription. */
export type Milestone = `${number}` | 'ended' | 'closed' | `renewed ${string}` | `remind ${string}`;

export interface NoticeKey {
  readonly subscriptionId: SubscriptionId;
  /** The last day that the notice is about. */
  readonly endsOn: string;
  readonly milestone: Milestone;
  readonly recipient: Recipient;
}

export const toAgent = (agent: AgentId): Recipient => `agent:${agent}`;

export const agentIn = (recipient: Recipient): AgentId | undefined =>
  recipient.startsWith('agent:') ? (recipient.slice('agent:'.length) as AgentId) : undefined;

/** When nobody is spoken to unasked. Hours of a day, `HH:MM`, may go across midnight. */
export type QuietHours = 'never' | 'always' | { readonly from: string; readonly until: string };

/** What an administrator decided. */
export interface NoticeRules {
  /** Days before the end, the most first. */
  readonly milestones: readonly number[];
  /** Where an agent has none of their own. */
  readonly quietHours: QuietHours;
  /** By each reader's own calendar; on the others nobody is written to but of what ends before the next. */
  readonly workingDays: WorkingDays;
  /** The partner's: decides the day of a scan and the channel's hours. */
  readonly timeZone: string;
  /** `HH:MM`: before it the scan of the day before is the latest that can be had. */
  readonly scanAt: string;
  readonly channel?: { readonly id: string; readonly language: Language };
  readonly fallbackAgents: readonly AgentId[];
  /** Agents of whom the bot has not heard yet can be reached too, because the app gets installed for them. */
  readonly installs: boolean;
}

/** What becomes of a subscription that somebody was told of. */
export type Closing = 'moved' | 'renewed' | 'gone';

export interface DigestLine {
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly subscriptionId: SubscriptionId;
  readonly offerName: string;
  readonly packId?: string;
  readonly sourceId?: string;
  readonly quantity: number;
  readonly endsOn: string;
  /** What becomes of it that day. */
  readonly endOfTerm: EndOfTerm;
  readonly autoRenew: boolean;
  /** It reads as renewed, and Microsoft renews its plan no more from then on. */
  readonly noRenewalFrom?: string;
  /** It was renewed, and can be taken back until that day. */
  readonly takeBack?: TakeBack;
  /** It is the service that Microsoft ends that day. */
  readonly serviceEnds?: true;
  /** It is in an extended term already. */
  readonly isExtended?: true;
  /** What it costs each month once it goes on dearer; only for agents, because a channel is no place for prices. */
  readonly cost?: MonthlyCost;
  /** Below 0 once it has ended. */
  readonly daysLeft: number;
  /** It has ended, or its people are shut out, and it can still be helped. */
  readonly ended: boolean;
  /** Told here because nobody has acted. */
  readonly escalated: boolean;
  /** Asked for with *Remind me*. */
  readonly reminded: boolean;
  /** As it stands. */
  readonly canMove: boolean;
  /** It is suspended: somebody has to reactivate it first, by hand. */
  readonly toReactivate?: true;
}

export interface ClosingLine {
  readonly customerName: string;
  readonly offerName: string;
  readonly how: Closing;
}

/** One digest, before anybody has put it into words. */
export interface Digest {
  readonly recipient: Recipient;
  /** The recipient's local day. */
  readonly day: string;
  readonly partOfDay: 'morning' | 'afternoon' | 'evening';
  /** What is due, worst first. */
  readonly lines: readonly DigestLine[];
  /** Others that the recipient answers for and that end soon, without being due today. */
  readonly others: number;
  readonly othersWithinDays: number;
  /** Monthly subscriptions of retired plans that renew by themselves within a month, by customer; no decision is due of them. */
  readonly monthly: readonly { readonly customerName: string }[];
  readonly closings: readonly ClosingLine[];
}

/** What a mute of a plan names: a pack, or one of its several plans behind it, or an offer that no pack knows. */
export type PlanKey = `pack:${string}` | `offer:${string}`;

interface NamedPlan {
  readonly packId?: string;
  readonly sourceId?: string;
  readonly offerName: string;
}

export function planKeyOf({ packId, sourceId, offerName }: NamedPlan): PlanKey {
  if (packId === undefined) return `offer:${offerName.trim().toLowerCase()}`;
  return sourceId === undefined ? `pack:${packId}` : `pack:${packId}/${sourceId}`;
}
