import type { Cart, CartLineWish } from '../../migration/offers/cart';
import type { CatalogueSku } from '../../migration/offers/catalogueSku';
import type { SurveyedCustomer } from '../../migration/offers/survey';
import type { TermOffer } from '../../migration/offers/terms';
import type { PreparationPorts } from '../deps';
import type { ReadCatalogue } from './catalogueOf';
import { requestIdOf } from './requestIdOf';

/** Only carts tell prices, so one is made of a line for each way to pay and never checked out. */
const mark = 'Price check, not to be ordered';

/** Adds the price of one seat to every term, as far as Partner Center tells; without prices the survey goes on. */
export async function addIndicativePrices(
  ports: Pick<PreparationPorts, 'carts' | 'catalogueMemory' | 'log'>,
  customer: SurveyedCustomer,
  catalogue: ReadCatalogue,
  preparationId: string,
): Promise<ReadCatalogue> {
  const lines = [...catalogue.values()].flatMap(linesOf);
  if (lines.length === 0) return catalogue;
  try {
    const cart = await ports.carts.create(customer.id, lines, requestIdOf(preparationId, 'prices'));
    // A price that can't be told may be that of an availability that is no more.
    if (cart.lines.some(({ error }) => error !== undefined)) ports.catalogueMemory.forget(customer);
    return new Map([...catalogue].map(([formId, sku]) => [formId, priced(sku, cart)]));
  } catch (error) {
    ports.catalogueMemory.forget(customer);
    ports.log.error('No indicative prices could be read.', error, { preparationId });
    return catalogue;
  }
}

const linesOf = ({ terms, minimumSeats }: CatalogueSku): readonly CartLineWish[] =>
  terms.map(({ catalogItemId, termDuration, billingCycle }) => ({
    ...{ catalogItemId, termDuration, billingCycle, mark },
    quantity: Math.max(1, minimumSeats),
  }));

const priced = (sku: CatalogueSku, cart: Cart): CatalogueSku => ({
  ...sku,
  terms: sku.terms.map((term) => withPrice(term, cart)),
});

function withPrice(term: TermOffer, cart: Cart): TermOffer {
  const line = cart.lines.find(
    (each) =>
      each.catalogItemId === term.catalogItemId &&
      each.termDuration === term.termDuration &&
      each.billingCycle === term.billingCycle,
  );
  if (!line?.pricing || line.error) return term;
  return { ...term, seatPrice: { amount: line.pricing.seatPrice, currency: line.pricing.currency } };
}
