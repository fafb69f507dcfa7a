import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';

/** Of plans that are bought together, and of what a plan needs beside it. */
export const basket = (f: Format) => ({
  /** One of them, in its line of the review; `unused` licences of it are there already. */
  part: (plan: Plain, seats: number, unused: number) =>
    seats === 0
      ? `${plan}: ${f.forms(unused, { one: 'an unused licence', other: `${f.count(unused)} unused licences` })}`
      : `${f.count(seats)} × ${plan}${unused === 0 ? '' : `, beside ${f.count(unused)} unused`}`,
  /** What is said of one of them alone. */
  of: (plan: Plain, said: Phrase) => `${plan}: ${said}`,
  /** Why somebody can't move, after the name. */
  lacksBase: (needs: Phrase) => `without ${needs}`,
});
