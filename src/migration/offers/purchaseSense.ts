/** What a code of Partner Center's says against a purchase, where that is documented: `docs/partner-center.md`. */
export type PurchaseSense =
  | 'agreement'
  | 'accountReview'
  | 'notSold'
  | 'limit'
  | 'credit'
  | 'cartLine'
  | 'orderPapers'
  | 'sandbox'
  | 'locked';

/** Separated by blanks. */
export const purchaseCodes: Readonly<Record<PurchaseSense, string>> = {
  agreement: '13605 900203',
  accountReview: '800073 800074 800075',
  notSold: '2006 2030 2085 2091 800020 800070 800086 10003',
  limit: '2002 27006 800066 800067 800088 800089 900275 900419 10002 10015',
  credit: '800022 800023 800024 800025 800026 800062 800069 900121',
  cartLine: '800009 800010 800017 900206 10001 10006 10010',
  orderPapers: '900252 900253 900254',
  sandbox: '800018 900322 10009',
  locked: '900416',
};

const senses: ReadonlyMap<string, PurchaseSense> = new Map(
  (Object.keys(purchaseCodes) as PurchaseSense[]).flatMap((sense) =>
    purchaseCodes[sense].split(' ').map((code) => [code, sense] as const),
  ),
);

/** Undefined for a code that no page explains: it is told by its number. */
export const purchaseSense = (serviceCode: string): PurchaseSense | undefined => senses.get(serviceCode);
