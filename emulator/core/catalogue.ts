/** What can be sold and what a SKU is: fixed facts, handed to the emulator with the seed. */
export interface Catalogue {
  readonly products: readonly CatalogueProduct[];
  /** The older catalogue, which can be read but not bought from. */
  readonly legacyOffers?: readonly LegacyOffer[];
  skuFacts(entraSkuId: string): SkuFacts | undefined;
  /** Entra SKU ids, lower case, of the plans that are to be left and of those to go to. */
  readonly retiredSkuIds: ReadonlySet<string>;
  readonly replacementSkuIds: ReadonlySet<string>;
  /**
   * Entra SKU ids of what other licences contain by now, so that nothing takes its place; with each those of its service plans
   * that go by other ids there.
   */
  readonly includedElsewhere?: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

export interface CatalogueProduct {
  readonly productId: string;
  /** Catalogue SKU such as `0001`, unique inside its product only. */
  readonly skuId: string;
  readonly availabilityId: string;
  readonly title: string;
  readonly skuPartNumber: string;
  readonly entraSkuId: string;
  readonly segment: string;
  readonly minimumQuantity: number;
  readonly maximumQuantity: number;
  readonly servicePlans: readonly ServicePlan[];
  readonly terms: readonly CatalogueTerm[];
  /** Monthly list price per seat under a yearly term, by currency code. */
  readonly seatPrices: Readonly<Record<string, number>>;
  readonly isPurchasable: boolean;
  /** ISO-2; absent = sold everywhere. */
  readonly countries?: readonly string[];
  readonly legacyOfferId?: string;
}

export interface LegacyOffer {
  /** Lower case. */
  readonly id: string;
  readonly name: string;
  readonly entraSkuId: string;
  readonly minimumQuantity: number;
  readonly maximumQuantity: number;
  readonly isAddOn: boolean;
  readonly prerequisiteOffers: readonly string[];
  readonly reselleeQualifications: readonly string[];
  readonly isAutoRenewable: boolean;
}

export interface CatalogueTerm {
  readonly id: string;
  readonly duration: string;
  readonly billingCycle: string;
  readonly description: string;
}

interface ServicePlan {
  readonly id: string;
  readonly name: string;
}

export interface SkuFacts {
  readonly partNumber: string;
  readonly name: string;
  readonly servicePlans: readonly ServicePlan[];
}
