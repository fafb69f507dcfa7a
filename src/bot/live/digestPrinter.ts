import { digestCard } from '../../cards/notices/digestCard';
import type { Packs } from '../../migration/packs/packs';
import type { DigestPrinter } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { readerOf } from '../../text/reader';
import { firstNameOf } from '../turns/sender';

/** Puts a digest into a card, in the words of whoever gets it. */
export const createDigestPrinter = (packs: Packs): DigestPrinter => ({
  print: (digest, { locale, timeZone, language, name }) => {
    const firstName = firstNameOf(name);
    return digestCard({ digest, packs, ...defined({ firstName }) }, readerOf({ locale, timeZone, language }));
  },
});
