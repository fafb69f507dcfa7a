import { refusal } from '../offers/refusal';
import type { CoverFault, Refusal } from '../offers/refusal';
import type { HeldLicence, Holder, TenantPlan, TenantSku } from '../offers/survey';
import type { SkuId } from '../ids';
import type { Cover } from '../packs/pack';
import { productOf } from '../packs/servicePlanNames';

/** `restsOn`: the licences without which it would be a loss. */
export type Covering = { readonly restsOn: readonly SkuId[] } | { readonly refusal: Refusal<CoverFault> };

/** How far a covering licence has one service plan for a person, from worst to best. */
const standings = ['coverLacks', 'coverOff', 'coverNotReady', 'ready'] as const satisfies readonly (
  | CoverFault
  | 'ready'
)[];

type Standing = (typeof standings)[number];

interface Ground {
  readonly holder: Holder;
  readonly equivalents: NonNullable<Cover['equivalents']>;
  /** The covering licences this person holds, whose SKUs work, and go on. */
  readonly held: readonly { readonly licence: HeldLicence; readonly sku: TenantSku }[];
}

interface Found {
  readonly plan: TenantPlan;
  readonly standing: Standing;
  readonly by?: SkuId;
}

const isOn = ({ disabledPlans }: HeldLicence, { id, isOfTenant }: TenantPlan): boolean =>
  isOfTenant === true || !disabledPlans.includes(id);

/** The same, or what the pack names as doing the same. */
const doesTheSame = (wanted: TenantPlan, other: TenantPlan, equivalents: Ground['equivalents']): boolean =>
  other.id === wanted.id || equivalents.some(({ plan, by }) => plan === wanted.name && by.includes(other.name));

function standingOf(plan: TenantPlan, licence: HeldLicence, working: readonly string[]): Standing {
  if (!isOn(licence, plan)) return 'coverOff';
  if (plan.isOfTenant) return 'ready';
  return plan.isPending === true || !working.includes(plan.id) ? 'coverNotReady' : 'ready';
}

/** The best that any covering licence does for it. */
function bestFor(wanted: TenantPlan, { holder, held, equivalents }: Ground): Found {
  const found = held.flatMap(({ licence, sku }) =>
    sku.servicePlans
      .filter((other) => doesTheSame(wanted, other, equivalents))
      .map((other): Found => {
        return { plan: wanted, standing: standingOf(other, licence, holder.working ?? []), by: sku.skuId };
      }),
  );
  const rank = ({ standing }: Found): number => standings.indexOf(standing);
  return found.reduce((best, one) => (rank(one) > rank(best) ? one : best), { plan: wanted, standing: 'coverLacks' });
}

const listed = (names: readonly string[], by: string): string => [...new Set(names)].join(by);

/**
 * Whether a person loses nothing when the retired licence is taken away: each service plan that it has switched on for this
 * person must be switched on, and work, by a covering licence of theirs. What was not read proves nothing.
 *
 * @param skus of the customer's own tenant, as read now
 */
export function coveringOf(holder: Holder, retired: SkuId, cover: Cover, skus: readonly TenantSku[]): Covering {
  const own = holder.licences.find(({ skuId }) => skuId === retired);
  const plans = skus.find(({ skuId }) => skuId === retired)?.servicePlans ?? [];
  if (own === undefined || plans.length === 0 || holder.working === undefined)
    return { refusal: refusal('coverUnread') };
  const wanted = plans.filter((plan) => isOn(own, plan));
  const others = holder.licences.filter(({ skuId }) => skuId !== retired);
  return wanted.length === 0 ? { restsOn: [] } : coveredBy(others, { holder, cover, skus, wanted });
}

interface Sought {
  readonly holder: Holder;
  readonly cover: Cover;
  readonly skus: readonly TenantSku[];
  readonly wanted: readonly TenantPlan[];
}

function coveredBy(others: readonly HeldLicence[], { holder, cover, skus, wanted }: Sought): Covering {
  const covering = new Map(cover.licences.map(({ skuId, name }) => [skuId, name]));
  const possible = others.filter(({ skuId }) => covering.has(skuId));
  const named = (licences: readonly HeldLicence[]): string =>
    listed(
      licences.flatMap(({ skuId }) => covering.get(skuId) ?? []),
      ' / ',
    );
  if (possible.length === 0)
    return { refusal: refusal('coverMissing', { cover: listed([...covering.values()], ' / ') }) };
  const held = possible.flatMap((licence) => {
    const sku = skus.find(({ skuId }) => skuId === licence.skuId);
    return sku?.capabilityStatus.toLowerCase() === 'enabled' ? [{ licence, sku }] : [];
  });
  if (held.length === 0) return { refusal: refusal('coverEnded', { cover: named(possible) }) };
  const lasting = held.filter(({ sku }) => lasts(sku));
  if (lasting.length === 0) return { refusal: refusal('coverEnds', { cover: named(possible) }) };
  const found = wanted.map((plan) => bestFor(plan, { holder, held: lasting, equivalents: cover.equivalents ?? [] }));
  return judged(found, named(lasting.map(({ licence }) => licence)));
}

/** Nobody can tell whose seats they are that end, so what stays has to be enough for everybody. */
const lasts = ({ enabled, consumed, ending = 0 }: TenantSku): boolean => ending === 0 || enabled - ending >= consumed;

/** The worst that was found is told, with every plan of which it is true. */
function judged(found: readonly Found[], cover: string): Covering {
  const worst = standings.find((standing) => found.some((each) => each.standing === standing)) ?? 'coverLacks';
  if (worst === 'ready') return { restsOn: [...new Set(found.flatMap(({ by }) => by ?? []))] };
  const plans = found.filter(({ standing }) => standing === worst).map(({ plan }) => productOf(plan.name));
  return { refusal: refusal(worst, { plans: listed(plans, ', '), cover }) };
}

/** Of what works for somebody, as much as tells anything of what the retired licence does. */
export function workingFor(
  working: readonly string[],
  retired: SkuId,
  cover: Cover,
  skus: readonly TenantSku[],
): readonly string[] {
  const wanted = skus.find(({ skuId }) => skuId === retired)?.servicePlans ?? [];
  const covering = new Set(cover.licences.map(({ skuId }) => skuId));
  const telling = skus
    .filter(({ skuId }) => covering.has(skuId))
    .flatMap(({ servicePlans }) => servicePlans)
    .filter((plan) => wanted.some((each) => doesTheSame(each, plan, cover.equivalents ?? [])));
  const ids = new Set(telling.map(({ id }) => id));
  return working.filter((id) => ids.has(id));
}
