import type { Format } from '../../format';
import type { Phrase } from '../../plain';

/** What the subscriptions of the radar are, by number. */
export const counts = (f: Format) => ({
  retired: (n: number) => f.forms(n, { one: 'one of a retired plan', other: `${f.count(n)} of retired plans` }),
  notRenewed: (n: number) =>
    f.forms(n, { one: 'one other that ends, or may', other: `${f.count(n)} others that end, or may` }),
  /** With the two before it, all of them. */
  otherGoingOn: (n: number) =>
    f.forms(n, { one: 'one other that continues', other: `${f.count(n)} others that continue` }),
  /** What need be no part of all. */
  ofThese: (kinds: Phrase) => `Of these, and one may be of several kinds: ${kinds}`,
  goingOn: (n: number) => f.forms(n, { one: 'one continues by itself', other: `${f.count(n)} continue by themselves` }),
  dearer: (n: number) =>
    f.forms(n, {
      one: 'one continues at a higher price: **expiring extended**',
      other: `${f.count(n)} continue at a higher price: **expiring extended**`,
    }),
  rescuable: (n: number) =>
    f.forms(n, {
      one: 'one is suspended or ended and can still be saved: **expiring rescuable**',
      other: `${f.count(n)} are suspended or ended and can still be saved: **expiring rescuable**`,
    }),
});
