import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';
import { anyOf } from '../drop/cover';

/** The list of migrations, and the question which of them was meant. */
export const list = (f: Format) => ({
  title: (n: number) => f.forms(n, { one: 'One migration', other: `${f.count(n)} migrations` }),
  none: 'There is no migration yet',
  begin: 'Begin one',
  part: { needsYou: 'Needs a decision', running: 'Running', over: 'Finished' },
  nothingFits: (filter: Plain) =>
    `No migration matches “${filter}”. Press **Show all**, or type **migrations** on its own.`,
  first: (n: number) => `The first ${f.count(n)}:`,
  plans: (retired: Plain, replacement: Plain) => `${retired} → ${anyOf(replacement)}`,
  /** Said once of most. */
  named: (plans: Phrase) => `All are ${plans} unless named.`,
  people: (done: number, total: number) =>
    f.forms(total, {
      one: `**${f.count(done)} of ${f.count(total)}** person`,
      other: `**${f.count(done)} of ${f.count(total)}** people`,
    }),
  begun: (at: string) => `begun ${f.date(at)}`,
  confirmedBy: (who: Plain) => `confirmed by ${who}`,
  /** Of one that is over, and is not. */
  needsYou: 'needs a decision',
  show: 'Show',
  decide: 'Decide…',
  of: (customer: Plain) => `The migration of ${customer}`,
  which: {
    migration: 'Which one?',
    pause: 'Which one shall I pause?',
    resume: 'Which one shall I resume?',
    stop: 'Which one shall I stop?',
  },
  fitsSeveral: (typed: Plain) => `“${typed}” matches several.`,
  onlyMine: 'Only mine',
  onlyOpen: 'Only open ones',
});
