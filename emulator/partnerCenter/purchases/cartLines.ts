import type { CatalogueProduct } from '../../core/catalogue';
import type { CartLine } from '../../core/model';
import { pricingOf } from '../../core/pricing';
import { promotionOn } from '../../core/promotions/eligibility';
import { attestationOf, isSoldIn, pooledSeats, productOf } from '../catalogue/catalogueItems';
import { refuse } from '../refusal';
import { text, uncased, word } from '../visit';
import type { CustomerVisit } from '../visit';

/** The lines of a cart body. A bad line is kept, with its error on it; only a body without lines fails as a whole. */
export function cartLinesOf(visit: CustomerVisit, lineItems: unknown): CartLine[] {
  if (!Array.isArray(lineItems) || lineItems.length === 0) throw refuse(400, 800010, 'The cart has no line items.');
  const lines = lineItems.map((item: unknown, index) => readLine(visit, item, index));
  const billingCycles = [...new Set(lines.map((line) => line.billingCycle))];
  return lines.map((line) => ({ ...line, orderGroup: String(billingCycles.indexOf(line.billingCycle)) }));
}

export function readLine(visit: CustomerVisit, item: unknown, index: number): CartLine {
  const fields = uncased(item);
  const catalogItemId = word(fields['catalogItemId']).toUpperCase();
  const product = productOf(visit.house.catalogue, catalogItemId, visit.customer.country);
  const line = {
    id: wholeNumber(fields['id'], index),
    catalogItemId,
    friendlyName: word(fields['friendlyName']) || word(product?.title),
    quantity: wholeNumber(fields['quantity'], 0),
    ...commitmentOf(fields),
    participants: participantsOf(fields['participants']),
    orderGroup: '0',
    ...(fields['attestationAccepted'] === true ? { attestationAccepted: true as const } : {}),
  };
  const error = lineError(visit, line, product);
  if (error !== null || !product) return { ...line, error, pricing: null };
  return { ...line, error, ...pricedFor(visit, line, product, text(fields['promotionId'])) };
}

function pricedFor(
  { customer, house, now }: CustomerVisit,
  line: BareLine,
  product: CatalogueProduct,
  asked: string | undefined,
): Pick<CartLine, 'pricing' | 'promotionId'> {
  const promotion = promotionOn(line, asked, { world: house.world, customer, now });
  const pricing = pricingOf(product, customer, line, promotion?.discount);
  return promotion === undefined ? { pricing } : { promotionId: promotion.id, pricing };
}

function commitmentOf(fields: Record<string, unknown>): Pick<CartLine, 'billingCycle' | 'termDuration'> {
  return {
    billingCycle: word(fields['billingCycle']).toLowerCase(),
    termDuration: word(fields['termDuration']).toUpperCase(),
  };
}

function wholeNumber(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : otherwise;
}

function participantsOf(value: unknown): CartLine['participants'] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const fields = uncased(entry);
    const key = text(fields['key'])?.toLowerCase();
    const mpnId = text(fields['value']);
    return key === undefined || mpnId === undefined ? [] : [{ key, value: mpnId }];
  });
}

type BareLine = Omit<CartLine, 'pricing' | 'error'>;

function lineError(visit: CustomerVisit, line: BareLine, product: CatalogueProduct | undefined): CartLine['error'] {
  if (!product || !isSoldIn(product, visit.customer.country) || line.catalogItemId.split(':').length !== 3) {
    return { errorCode: 10001, errorDescription: `The catalog item ${line.catalogItemId} is not valid.` };
  }
  if (line.quantity < product.minimumQuantity) {
    return { errorCode: 10010, errorDescription: 'The quantity is not valid.' };
  }
  const owned = pooledSeats(visit.customer, line.catalogItemId, visit.now);
  if (owned + line.quantity > product.maximumQuantity) {
    return { errorCode: 10015, errorDescription: 'The maximum number of seats per subscription is exceeded.' };
  }
  const offered = product.terms.some(
    ({ duration, billingCycle }) => duration === line.termDuration && billingCycle.toLowerCase() === line.billingCycle,
  );
  if (!offered) return { errorCode: 10010, errorDescription: 'The term or the billing cycle is not offered.' };
  return attestationError(visit, line, product);
}

function attestationError({ house }: CustomerVisit, line: BareLine, product: CatalogueProduct): CartLine['error'] {
  if (attestationOf(house.world, product)?.isEnforced !== true || line.attestationAccepted === true) return null;
  return { errorCode: 10012, errorDescription: 'The attestation has not been accepted.' };
}
