import type { Way } from '../packs/pack';

/** `seats`: it is waited for what was bought. `people`: licences of people are changed, by giving, taking away or both. */
export type WayStep = 'buy' | 'seats' | 'people' | 'close';

/** Always in this order. */
const steps: Readonly<Record<Way, readonly WayStep[]>> = {
  'three-step': ['buy', 'seats', 'people', 'close'],
  rebuy: ['buy', 'seats', 'close'],
  drop: ['people', 'close'],
  'notice-only': [],
};

/** Surveys and plans name theirs where it is not the usual one; so do those of releases that knew of no others. */
export type UnusualWay = Exclude<Way, 'three-step' | 'notice-only'>;

export interface GoingAWay {
  readonly way?: UnusualWay;
}

export const wayOf = ({ way }: GoingAWay): Way => way ?? 'three-step';

export const wayHas = (way: Way, step: WayStep): boolean => steps[way].includes(step);

/** Whether anything is done at all. */
export const isActedOn = (way: Way): boolean => steps[way].length > 0;

/** How a way is named in what is stored. */
export const namedWay = (way: Way): GoingAWay => (way === 'rebuy' || way === 'drop' ? { way } : {});
