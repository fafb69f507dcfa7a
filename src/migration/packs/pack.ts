import type { SkuId } from '../ids';

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

/** A text of a pack in every language of the bot. */
interface Worded {
  readonly en: string;
  readonly it: string;
}

/** One buyable form of a replacement plan: most have one, education plans have one for faculty and one for students. */
export interface PlanForm {
  /** Unique in its pack, for example `office-365-a3-student`. */
  readonly id: string;
  readonly audience: Audience;
  readonly name: string;
  /** Absent, like `catalogSkuId`, only in a plan that is refused: what nobody can be moved to needs no catalogue. */
  readonly productId?: string;
  /** The catalogue SKU inside the product, four characters. */
  readonly catalogSkuId?: string;
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
}

/** A form that the new-commerce catalogue knows. */
export type SoldForm = PlanForm & { readonly productId: string; readonly catalogSkuId: string };

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

/** How a subscription of the retired plan is told from others. Ids decide; patterns only put it on the radar. */
interface Recognition {
  readonly offerIds: readonly string[];
  readonly skuIds: readonly SkuId[];
  readonly productIds: readonly string[];
  /** Regular expressions, matched without regard to case. */
  readonly skuPartNumbers: readonly string[];
  readonly offerNames: readonly string[];
}

/** The data file of one retired plan. Checked by `packSchema`; adding one needs no code. */
export interface RetirementPack {
  readonly id: string;
  readonly title: string;
  readonly mode: 'three-step' | 'notice-only';
  readonly guide: { readonly url: string; readonly revisedOn: string; readonly errata: readonly string[] };
  readonly recognise: Recognition;
  /** For whom the retired plan was sold, by the part number of its SKU; absent where it was one plan for everyone. */
  readonly audiences?: readonly {
    readonly audience: Exclude<Audience, 'everyone'>;
    /** Regular expressions, matched without regard to case. */
    readonly skuPartNumbers: readonly string[];
  }[];
  readonly dates: { readonly salesEndOn?: string; readonly autoRenewOffOn?: string; readonly serviceEndOn?: string };
  readonly replacements: readonly ReplacementPlan[];
  /** In the order of the guide, nearest to the retired plan first; absent where the guide has no order. */
  readonly baskets?: readonly Basket[];
  readonly close: Readonly<Record<Commerce, readonly CloseAction[]>>;
  /** Days after which the guide says a suspended subscription is removed, mentioned beside the safe promise of 90. */
  readonly guideRetentionDays?: number;
  /** What becomes of the data in the retired service, shown before the confirmation. */
  readonly dataNote: Worded;
  /** What people have made with it stays where it is, because every replacement opens it; absent: it does not move by itself. */
  readonly dataStays?: true;
}
