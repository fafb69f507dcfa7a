import { defined } from '../../platform/defined';
import { refusal } from '../offers/refusal';
import type { Refusal } from '../offers/refusal';
import type { Holder, PlanOffer, Survey } from '../offers/survey';
import { baseOf, lacksBase } from '../offers/needs';
import { skusOfOffer } from '../offers/offeredSeats';
import { covers } from '../packs/capabilities';
import { wayHas, wayOf } from '../plan/ways';
import { droppedVerdict } from './droppedVerdict';
import { coveredBy, keptOff, licenceOf, others, skuTable, worksIn } from './heldLicences';
import type { SkuTable } from './heldLicences';
import { isChosen } from './isChosen';
import { inherited } from './inherited';
import { hasNothingElse, planlessAnswer } from './planless';
import type { Disposition, PeopleChoice, PeopleGroup, Verdict } from './people';

/** What all verdicts of one survey are given from. */
interface Ground {
  readonly survey: Survey;
  readonly offer: PlanOffer;
  readonly choice: PeopleChoice;
  readonly listed: ReadonlySet<string>;
  readonly skus: SkuTable;
  readonly groupNames: ReadonlyMap<string, string>;
  /** By the very list of licences, which people who are alike share. */
  readonly kinds: Map<Holder['licences'], Map<string, Terms>>;
}

type Terms = Omit<Verdict, 'user'>;

/** Not where every subscription of it is suspended: that licence works no more than none. Of a basket all of it. */
const hasReplacement = (holder: Holder, { offer, skus }: Ground): boolean =>
  skusOfOffer(offer).every((sku) => licenceOf(holder, sku) !== undefined && worksIn(skus, sku));

/**
 * Holds enough already, counted over all other licences and without regard to what an admin switched off: the same
 * plans would stay off in the replacement, so buying it would bring this person nothing.
 */
function isCovered(holder: Holder, ground: Ground): boolean {
  if (hasReplacement(holder, ground)) return true;
  const { survey, offer, skus } = ground;
  return covers(coveredBy(others(holder, survey.retired.skuId), skus), offer.brings);
}

function groupOf(holder: Holder, ground: Ground): PeopleGroup {
  if (holder.guest) return 'guests';
  if (!holder.enabled) return 'blocked';
  return isCovered(holder, ground) ? 'covered' : 'members';
}

function wanted(holder: Holder, group: PeopleGroup, ground: Ground): Disposition {
  const { choice, listed } = ground;
  if (!isChosen(holder, choice, listed)) return 'leave';
  const asked = group === 'members' ? (choice.members ?? 'move') : choice[group];
  // Who has the replacement already needs no second seat of it: the move is done when the retired licence is gone.
  return asked === 'move' && hasReplacement(holder, ground) ? 'remove' : asked;
}

function obstacle(holder: Holder, disposition: Disposition, ground: Ground): Refusal | undefined {
  if (disposition === 'leave') return undefined;
  const retired = licenceOf(holder, ground.survey.retired.skuId);
  const fromGroup = retired === undefined ? undefined : inherited(retired, ground.groupNames);
  if (fromGroup !== undefined) return fromGroup;
  if (disposition !== 'move') return undefined;
  const placed = holder.usageLocation ?? ground.choice.usageLocation;
  return (
    lacksBase(ground.offer, holder, ground.survey.retired.skuId) ??
    (placed === undefined ? refusal('noUsageLocation') : undefined)
  );
}

/** Who is covered loses nothing by the removal, and whoever has the replacement; all others were meant to lose it. */
function restsOn(holder: Holder, group: PeopleGroup, ground: Ground): Pick<Verdict, 'restsOn'> {
  const { survey, offer, choice, skus } = ground;
  const wasToMove = group !== 'members' && choice[group] === 'move';
  if (hasReplacement(holder, ground)) return group === 'covered' || wasToMove ? { restsOn: skusOfOffer(offer) } : {};
  if (group !== 'covered') return {};
  const useful = others(holder, survey.retired.skuId).filter((each) =>
    coveredBy([each], skus).some((capability) => offer.brings.includes(capability)),
  );
  return { restsOn: useful.map(({ skuId }) => skuId) };
}

/** Who has the replacement has a plan, also where the tenant does not tell what is in it. */
const leftPlanless = (holder: Holder, ground: Ground): boolean =>
  !hasReplacement(holder, ground) && hasNothingElse(holder, ground.survey.retired.skuId, ground.skus);

function removal(holder: Holder, group: PeopleGroup, ground: Ground): Pick<Verdict, 'restsOn' | 'planless'> {
  return { ...restsOn(holder, group, ground), ...(leftPlanless(holder, ground) ? { planless: true } : {}) };
}

/** What the replacement needs must be there when it is given. */
function baseFor(holder: Holder, { offer: { needs = [] }, survey }: Ground): Pick<Verdict, 'restsOn'> {
  const base = baseOf(needs, holder, survey.retired.skuId);
  return base === undefined ? {} : { restsOn: [base] };
}

/** Given once for all who are alike in what it goes by. */
function verdictOn(user: Holder, ground: Ground, instead?: Disposition): Verdict {
  const { enabled, guest, usageLocation, licences } = user;
  const kinds = ground.kinds.get(licences) ?? new Map<string, Terms>();
  ground.kinds.set(licences, kinds);
  const kind = [enabled, guest, usageLocation, isChosen(user, ground.choice, ground.listed), instead].join();
  const terms = kinds.get(kind) ?? termsFor(user, ground, instead);
  kinds.set(kind, terms);
  return { user, ...terms };
}

function termsFor(holder: Holder, ground: Ground, instead?: Disposition): Terms {
  const group = groupOf(holder, ground);
  const asked = instead ?? wanted(holder, group, ground);
  const cannot = obstacle(holder, asked, ground);
  const disposition = cannot === undefined ? asked : 'leave';
  const moves = disposition === 'move';
  return {
    group,
    disposition,
    ...defined({ cannot }),
    setsUsageLocation: moves && holder.usageLocation === undefined,
    keepOff: moves ? keptOff(holder, skusOfOffer(ground.offer), ground.skus) : [],
    ...(moves ? baseFor(holder, ground) : {}),
    ...(disposition === 'remove' ? removal(holder, group, ground) : {}),
  };
}

/** Whoever keeps the very licence is asked about by nobody. */
const keeping = (user: Holder): Verdict => ({
  user,
  group: user.guest ? 'guests' : user.enabled ? 'members' : 'blocked',
  disposition: 'leave',
  setsUsageLocation: false,
  keepOff: [],
});

/** The verdict on everybody who holds the retired SKU, in the order of the survey. */
export function verdicts(survey: Survey, offer: PlanOffer, choice: PeopleChoice): readonly Verdict[] {
  if (!wayHas(wayOf(survey.retired), 'people')) return survey.holders.map(keeping);
  const ground: Ground = {
    survey,
    offer,
    choice,
    listed: new Set(choice.listed),
    skus: skuTable(survey.skus),
    groupNames: new Map(survey.groups.map(({ id, name }) => [id, name])),
    kinds: new Map(),
  };
  const { cover } = offer;
  if (cover !== undefined) return survey.holders.map((holder) => droppedVerdict(holder, { ...ground, cover }));
  const first = survey.holders.map((holder) => verdictOn(holder, ground));
  const answer = planlessAnswer(first, choice);
  if (answer === undefined || answer === 'remove') return first;
  return first.map((verdict) => (verdict.planless ? verdictOn(verdict.user, ground, answer) : verdict));
}

/**
 * Everybody is chosen. Blocked accounts and guests stay as they are until the agent decides, because they are easily
 * moved by mistake. Who is covered loses only the retired licence: it costs nothing and they keep what they work with.
 */
export const defaultChoice: PeopleChoice = {
  base: 'all',
  listed: [],
  blocked: 'leave',
  guests: 'leave',
  covered: 'remove',
};

export { peopleSummary } from './peopleSummary';
export type { PeopleSummary } from './peopleSummary';
export { surveyRefusals } from '../offers/surveyRefusals';
