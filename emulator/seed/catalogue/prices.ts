/** Invented: what one unit of the base price (near US dollars) becomes, and to what it is rounded. */
const rates: Readonly<Record<string, { readonly rate: number; readonly step: number }>> = {
  USD: { rate: 1, step: 0.1 },
  EUR: { rate: 0.9333, step: 0.1 },
  GBP: { rate: 0.82, step: 0.1 },
  CHF: { rate: 0.95, step: 0.1 },
  CAD: { rate: 1.35, step: 0.1 },
  AUD: { rate: 1.5, step: 0.1 },
  SEK: { rate: 10.6, step: 0.5 },
  NOK: { rate: 10.8, step: 0.5 },
  DKK: { rate: 6.97, step: 0.5 },
  PLN: { rate: 4.05, step: 0.5 },
  INR: { rate: 24, step: 1 },
  JPY: { rate: 150, step: 10 },
};

/** Invented monthly prices per seat for a year's commitment, by currency. */
export function seatPrices(base: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(rates).map(([code, { rate, step }]) => [
      code,
      Number((Math.round((base * rate) / step) * step).toFixed(2)),
    ]),
  );
}
