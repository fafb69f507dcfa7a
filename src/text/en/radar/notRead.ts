import type { Format } from '../../format';
import type { Phrase } from '../../plain';

/** Of whom something is missing in what is shown. */
export const notRead = (f: Format) => ({
  unlisted: (n: number, names: Phrase) =>
    f.forms(n, {
      one: `⚠ One customer in Partner Center’s list can’t be read, so what ends there is not shown${names === '' ? '' : `: ${names}`}.`,
      other: `⚠ ${f.count(n)} customers in Partner Center’s list can’t be read, so what ends there is not shown${names === '' ? '' : `: ${names}`}.`,
    }),
  failed: (n: number, names: Phrase) =>
    f.forms(n, {
      one: `⚠ ${names} could not be read: shown as read before. I’ll try again.`,
      other: `⚠ ${f.count(n)} customers could not be read: shown as read before. I’ll try again. They are ${names}.`,
    }),
});
