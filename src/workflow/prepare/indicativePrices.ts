import type { Cart, CartLineWish } from '../../migration/offers/cart';
import type { CatalogueSku } from '../../migration/offers/catalogueSku';
import type { SurveyedCustomer } from '../../migration/offers/survey';
import type { TermOffer } from '../../migration/offers/terms';
import type { PreparationPorts } from '../deps';
import type { ReadCatalogue } from './catalogueOf';
import { lineKey } from './priceMemory';
import type { PriceMemory } from './priceMemory';
import { requestIdOf } from './requestIdOf';

/** Only carts tell prices, so one is made of a line for each way to pay and never checked out. */
const mark = 'Price check, not to be ordered';

type PricePorts = Pick<PreparationPorts, 'carts' | 'catalogueMemory' | 'priceMemory' | 'log'>;
type Prices = Awaited<ReturnType<PriceMemory['prices']>>;

/** Adds the price of one seat to every term, as far as Partner Center tells; without prices the survey goes on. */
export async function addIndicativePrices(
  ports: PricePorts,
  customer: SurveyedCustomer,
  catalogue: ReadCatalogue,
  preparationId: string,
): Promise<ReadCatalogue> {
  const lines = [...catalogue.values()].flatMap(linesOf);
  if (lines.length === 0) return catalogue;
  try {
    const prices = await ports.priceMemory.prices(customer, lines, (unknown) =>
      priceCart(ports, customer, unknown, preparationId),
    );
    return new Map([...catalogue].map(([formId, sku]) => [formId, priced(sku, prices)]));
  } catch (error) {
    forget(ports, customer);
    ports.log.error('No indicative prices could be read.', error, { preparationId });
    return catalogue;
  }
}

async function priceCart(
  ports: PricePorts,
  customer: SurveyedCustomer,
  lines: readonly CartLineWish[],
  preparationId: string,
): Promise<Cart> {
  // Other lines are another cart.
  const purpose = ['prices', ...lines.map(lineKey)].join(' ');
  const cart = await ports.carts.create(customer.id, lines, requestIdOf(preparationId, purpose));
  // A price that can't be told may be that of an availability that is no more.
  if (cart.lines.some(({ error }) => error !== undefined)) forget(ports, customer);
  return cart;
}

function forget({ catalogueMemory, priceMemory }: PricePorts, customer: SurveyedCustomer): void {
  catalogueMemory.forget(customer);
  priceMemory.forget(customer);
}

const linesOf = ({ terms, minimumSeats }: CatalogueSku): readonly CartLineWish[] =>
  terms.map(({ catalogItemId, termDuration, billingCycle }) => ({
    ...{ catalogItemId, termDuration, billingCycle, mark },
    quantity: Math.max(1, minimumSeats),
  }));

const priced = (sku: CatalogueSku, prices: Prices): CatalogueSku => ({
  ...sku,
  terms: sku.terms.map((term) => withPrice(term, prices)),
});

function withPrice(term: TermOffer, prices: Prices): TermOffer {
  const price = prices.get(lineKey(term));
  return price ? { ...term, seatPrice: price.value, pricedAt: price.readAt } : term;
}
