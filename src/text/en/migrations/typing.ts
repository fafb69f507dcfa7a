import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';

/** What can be typed in the place of a press. */
export const typing = (f: Format) => ({
  /** The last line of a card. */
  hint: (words: readonly Phrase[]) => `Or type ${f.either(words)}.`,
  /** With a customer behind it. */
  hintOf: (words: readonly Phrase[]) => `Or type ${f.either(words)} and a customer.`,
  whom: (typed: Plain) => `Add the customer, for example **${typed} contoso**.`,
  andItsId: (words: Phrase) => `${words} and its id`,
  which: (typed: Plain, migrations: readonly Phrase[], one: Plain) =>
    `“${typed}” could mean ${f.either(migrations)}. Add the customer, for example **${typed} ${one}**.`,
  noneWaits: (typed: Plain) =>
    `No migration is waiting for that now: “${typed}”. Type **migrations** to see how each one stands.`,
  inFull: (words: Phrase) => `To be on the safe side, please type it in full: **${words}**.`,
  more: '**more**',
  back: '**back**',
  andCustomer: (command: Plain) => `**${command}** and a customer`,
  firstPage: 'This is the first page.',
  lastPage: 'This is the last page.',
});
