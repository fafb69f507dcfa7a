import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isListOfObjects } from '../isListOfObjects';
import type { PlannedPerson } from './plan';
import type { StoredPlanRow, StoredTerms } from './storedPlan';

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
    // Nothing of it has keys, so that it is canonical as it is.
    this.hash.update(JSON.stringify([id, disposition, setsUsageLocation, keepOff, restsOn]));
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
export const planHash = (plan: Omit<StoredPlanRow, 'hash'>): string => hashOver(plan, digestOf(plan.people));

function hashOver(plan: Omit<StoredTerms, 'hash'>, people: string): string {
  const terms = {
    ...plan,
    ...notHashed,
    customer: { ...plan.customer, name: undefined },
    retired: { ...plan.retired, offerName: undefined },
    replacement: { ...plan.replacement, name: undefined },
    people,
  };
  return `${marker}${sha256(canonical(terms))}`;
}

const notHashed = { hash: undefined, headcount: undefined };

/** The formula of the release before, names and addresses included, for the plans that it froze. */
export const planHashWithNames = (plan: Omit<StoredPlanRow, 'hash'>): string =>
  sha256(canonical({ ...plan, ...notHashed }));

/** Whether the hash is over a digest of people, and not over them as they stand in the plan, names and all. */
export const isOverDigest = (hash: string): boolean => hash.startsWith(marker);

/** As much of a plan as its hash can be worked out of. */
const Hashed = z.looseObject({ hash: z.string(), people: z.custom(isListOfObjects) });

/** Whether a stored plan is what its hash was made of, by the formula that made it. */
export function hasItsHash(stored: unknown): boolean {
  const hashed = Hashed.safeParse(stored);
  if (!hashed.success) return false;
  const plan = stored as StoredPlanRow;
  return plan.hash === (isOverDigest(plan.hash) ? planHash(plan) : planHashWithNames(plan));
}

const Bare = z.looseObject({
  hash: z.string().refine(isOverDigest),
  ...{ customer: z.looseObject({}), retired: z.looseObject({}), replacement: z.looseObject({}) },
});

/** The same where its people are elsewhere. False by the formula of the release before, which is over them as they are in it. */
export const hasHashOver = (stored: unknown, peopleDigest: string): boolean =>
  Bare.safeParse(stored).success && (stored as StoredTerms).hash === hashOver(stored as StoredTerms, peopleDigest);
