import type { Holder } from '../offers/survey';
import type { PeopleChoice } from './people';

/** @param listed those of the choice */
export const isChosen = ({ id }: Pick<Holder, 'id'>, { base }: PeopleChoice, listed: ReadonlySet<string>): boolean =>
  listed.has(id) !== (base === 'all');
