import type { Money } from './money';
import { linesOf } from '../plan/basket';
import type { Purchase } from '../plan/plan';
import { eachCharge, inSum } from './price';

/** What all seats of all lines cost with each charge, where that many charges come to the total to the cent. */
export const eachChargeOf = (purchase: Purchase): Money | undefined =>
  inSum(linesOf(purchase).map(({ price, seats }) => eachCharge(price, seats)));
