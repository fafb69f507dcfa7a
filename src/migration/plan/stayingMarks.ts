import { hash } from 'node:crypto';
import type { MigrationId, UserId } from '../ids';
import type { MigrationPlan } from './plan';

/** In hexadecimal digits. */
const markLength = 16;

/** Tells nobody's id, nor whether two plans mean the same person; only who has an id can ask whether it is theirs. */
const markOf = (plan: MigrationId, user: UserId): string => hash('sha256', `${plan} ${user}`).slice(0, markLength);

/** Who keeps the retired licence, eleven characters for each: enough to tell whoever comes later from them. */
export const stayingMarks = (plan: MigrationId, users: readonly UserId[]): string =>
  Buffer.from(users.map((user) => markOf(plan, user)).join(''), 'hex').toString('base64url');

/**
 * Who did not hold the retired licence when people were chosen. Undefined where a plan does not tell: of releases that noted
 * nobody, or where somebody could not be read.
 *
 * @param others who holds it now and is not of the plan
 */
export function arrivedSince<H extends { readonly id: UserId }>(
  { id, staying }: Pick<MigrationPlan, 'id' | 'staying'>,
  others: readonly H[],
): readonly H[] | undefined {
  if (staying?.who === undefined) return undefined;
  const known = others.length > 0 ? marksIn(staying.who) : new Set<string>();
  return others.filter((holder) => !known.has(markOf(id, holder.id)));
}

function marksIn(marks: string): ReadonlySet<string> {
  const all = Buffer.from(marks, 'base64url').toString('hex');
  return new Set(
    Array.from({ length: all.length / markLength }, (_, nth) => all.slice(nth * markLength, (nth + 1) * markLength)),
  );
}
