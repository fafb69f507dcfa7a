import type { RadarEntry } from './radar';

/**
 * A trial, or free by the price of its order: it goes on or goes away at no cost, so nobody hears of it who does not ask. Where no
 * price was told nothing is free, whatever it is called.
 */
export const costsNothing = ({ isTrial, ordered }: Pick<RadarEntry, 'isTrial' | 'ordered'>): boolean =>
  isTrial === true || ordered?.price?.perCharge.amount === 0;
