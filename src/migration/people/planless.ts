import { createHash } from 'node:crypto';
import type { SkuId } from '../ids';
import type { Holder } from '../offers/survey';
import { givesAPlan, others } from './heldLicences';
import type { SkuTable } from './heldLicences';
import type { Disposition, PeopleChoice, Verdict } from './people';

/** Whether no other licence gives this person a plan, so that nothing is left once the retired one is taken away. */
export const hasNothingElse = (holder: Holder, retired: SkuId, skus: SkuTable): boolean =>
  !others(holder, retired).some(({ skuId }) => givesAPlan(skus, skuId));

/** Whom an answer was given for; the same people in any order are the same. */
const whoIn = (verdicts: readonly Verdict[]): string => {
  const ids = verdicts.map(({ user }) => user.id).sort();
  return createHash('sha256').update(ids.join()).digest('hex').slice(0, 32);
};

export const planlessIn = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.filter(({ planless }) => planless === true);

/** The choice with the answer about those of these verdicts who would have no plan at all. */
export const answeredFor = (
  choice: PeopleChoice,
  verdicts: readonly Verdict[],
  disposition: Disposition,
): PeopleChoice => ({ ...choice, planless: { disposition, who: whoIn(planlessIn(verdicts)) } });

/** What was answered about exactly these people; one more or one fewer, and nobody was asked yet. */
export function planlessAnswer(verdicts: readonly Verdict[], { planless }: PeopleChoice): Disposition | undefined {
  if (planless === undefined) return undefined;
  const people = planlessIn(verdicts);
  return people.length > 0 && whoIn(people) === planless.who ? planless.disposition : undefined;
}

/** Whether somebody would be left without any plan and nobody has said yet that this is meant. */
export const asksPlanless = (verdicts: readonly Verdict[], choice: PeopleChoice): boolean =>
  planlessIn(verdicts).length > 0 && planlessAnswer(verdicts, choice) !== 'remove';
