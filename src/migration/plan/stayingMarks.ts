import { hash } from 'node:crypto';
import type { MigrationId, UserId } from '../ids';
import type { MigrationPlan } from './plan';

/** In hexadecimal digits. */
const markLength = 16;

/** Nobody can tell from it who that is, nor whether two plans mean the same person. */
const markOf = (plan: MigrationId, user: UserId): string => hash('sha256', `${plan} ${user}`).slice(0, markLength);

/** Who keeps the retired licence, eleven characters for each: enough to tell whoever comes later from them. */
export const stayingMarks = (plan: MigrationId, users: readonly UserId[]): string =>
  Buffer.from(users.map((user) => markOf(plan, user)).join(''), 'hex').toString('base64url');

/**
 * Of everybody who holds the retired licence those who did not when people were chosen, whether or not anything was to
 * happen to them. Undefined where a plan does not tell: of releases that noted nobody, or where somebody could not be read.
 */
export function arrivedSince<H extends { readonly id: UserId }>(
  { id, people, staying }: Pick<MigrationPlan, 'id' | 'people' | 'staying'>,
  holders: readonly H[],
): readonly H[] | undefined {
  if (staying?.who === undefined) return undefined;
  const planned = new Set(people.map((person) => person.id));
  const others = holders.filter((holder) => !planned.has(holder.id));
  const known = others.length > 0 ? marksIn(staying.who) : new Set<string>();
  return others.filter((holder) => !known.has(markOf(id, holder.id)));
}

function marksIn(marks: string): ReadonlySet<string> {
  const all = Buffer.from(marks, 'base64url').toString('hex');
  return new Set(
    Array.from({ length: all.length / markLength }, (_, nth) => all.slice(nth * markLength, (nth + 1) * markLength)),
  );
}
