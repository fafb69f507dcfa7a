import type { UserId } from '../ids';
import type { Disposition, PeopleGroup, Verdict } from './people';
import { planlessIn } from './planless';
import type { Refusal } from '../offers/refusal';

/** The figures of a choice of people. The four groups add up to everybody, and so do the three dispositions. */
export interface PeopleSummary {
  readonly members: number;
  readonly blocked: number;
  readonly guests: number;
  readonly covered: number;
  readonly moving: number;
  readonly removing: number;
  readonly staying: number;
  /** Those who stay although they were chosen, by reason; they are counted in `staying`. */
  readonly cannot: readonly {
    readonly refusal: Refusal;
    readonly users: readonly { readonly id: UserId; readonly name: string }[];
  }[];
  /** Chosen people without usage location: they can't move, or get the confirmed country. */
  readonly withoutLocation: number;
  /** Those who have no plan at all afterwards; they are counted in `removing`. */
  readonly planless: number;
}

function cannotByReason(verdicts: readonly Verdict[]): PeopleSummary['cannot'] {
  const reasons = new Map<string, { refusal: Refusal; users: { id: UserId; name: string }[] }>();
  for (const { cannot, user } of verdicts) {
    if (cannot === undefined) continue;
    const key = JSON.stringify([cannot.code, cannot.facts]);
    const reason = reasons.get(key) ?? { refusal: cannot, users: [] };
    reason.users.push({ id: user.id, name: user.name });
    reasons.set(key, reason);
  }
  return [...reasons.values()];
}

export function peopleSummary(verdicts: readonly Verdict[]): PeopleSummary {
  const inGroup = (group: PeopleGroup): number => verdicts.filter((each) => each.group === group).length;
  const disposed = (disposition: Disposition): number =>
    verdicts.filter((each) => each.disposition === disposition).length;
  return {
    members: inGroup('members'),
    blocked: inGroup('blocked'),
    guests: inGroup('guests'),
    covered: inGroup('covered'),
    moving: disposed('move'),
    removing: disposed('remove'),
    staying: disposed('leave'),
    cannot: cannotByReason(verdicts),
    withoutLocation: verdicts.filter((each) => each.setsUsageLocation || each.cannot?.code === 'noUsageLocation')
      .length,
    planless: planlessIn(verdicts).length,
  };
}
