type Term = readonly ['P1M' | 'P1Y' | 'P3Y', 'Monthly' | 'Annual'];

/** One plan of the new-commerce catalogue, as short as it can be said. */
export interface SoldPlan {
  readonly partNumber: string;
  readonly productId: string;
  readonly skuId: string;
  /** Left out: made up. */
  readonly availabilityId?: string;
  readonly segment: 'commercial' | 'education' | 'nonprofit';
  readonly seatLimit?: number;
  readonly basePrice: number;
  readonly terms: readonly Term[];
  readonly isAddOn?: boolean;
  /** Where it is sold under another name than its licences have. */
  readonly title?: string;
  /** Countries where it is listed, but can't be bought. */
  readonly closedIn?: readonly string[];
  /** Countries where it is missing from the catalogue. */
  readonly absentIn?: readonly string[];
}

const yearly: readonly Term[] = [
  ['P1Y', 'Annual'],
  ['P1Y', 'Monthly'],
];
const usual: readonly Term[] = [...yearly, ['P1M', 'Monthly']];
const long: readonly Term[] = [...usual, ['P3Y', 'Annual'], ['P3Y', 'Monthly']];

const sold = (partNumber: string, item: string, basePrice: number, more: Partial<SoldPlan> = {}): SoldPlan => {
  const [productId = '', skuId = '', availabilityId] = item.split(':');
  const made = { partNumber, productId, skuId, basePrice, segment: 'commercial' as const, terms: usual, ...more };
  return availabilityId === undefined ? made : { ...made, availabilityId };
};

const school = { segment: 'education', terms: yearly } as const;
const business = { seatLimit: 300 };

/** Product and SKU ids are published ones, availability ids too where given; prices are invented. */
export const soldPlans: readonly SoldPlan[] = [
  sold('O365_BUSINESS_ESSENTIALS', 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', 6, business),
  sold('O365_BUSINESS_PREMIUM', 'CFQ7TTC0LDPB:0001', 12.5, business),
  sold('SPB', 'CFQ7TTC0LCHC:0002', 22, business),
  // Microsoft sells it everywhere; that Japan can't buy it and Switzerland does not list the next one is for practice.
  sold('SPE_F1', 'CFQ7TTC0LH05:0001', 8, { closedIn: ['JP'] }),
  sold('DESKLESSPACK', 'CFQ7TTC0LGZW:0001', 4, { absentIn: ['CH'] }),
  sold('STANDARDPACK', 'CFQ7TTC0LF8Q:0001:CFQ7TTC0KQDF', 10),
  sold('SPE_E3', 'CFQ7TTC0LFLX:0001:CFQ7TTC0LB30', 36, { terms: long }),
  sold('ENTERPRISEPACK', 'CFQ7TTC0LF8R:0001', 23, { terms: long }),
  sold('SPE_E5', 'CFQ7TTC0LFLZ:0002:CFQ7TTC0K4TS', 57, { terms: long }),
  sold('ENTERPRISEPREMIUM', 'CFQ7TTC0LF8S:0002', 38, { terms: long }),
  sold('STANDARDWOFFPACK_FACULTY', 'CFQ7TTC0LHPK:000W', 0, school),
  sold('STANDARDWOFFPACK_STUDENT', 'CFQ7TTC0LHPK:000V', 0, school),
  sold('M365EDU_A3_FACULTY', 'CFQ7TTC0LHPL:000W', 5.8, school),
  sold('M365EDU_A3_STUDENT', 'CFQ7TTC0LHPL:000X', 3.3, school),
  sold('ENTERPRISEPACKPLUS_FACULTY', 'CFQ7TTC0LHPP:000H', 3.3, school),
  sold('ENTERPRISEPACKPLUS_STUDENT', 'CFQ7TTC0LHPP:000K', 2.5, school),
  sold('M365EDU_A5_FACULTY', 'CFQ7TTC0LHPJ:0015', 11.5, school),
  sold('M365EDU_A5_STUDENT', 'CFQ7TTC0LHPJ:0013', 8, school),
  sold('ENTERPRISEPREMIUM_FACULTY', 'CFQ7TTC0LHPM:0019', 8, school),
  sold('ENTERPRISEPREMIUM_STUDENT', 'CFQ7TTC0LHPM:001G', 6, school),
  sold('M365_F1_COMM', 'CFQ7TTC0MBMD:0002', 2.3),
  sold('Microsoft_365_Business_Basic_(no Teams)', 'CFQ7TTC0LH18:000P', 4.8, business),
  sold('MICROSOFT_365_BUSINESS_STANDARD_NO_TEAMS', 'CFQ7TTC0LDPB:0011', 10.3, business),
  sold('Microsoft_365_ Business_ Premium_(no Teams)', 'CFQ7TTC0LCHC:000N', 19.8, business),
  sold('Microsoft_365_E3_(no_Teams)', 'CFQ7TTC0LFLX:0021', 33.8, { terms: long }),
  // Still sold to who has it. The ids are those of resellers’ lists.
  sold('SHAREPOINTSTANDARD', 'CFQ7TTC0LH0N:0001', 5),
  sold('SHAREPOINTENTERPRISE', 'CFQ7TTC0LH14:0001', 10),
  sold('WACONEDRIVESTANDARD', 'CFQ7TTC0LHSV:0001', 5),
  sold('WACONEDRIVEENTERPRISE', 'CFQ7TTC0LH1M:0001', 10),
  // The licences are those of the paid plan. No id of a grant is published: product and SKU id are invented.
  sold('STANDARDPACK', 'CFQ7TTC0E1GR:0001', 0, { title: 'Office 365 E1 (Nonprofit grant)', segment: 'nonprofit' }),
  // Device Care never was; all of it is invented.
  sold('DEVICE_CARE', 'CFQ7TTC0DCRE:0001', 4),
  // No new-commerce id is published for Teams Enterprise: product and SKU id are invented.
  sold('Microsoft_Teams_Enterprise_New', 'CFQ7TTC0TENT:0001', 5.3, { isAddOn: true }),
];
