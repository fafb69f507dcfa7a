import { defined } from '../../platform/defined';
import type { MonthlyCost } from '../radar/monthlyCost';
import type { EndOfTerm } from './endOfTerm';

/** What became of an end that a migration of ours had set: it reads otherwise now. */
export interface UnkeptEnd {
  readonly endOfTerm: Exclude<EndOfTerm, 'ends'>;
  readonly endsOn?: string;
  /** It is in an extended term already. */
  readonly isExtended?: true;
  readonly quantity: number;
  /** What it costs, or will, if nobody ends it; absent where no price is known. */
  readonly cost?: MonthlyCost;
  readonly readAt: string;
  /** Somebody has decided since that it is to stay as it is. */
  readonly isSettled?: true;
}

interface ReadEnd {
  readonly status: string;
  readonly reason: string;
  readonly isExtended?: true;
  readonly endOfTerm: EndOfTerm;
  readonly endsOn?: string;
  readonly quantity: number;
  readonly cost?: MonthlyCost | undefined;
  readonly readAt: string;
}

/** Before that a reading may still be of the time before the end was set. */
const settleMs = 3_600_000;

/** Undefined while a subscription that was set to end at `setAt` reads so, or is over. */
export function unkeptEnd(read: ReadEnd, setAt: string): UnkeptEnd | undefined {
  const { status, reason, endOfTerm, endsOn, quantity, cost, readAt } = read;
  const isOfNow = Date.parse(readAt) - Date.parse(setAt) >= settleMs;
  if (endOfTerm === 'ends' || status !== 'active' || !isOfNow) return undefined;
  const isExtended = read.isExtended ?? (reason === 'extended' || undefined);
  return { endOfTerm, quantity, readAt, ...defined({ endsOn, isExtended, cost }) };
}
