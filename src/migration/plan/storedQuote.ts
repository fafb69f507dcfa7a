import type { Holder, Survey } from '../offers/survey';
import { packed } from '../people/packed';
import type { Packable, Packed } from '../people/packed';
import type { PreparationResult } from '../ports';
import type { PlannedPerson } from './plan';
import { planHash } from './planHash';
import type { StoredQuote } from './quote';
import { asStored, inTodaysWords } from './storedPlan';
import type { StoredPlanRow } from './storedPlan';

type Quoted = Omit<StoredQuote, 'plan'>;

/** A result as it is kept, its people packed; or as releases kept it that did not pack. */
export type KeptResult =
  | PreparationResult
  | { readonly kind: 'packedSurvey'; readonly survey: Omit<Survey, 'holders'>; readonly holders: Packed<Holder> }
  | ({
      readonly kind: 'packedQuote';
      readonly plan: Omit<StoredPlanRow, 'people'>;
      readonly people: Packed<PlannedPerson>;
    } & Quoted);

export function kept(result: PreparationResult): KeptResult {
  if (result.kind === 'survey') {
    const { holders, ...survey } = result.survey;
    return { kind: 'packedSurvey', survey, holders: packed(holders) };
  }
  if (result.kind !== 'quote') return result;
  const { people, ...plan } = asStored(result.plan);
  return { ...result, kind: 'packedQuote', plan, people: packed(people) };
}

/** A result as it is read: of a packed one its people are elsewhere. */
export type ReadResult =
  | PreparationResult
  | (Omit<Extract<KeptResult, { kind: 'packedSurvey' }>, 'holders'> & Kinds<Holder>)
  | (Omit<Extract<KeptResult, { kind: 'packedQuote' }>, 'people'> & Kinds<PlannedPerson>);

type Kinds<Person extends Packable> = Pick<Packed<Person>, 'kinds'>;

type ReadPeople = <Person extends Packable>(kinds: Packed<Person>['kinds']) => Promise<readonly Person[]>;

/** What was prepared, in today's words. */
export async function resultToday(result: ReadResult, people: ReadPeople): Promise<PreparationResult> {
  if (result.kind === 'packedSurvey')
    return { kind: 'survey', survey: { ...result.survey, holders: await people(result.kinds) } };
  if (result.kind === 'packedQuote') {
    const { plan, kinds, ...rest } = result;
    return quoteToday(rest, { ...plan, people: await people(kinds) });
  }
  return result.kind === 'quote' ? quoteToday(result, result.plan) : result;
}

/** Nobody has confirmed a quote yet, so its plan is hashed by today's words. */
function quoteToday(quoted: Quoted, stored: StoredPlanRow): PreparationResult {
  const plan = inTodaysWords(stored);
  return { ...quoted, kind: 'quote', plan: plan.close === stored.close ? plan : { ...plan, hash: planHash(plan) } };
}
