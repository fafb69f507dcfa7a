import { digestCard } from '../../cards/notices/digestCard';
import type { Sources } from '../../migration/packs/sources';
import type { DigestPrinter } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { readerOf } from '../../text/reader';
import { firstNameOf } from '../turns/sender';

/** Puts a digest into a card, in the words of whoever gets it. */
export const createDigestPrinter = (sources: Sources): DigestPrinter => ({
  print: (digest, { locale, timeZone, language, name }) => {
    const firstName = firstNameOf(name);
    return digestCard({ digest, sources, ...defined({ firstName }) }, readerOf({ locale, timeZone, language }));
  },
});
