import type { SkuId } from '../ids';
import type { KnownId, PackFact, RetirementDates, Worded } from './packFact';

/** What a plan brings, in the few words an agent sells with. */
export type Capability =
  | 'teams'
  | 'mail'
  | 'kioskMail'
  | 'files'
  | 'webApps'
  | 'desktopApps'
  | 'voice'
  | 'engage'
  | 'deviceManagement';

export type Segment = 'commercial' | 'education' | 'government' | 'nonprofit';
export type Audience = 'everyone' | 'faculty' | 'student';
export type PlanFamily = 'business' | 'frontline' | 'enterprise' | 'education';
export type Commerce = 'legacy' | 'nce';
/**
 * What is done with a subscription that everybody has left. `endAtTerm`: it is cancelled at the end of its term. `endNow`: at
 * once, while it can be. `leave`: nothing.
 */
export type CloseAction = 'suspend' | 'endAtTerm' | 'endNow' | 'leave';

/** What stands in one line of a cart. */
export interface PlanPart {
  /** Unique in its pack, for example `office-365-a3-student`. */
  readonly id: string;
  readonly name: string;
  /** Absent, like `catalogSkuId`, only in a plan that is refused: what nobody can be moved to needs no catalogue. */
  readonly productId?: string;
  /** The catalogue SKU inside the product, four characters. */
  readonly catalogSkuId?: string;
  /** Nobody has verified these two ids: the catalogue of the customer's country is asked what they are. */
  readonly isUnverified?: true;
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
}

/** One buyable form of a replacement plan: most have one, education plans have one for faculty and one for students. */
export interface PlanForm extends PlanPart {
  readonly audience: Audience;
  /** Of a basket: what is bought with it in the same cart, and what everybody who moves gets as well. */
  readonly addOns?: readonly PlanPart[];
}

/** What the new-commerce catalogue knows. */
export type Sold<Part extends PlanPart = PlanPart> = Part & {
  readonly productId: string;
  readonly catalogSkuId: string;
};

/** A licence of the tenant; `skuId` tells a `SkuId`, and where it was read. */
interface NamedLicence {
  readonly name: string;
  readonly skuId: PackFact;
}

/** Where neither is named it holds everywhere. Countries are ISO 3166 alpha-2 of the customer's billing address. */
interface CostNote extends Worded, Omit<PackFact, 'value'> {
  readonly only?: readonly string[];
  readonly not?: readonly string[];
}

export interface ReplacementPlan {
  /** Unique in its pack, for example `office-365-a3`. */
  readonly id: string;
  readonly name: string;
  readonly family: PlanFamily;
  readonly segment: Segment;
  readonly forms: readonly PlanForm[];
  readonly brings: readonly Capability[];
  /** Seats a customer may hold of it in all, over all partners; absent when there is no practical limit. */
  readonly seatLimit?: number;
  /**
   * What of the tenant's counts against it: licences of that very SKU (absent), of every plan of its family that the pack
   * names, or of every plan that it names.
   */
  readonly seatLimitScope?: 'sku' | 'family' | 'tenant';
  /** It works only beside any one of these, which whoever moves must hold or get with it. */
  readonly needs?: readonly NamedLicence[];
  /** What it costs beyond the cart, shown before the confirmation. */
  readonly costNotes?: readonly CostNote[];
  /** What only a person can confirm, asked before the plan is taken: `frontline` = Microsoft's frontline user rule. */
  readonly confirm?: 'frontline';
  /** Present when the guide lists the plan but nobody can be moved to it. */
  readonly refusedBecause?: 'devicePlan';
}

/** One of the guide's answers to what replaces the retired plan. */
interface Basket {
  /** Any of these replacement plans, by id. */
  readonly plans: readonly string[];
  /** What is had besides it for the same functions; named to the agent, and bought by itself. */
  readonly addOns: readonly string[];
}

/** How a subscription of a retired plan is told from others. */
export interface Recognition {
  /** Only what the catalogue sells in that segment; absent where the plan is retired for everybody. */
  readonly segment?: Segment;
  /** Of the new-commerce catalogue: `product:sku`, or a product alone where all of it is retired. */
  readonly items: readonly KnownId[];
  /** Of the legacy catalogue. */
  readonly offerIds: readonly KnownId[];
  /** SKUs of Entra; `value` is a `SkuId`. */
  readonly skuIds: readonly KnownId[];
  /** Regular expressions, matched without regard to case. */
  readonly skuPartNumbers: readonly string[];
  readonly offerNames: readonly string[];
}

/**
 * How people get off it. `three-step`: buy, move, close. `rebuy`: what takes its place has the same SKU, so nobody is moved.
 * `drop`: they are covered by what they hold, so nothing is bought. `notice-only`: it is told of, and nothing else.
 */
export type Way = 'three-step' | 'rebuy' | 'drop' | 'notice-only';

/** What people may hold besides, for the sake of which they need the retired licence no longer. */
export interface Cover<Sku = SkuId> {
  readonly licences: readonly { readonly name: string; readonly skuId: Sku }[];
  /** Where a service plan goes by another name in them: any of these does what `plan` does. Published names. */
  readonly equivalents?: readonly { readonly plan: string; readonly by: readonly string[] }[];
}

/** Whose its seats are. What is nobody's is only told of. */
type SeatOwner = 'person' | 'environment' | 'tenant' | 'device';

/** What the sources of a pack have in common. */
interface Shared {
  readonly guide: { readonly url: string; readonly revisedOn: string; readonly errata: readonly string[] };
  /** In the order of the guide, nearest to the retired plan first; absent where the guide has no order. */
  readonly baskets?: readonly Basket[];
  readonly close: Readonly<Record<Commerce, readonly CloseAction[]>>;
  /** Days after which the guide says a suspended subscription is removed, mentioned beside the safe promise of 90. */
  readonly guideRetentionDays?: number;
  /** After this day nobody is asked to move anybody off it; it is still recognised. */
  readonly obsoleteAfter?: string;
}

/** What is of one source alone. */
interface Own {
  /** Unique in its pack; of a source that is alone in it, the pack's own. */
  readonly id: string;
  /** The retired plan as people call it: `Office 365 E4`. */
  readonly title: string;
  readonly way: Way;
  readonly seatOf: SeatOwner;
  /** It stands under another subscription, and comes and goes with it. */
  readonly isAddOn?: true;
  readonly recognise: Recognition;
  /** For whom the retired plan was sold, by the part number of its SKU; absent where it was one plan for everyone. */
  readonly audiences?: readonly {
    readonly audience: Exclude<Audience, 'everyone'>;
    /** Regular expressions, matched without regard to case. */
    readonly skuPartNumbers: readonly string[];
  }[];
  readonly dates: RetirementDates;
  /** Of a way that buys nothing: proved for each person by service plans, which nobody is to lose. */
  readonly coveredBy?: Cover<PackFact>;
  /** What its people lose and keep, and what becomes of their data; shown before the confirmation. */
  readonly dataNote: Worded;
  /** What people have made with it stays where it is, because every replacement opens it; absent: it does not move by itself. */
  readonly dataStays?: true;
}

/** One retired plan with everything that a migration of it needs: what radar, survey, review and close work with. */
export interface RetiredSource extends Own, Shared {
  readonly packId: string;
  /** When anything of its pack was last checked; absent where nobody wrote it down. */
  readonly checkedOn?: string;
  /** Those of the pack that may take the place of this plan. */
  readonly replacements: readonly ReplacementPlan[];
}

/** What a file says, whichever shape it has, before its sources are made whole. */
export interface PackFile extends Shared {
  readonly id: string;
  readonly title: string;
  /** Each names the replacements that are allowed to it, by id. */
  readonly sources: readonly (Own & { readonly replacements: readonly string[] })[];
  readonly replacements: readonly ReplacementPlan[];
}

/** The data file of one or several retired plans that belong together. Adding one needs no code. */
export interface RetirementPack {
  readonly id: string;
  readonly title: string;
  readonly guide: Shared['guide'];
  readonly obsoleteAfter?: string;
  readonly checkedOn?: string;
  readonly sources: readonly RetiredSource[];
}
