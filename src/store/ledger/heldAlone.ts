import { sql } from 'kysely';

/** Of a row of `migration`. While the house is on hold none is: it is to be let go on as a whole first. */
export const isHeldAlone = sql<boolean>`(held_since is not null
  and not exists (select from planshift.stamp where stamp.held_since is not null))`;
