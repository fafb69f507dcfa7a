/** Whose token a call carries: the app's own, or that of the person in whose name the app speaks. */
export type TokenKind = 'appOnly' | 'appAndUser';

interface CallRow {
  /** Method and path below `/v1/`; `{}` is an id. */
  readonly call: string;
  readonly token: TokenKind;
}

const app = (call: string): CallRow => ({ call, token: 'appOnly' });
const person = (call: string): CallRow => ({ call, token: 'appAndUser' });

/**
 * Every operation that is asked of Partner Center. What the documents let an app do by itself it does by itself, so that it
 * goes on without a person's sign-in. Rights and sources of each: docs/partner-center.md.
 */
export const callTable = {
  'customers.all': app('GET customers'),
  'customers.search': app('GET customers'),
  'customers.get': app('GET customers/{}'),
  'customers.billingProfile': app('GET customers/{}/profiles/billing'),
  'customers.qualifications': app('GET customers/{}/qualifications'),
  'customers.agreements': person('GET customers/{}/agreements'),
  'customers.directSignature': person('GET customers/{}/directSignedMicrosoftCustomerAgreementStatus'),
  'customers.validationStatus': person('GET customers/{}/validationStatus'),
  'customers.consent': person('POST customers/{}/applicationconsents'),
  'profiles.partner': person('GET profiles/mpn'),
  'subscriptions.list': app('GET customers/{}/subscriptions'),
  'subscriptions.get': app('GET customers/{}/subscriptions/{}'),
  'subscriptions.change': app('PATCH customers/{}/subscriptions/{}'),
  'subscriptions.provisioningStatus': person('GET customers/{}/subscriptions/{}/provisioningstatus'),
  'subscriptions.transitions': app('GET customers/{}/subscriptions/{}/transitions'),
  'transfers.list': app('GET customers/{}/transfers'),
  'offers.get': app('GET offers/{}'),
  'catalogue.sku': app('GET customers/{}/products/{}/skus/{}'),
  'catalogue.availabilities': app('GET customers/{}/products/{}/skus/{}/availabilities'),
  'promotions.verdicts': app('POST customers/{}/promotionEligibilities'),
  'promotions.get': app('GET productpromotions/{}'),
  'carts.create': app('POST customers/{}/carts'),
  'carts.attest': app('PUT customers/{}/carts/{}'),
  'carts.get': app('GET customers/{}/carts/{}'),
  'carts.checkout': app('POST customers/{}/carts/{}/checkout'),
  'orders.get': app('GET customers/{}/orders/{}'),
  'orders.price': app('GET customers/{}/orders/{}'),
  'orders.list': app('GET customers/{}/orders'),
  'auditRecords.changes': app('GET auditrecords'),
  'auditRecords.list': app('GET auditrecords'),
} as const satisfies Readonly<Record<string, CallRow>>;

/** A fixed name for the table and for logs, such as `carts.checkout`. */
export type Operation = keyof typeof callTable;

export const tokenKindOf = (operation: Operation): TokenKind => callTable[operation].token;
