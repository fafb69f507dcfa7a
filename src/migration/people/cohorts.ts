import type { PlanOffer, Survey } from '../offers/survey';
import { skusOfOffer } from '../offers/offeredSeats';
import { capabilitiesOf, covers, gains, together } from '../packs/capabilities';
import type { Capability, Cover } from '../packs/pack';
import { productOf } from '../packs/servicePlanNames';
import { others, plansOf, skuTable, workingCapabilities } from './heldLicences';
import type { SkuTable } from './heldLicences';
import type { Verdict } from './people';

/** People for whom a migration changes the same things: the unit a person can review. */
export interface Cohort {
  readonly key: string;
  readonly disposition: 'move' | 'remove';
  readonly count: number;
  /** The first three names. */
  readonly examples: readonly string[];
  readonly gains: readonly Capability[];
  readonly keeps: readonly Capability[];
  readonly loses: readonly Capability[];
  /** Products that stay switched off. */
  readonly keepOffNames: readonly string[];
  /** They have no plan at all afterwards. */
  readonly planless?: true;
  /** The licences that are proved to give them the same, where nothing is bought. */
  readonly covers?: readonly string[];
}

const examplesShown = 3;

type Change = Pick<Cohort, 'disposition' | 'gains' | 'keeps' | 'loses' | 'keepOffNames' | 'planless' | 'covers'>;

interface Ground {
  readonly survey: Survey;
  readonly offer: PlanOffer;
  readonly skus: SkuTable;
  readonly planNames: ReadonlyMap<string, string>;
}

/** What the replacement gives once the plans to keep off are off. */
function replacementBrings({ offer, skus, planNames }: Ground, keepOff: readonly string[]): readonly Capability[] {
  if (keepOff.length === 0) return offer.brings;
  const plans = plansOf(skusOfOffer(offer), skus);
  if (plans !== undefined) {
    return capabilitiesOf(plans.filter(({ id }) => !keepOff.includes(id)).map(({ name }) => name));
  }
  const off = capabilitiesOf(keepOff.map((id) => planNames.get(id) ?? ''));
  return offer.brings.filter((capability) => !off.includes(capability));
}

/** Proved by service plans, of which capabilities tell only a part. */
function droppedChange({ restsOn = [] }: Verdict, { licences }: Cover): Change {
  const covers = licences.filter(({ skuId }) => restsOn.includes(skuId)).map(({ name }) => name);
  return { disposition: 'remove', gains: [], keeps: [], loses: [], keepOffNames: [], covers };
}

function changeFor(verdict: Verdict, disposition: Cohort['disposition'], ground: Ground): Change {
  if (ground.offer.cover !== undefined) return droppedChange(verdict, ground.offer.cover);
  const { survey, skus, planNames } = ground;
  const staying = others(verdict.user, survey.retired.skuId);
  const before = workingCapabilities(verdict.user.licences, skus);
  const brought = disposition === 'move' ? replacementBrings(ground, verdict.keepOff) : [];
  const after = together([workingCapabilities(staying, skus), brought]);
  return {
    disposition,
    gains: gains(before, after),
    keeps: before.filter((capability) => covers(after, [capability])),
    loses: gains(after, before),
    keepOffNames: [...new Set(verdict.keepOff.map((id) => productOf(planNames.get(id) ?? id)))].sort(),
    ...(verdict.planless ? { planless: true } : {}),
  };
}

const planNames = (survey: Survey): ReadonlyMap<string, string> =>
  new Map(survey.skus.flatMap(({ servicePlans }) => servicePlans.map(({ id, name }) => [id, name] as const)));

/** Equal for people to whom the same happens, whose change is then worked out once. */
const sameChange = ({ user, disposition, keepOff, restsOn }: Verdict): string =>
  JSON.stringify([
    disposition,
    keepOff,
    restsOn,
    user.licences.map(({ skuId, disabledPlans }) => [skuId, disabledPlans]),
  ]);

/** Everybody who is moved or loses the retired licence, the largest cohort first. Who stays is in no cohort. */
export function cohortsOf(survey: Survey, offer: PlanOffer, verdicts: readonly Verdict[]): readonly Cohort[] {
  const ground: Ground = { survey, offer, skus: skuTable(survey.skus), planNames: planNames(survey) };
  const changes = new Map<string, Change>();
  const people = new Map<string, { change: Change; names: string[] }>();
  for (const verdict of verdicts) {
    if (verdict.disposition === 'leave') continue;
    const same = sameChange(verdict);
    const change = changes.get(same) ?? changeFor(verdict, verdict.disposition, ground);
    changes.set(same, change);
    const key = JSON.stringify(change);
    const cohort = people.get(key) ?? { change, names: [] };
    cohort.names.push(verdict.user.name);
    people.set(key, cohort);
  }
  return [...people]
    .map(([key, { change, names }]) => ({
      key,
      ...change,
      count: names.length,
      examples: names.slice(0, examplesShown),
    }))
    .sort((one, other) => other.count - one.count || one.key.localeCompare(other.key));
}
