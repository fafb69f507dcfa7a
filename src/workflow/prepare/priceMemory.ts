import type { Cart, CartLineWish } from '../../migration/offers/cart';
import type { Money } from '../../migration/offers/money';
import type { TermOffer } from '../../migration/offers/terms';
import type { Clock } from '../../platform/clock';
import { marketOf } from './market';
import type { Buyer } from './market';
import { SharedReadings } from './sharedReadings';
import type { Dated } from './sharedReadings';

type Line = Pick<TermOffer, 'catalogItemId' | 'termDuration' | 'billingCycle'>;
type Prices = ReadonlyMap<string, Dated<Money>>;
type Found = readonly (readonly [string, Dated<Money> | undefined])[];

/** A line by what decides its price. */
export const lineKey = ({ catalogItemId, termDuration, billingCycle }: Line): string =>
  `${catalogItemId}/${termDuration}/${billingCycle}`;

/**
 * What a seat costs in a country, as far as that only shows what to choose from: what is confirmed is a cart of the customer's
 * own.
 */
export class PriceMemory {
  private readonly readings: SharedReadings<Money | undefined>;

  constructor({ clock }: { readonly clock: Clock }) {
    this.readings = new SharedReadings(clock, (price) => price !== undefined);
  }

  /**
   * By their keys. `priced` is asked for a cart of the lines that nobody knows, once; and once more where others who were
   * asking already learnt nothing for everybody.
   */
  async prices(
    buyer: Buyer,
    lines: readonly CartLineWish[],
    priced: (unknown: readonly CartLineWish[]) => Promise<Cart>,
  ): Promise<Prices> {
    const mine = lines.filter((line) => !this.readings.has(this.keyOf(buyer, line)));
    const others = lines.filter((line) => !mine.includes(line));
    const [asked, known] = await Promise.all([this.ask(buyer, mine, priced), this.known(buyer, others)]);
    const left = others.filter((line) => !known.some(([key, price]) => price && key === lineKey(line)));
    const found = [...asked, ...known, ...(await this.ask(buyer, left, priced))];
    return new Map(found.flatMap(([key, price]) => (price ? [[key, price] as const] : [])));
  }

  /** Something of it turned out to be stale. */
  forget(buyer: Buyer): void {
    this.readings.forget(`${marketOf(buyer)}/`);
  }

  private known(buyer: Buyer, lines: readonly CartLineWish[]): Promise<Found> {
    return Promise.all(
      lines.map(async (line) => [lineKey(line), told(await this.readings.known(this.keyOf(buyer, line)))] as const),
    );
  }

  private async ask(
    buyer: Buyer,
    lines: readonly CartLineWish[],
    priced: (unknown: readonly CartLineWish[]) => Promise<Cart>,
  ): Promise<Found> {
    if (lines.length === 0) return [];
    const cart = priced(lines);
    const kept = lines.map((line) =>
      this.readings.keep(
        this.keyOf(buyer, line),
        cart.then((made) => priceIn(made, line)),
      ),
    );
    await cart;
    return Promise.all(kept.map(async (reading, at) => [lineKey(lines[at]!), told(await reading)] as const));
  }

  private readonly keyOf = (buyer: Buyer, line: Line): string => `${marketOf(buyer)}/${lineKey(line)}`;
}

const told = (price: Dated<Money | undefined> | undefined): Dated<Money> | undefined =>
  price?.value && { value: price.value, readAt: price.readAt };

function priceIn({ lines }: Cart, wished: Line): Money | undefined {
  const line = lines.find((each) => lineKey(each) === lineKey(wished));
  if (!line?.pricing || line.error) return undefined;
  return { amount: line.pricing.seatPrice, currency: line.pricing.currency };
}
