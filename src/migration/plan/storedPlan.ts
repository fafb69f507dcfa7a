import { z } from 'zod';
import { isListOfObjects } from '../isListOfObjects';
import { closeActionOf } from '../packs/closeWords';
import type { FormerCloseWord } from '../packs/closeWords';
import type { CloseAction } from '../packs/pack';
import type { Headcount, MigrationPlan, PlannedPerson, WholePlan } from './plan';

type MaybeFormer<Plan> = Omit<Plan, 'close' | 'headcount'> & { readonly close: CloseAction | FormerCloseWord };

/** A plan as it may have been frozen: its close action in a word of a former release. */
export type StoredPlanRow = MaybeFormer<WholePlan>;

/** The same without its people. */
export type StoredTerms = MaybeFormer<MigrationPlan>;

const closeOf = ({ close }: Pick<StoredTerms, 'close'>) => ({ close: closeActionOf<CloseAction>(close) });

/** The plan in today's words. Its hash stays that of the words it was confirmed with, so it is checked before. */
export const inTodaysWords = (stored: StoredPlanRow): WholePlan => ({
  ...stored,
  ...closeOf(stored),
  headcount: headcountOf(stored.people),
});

const Shaped = z.looseObject({ people: z.custom(isListOfObjects) });
const nobody: Headcount = { moving: 0, removing: 0, placed: 0 };

/**
 * The same of a row that somebody may have made something else of: that is left as it stands, so that others can be read
 * beside it, and whoever acts by it is told by its hash.
 */
export const asItStands = (stored: StoredPlanRow): WholePlan =>
  Shaped.safeParse(stored).success ? inTodaysWords(stored) : ({ ...stored, headcount: nobody } as WholePlan);

/** Likewise of a plan whose people are elsewhere. */
export const termsToday = (stored: StoredTerms, headcount: Headcount): MigrationPlan => ({
  ...stored,
  ...closeOf(stored),
  headcount,
});

/** As it is stored: what its people tell is not said beside them. */
export function asStored({ headcount: _told, ...stored }: WholePlan): StoredPlanRow {
  return stored;
}

export function headcountOf(people: readonly PlannedPerson[]): Headcount {
  const moving = people.filter(({ disposition }) => disposition === 'move').length;
  const placed = people.filter(({ setsUsageLocation }) => setsUsageLocation).length;
  return { moving, removing: people.length - moving, placed };
}

/** Everybody to whom anything happens. */
export const inHeadcount = ({ moving, removing }: Headcount): number => moving + removing;
