import type { Format } from '../../format';
import type { Phrase, Plain } from '../../plain';

/** What Microsoft takes off a price for a time. */
export const promotions = (f: Format) => ({
  /** Beside an amount from which it is taken off already. */
  off: (saved: Phrase, name?: Plain) =>
    name === undefined
      ? `${saved} less than the list price, by a promotion`
      : `${saved} less than the list price: promotion “${name}”`,
  inPrice: (name?: Plain) =>
    name === undefined ? 'A promotion is in the price' : `Promotion “${name}” is in the price`,
  until: (at: string) => `available until ${f.instant(at)}`,
  notFor: (name: Plain, what: Phrase) => `Promotion “${name}” is not for this purchase: it takes ${what}.`,
  atLeast: (seats: number) =>
    f.forms(seats, { one: 'at least one licence', other: `at least ${f.count(seats)} licences` }),
  atMost: (seats: number) => f.forms(seats, { one: 'one licence', other: `at most ${f.count(seats)} licences` }),
  change: 'Choose that with **Change…**',
  unread: 'I could not look at Microsoft’s promotions, so I have asked for none.',
});
