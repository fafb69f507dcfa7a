import { readTerm } from '../days';
import type { BillingCycle, TermDuration } from '../term';
import type { CartLine } from './cart';
import type { Money } from './money';
import type { Pricing } from './pricing';

const cycleMonths: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, annual: 12, triennial: 36 };

/** So many months one charge pays for; undefined where that is not known. */
export const monthsPerCharge = (cycle: BillingCycle): number | undefined => cycleMonths[cycle.toLowerCase()];

const onceOnly: readonly string[] = ['none', 'onetime', 'one_time', 'unknown', ''];

/** How often a term is charged. A cycle nobody knows counts as monthly, so that the total is never told too low. */
export function chargesIn(term: TermDuration, cycle: BillingCycle): number {
  const name = cycle.toLowerCase();
  if (onceOnly.includes(name)) return 1;
  const months = readTerm(term)?.months ?? 0;
  return Math.max(1, Math.ceil(months / (cycleMonths[name] ?? 1)));
}

/** Asking `Intl` takes far longer than all the rest of a price; there are no more codes than words of three letters. */
const knownDecimals = new Map<string, number>();

/** Decimal places of a currency; two for a code that `Intl` does not take. */
function decimalsOf(currency: string): number {
  if (!/^[a-z]{3}$/i.test(currency)) return 2;
  const code = currency.toUpperCase();
  const decimals = knownDecimals.get(code) ?? askedOf(code);
  knownDecimals.set(code, decimals);
  return decimals;
}

const askedOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Up to a whole smallest unit, so the committed total is never told too low; the margins are for binary fractions. */
function roundedUp(amount: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = amount * scale;
  return Math.max(0, Math.ceil(scaled - 1e-6 - scaled * 4 * Number.EPSILON) / scale);
}

/** The same for an amount of money. */
export const inWholeCents = ({ amount, currency }: Money): Money => ({
  amount: roundedUp(amount, decimalsOf(currency)),
  currency,
});

/** What so many cost together at that price of one, never told too low. */
export const inAll = ({ amount, currency }: Money, count: number): Money =>
  inWholeCents({ amount: amount * count, currency });

/** So much less than the list says do that many cost together, never told too high; undefined where it is not less. */
export function takenOff({ listPrice = 0, seatPrice, currency }: Pricing, count: number): Money | undefined {
  const scale = 10 ** decimalsOf(currency);
  const whole = Math.floor((listPrice - seatPrice) * count * scale + 1e-6);
  return whole > 0 ? { amount: whole / scale, currency } : undefined;
}

/**
 * What a cart line commits to. Nothing tells whether `extendedPrice` covers one charge or the whole term: where it fits
 * price × seats as either, the sum is exact. Where it fits neither, the larger counts, and `atMost` says so.
 */
export function priceOf(
  line: CartLine | undefined,
  seats: number,
  term: TermDuration,
  cycle: BillingCycle,
): Price | undefined {
  const pricing = line?.pricing;
  if (pricing === undefined) return undefined;
  const { currency, seatPrice } = pricing;
  const charges = chargesIn(term, cycle);
  const decimals = decimalsOf(currency);
  const { sum, atMost } = reading(pricing, seats, charges, 10 ** -decimals);
  const total = { amount: roundedUp(sum, decimals), currency };
  return { currency, seatPerCharge: { amount: seatPrice, currency }, charges, total, atMost };
}

/** As what the cart's figure can be read, where rounding alone explains a difference. */
function reading({ seatPrice, extendedPrice }: Pricing, seats: number, charges: number, smallestUnit: number) {
  const fits = (times: number): boolean =>
    Math.abs(seatPrice * seats * times - extendedPrice) <= smallestUnit * (1 + (seats * times) / 2);
  const computed = seatPrice * seats * charges;
  if (fits(charges)) return { sum: Math.max(computed, extendedPrice), atMost: false };
  if (fits(1)) return { sum: Math.max(computed, extendedPrice * charges), atMost: false };
  return { sum: Math.max(computed, extendedPrice), atMost: true };
}

/** What several lines commit to together; undefined where they are not of one currency. Unpriced where any of them is. */
export function priceOfAll(prices: readonly Price[]): Price | undefined {
  const [first] = prices;
  if (first === undefined || prices.some(({ currency }) => currency !== first.currency)) return undefined;
  const { currency, charges } = first;
  const seatPerCharge = inSum(prices.map((price) => price.seatPerCharge));
  const total = inSum(prices.map((price) => price.total));
  if (seatPerCharge === undefined || total === undefined) return { currency, charges, atMost: false };
  return { currency, seatPerCharge, charges, total, atMost: prices.some(({ atMost }) => atMost) };
}

/** Undefined where any is missing, or they are of several currencies. */
export function inSum(amounts: readonly (Money | undefined)[]): Money | undefined {
  const told = amounts.filter((money) => money !== undefined);
  const [first] = told;
  if (first === undefined || told.length < amounts.length) return undefined;
  const { currency } = first;
  if (told.some((money) => money.currency !== currency)) return undefined;
  const scale = 10 ** decimalsOf(currency);
  return { amount: Math.round(told.reduce((sum, { amount }) => sum + amount, 0) * scale) / scale, currency };
}

const isSum = ({ atMost, charges }: Price): boolean => !atMost && charges > 1;

/** What all seats cost with each charge, where that many charges come to the total to the cent. */
export function eachCharge(price: Price, seats: number): Money | undefined {
  const { seatPerCharge, charges, total } = price;
  if (seatPerCharge === undefined || total === undefined || !isSum(price)) return undefined;
  const { currency } = seatPerCharge;
  const scale = 10 ** decimalsOf(currency);
  const amount = Math.round(seatPerCharge.amount * seats * scale) / scale;
  return Math.round(amount * charges * scale) === Math.round(total.amount * scale) ? { amount, currency } : undefined;
}

/** Why the total is only the most it can be: which of the two sums is the larger. */
export function whyAtMost({ seatPerCharge, charges, total, atMost }: Price, seats: number) {
  if (seatPerCharge === undefined || total === undefined || !atMost) return undefined;
  const computed = { ...total, amount: roundedUp(seatPerCharge.amount * seats * charges, decimalsOf(total.currency)) };
  return { computed, cartIs: computed.amount < total.amount ? 'higher' : 'lower' } as const;
}
/** Absent amounts mean that Partner Center told no price and the partner allowed buying without one. */

export interface Price {
  readonly currency: string;
  readonly seatPerCharge?: Money;
  readonly charges: number;
  readonly total?: Money;
  /** True where the cart's `extendedPrice` fits neither one charge nor the term, so `total` is the larger sum. */
  readonly atMost: boolean;
}
