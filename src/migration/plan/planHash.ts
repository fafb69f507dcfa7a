import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { UserId } from '../ids';
import type { MigrationPlan, PlannedPerson } from './plan';

/** What is to happen to one person; who that is is told by the id alone. */
export type PersonTerms = Pick<PlannedPerson, 'id' | 'disposition' | 'setsUsageLocation' | 'keepOff' | 'restsOn'>;

/** Leads every hash of today's formula; those of the release before are bare. */
const marker = '2:';

/** JSON with the keys of every object in order and without what is undefined, so equal plans are equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Over people in the order in which they are moved, one after the other, so that not all of them need be at hand. */
export class PeopleDigest {
  private readonly hash = createHash('sha256');

  add({ id, disposition, setsUsageLocation, keepOff, restsOn = [] }: PersonTerms): void {
    this.hash.update(canonical([id, disposition, setsUsageLocation, keepOff, restsOn]));
  }

  /** Asked for once, when everybody was added. */
  end(): string {
    return this.hash.digest('hex');
  }
}

export function digestOf(people: Iterable<PersonTerms>): string {
  const digest = new PeopleDigest();
  for (const person of people) digest.add(person);
  return digest.end();
}

/** Over everything but names and addresses, which are only shown and may be erased. */
export function planHash(plan: Omit<MigrationPlan, 'hash'>): string {
  const terms = {
    ...plan,
    hash: undefined,
    customer: { ...plan.customer, name: undefined },
    retired: { ...plan.retired, offerName: undefined },
    replacement: { ...plan.replacement, name: undefined },
    people: digestOf(plan.people),
  };
  return `${marker}${sha256(canonical(terms))}`;
}

/** The formula of the release before, names and addresses included, for the plans that it froze. */
export const planHashWithNames = (plan: Omit<MigrationPlan, 'hash'>): string =>
  sha256(canonical({ ...plan, hash: undefined }));

/** As much of a plan as its hash can be worked out of. */
const Hashed = z.looseObject({ hash: z.string(), people: z.array(z.looseObject({})) });

/** Whether a stored plan is what its hash was made of, by the formula that made it. */
export function hasItsHash(stored: unknown): stored is MigrationPlan {
  const hashed = Hashed.safeParse(stored);
  if (!hashed.success) return false;
  const plan = stored as MigrationPlan;
  return plan.hash === (plan.hash.startsWith(marker) ? planHash(plan) : planHashWithNames(plan));
}

/** The plan's people by their ids: looked up for page after page, and walked through only once. */
export const plannedById = ({ people }: Pick<MigrationPlan, 'people'>): ReadonlyMap<UserId, PlannedPerson> =>
  new Map(people.map((person) => [person.id, person]));

/** Whether each of them is one of the plan's people, to whom the same is to happen. */
export const arePlanned = (people: readonly PersonTerms[], planned: ReadonlyMap<UserId, PersonTerms>): boolean =>
  people.every((person) => {
    const plans = planned.get(person.id);
    return plans !== undefined && digestOf([{ ...plans, ...person }]) === digestOf([plans]);
  });
