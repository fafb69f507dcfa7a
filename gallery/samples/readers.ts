import { readerOf } from '../../src/text/reader';

/** One reader of each language. */
export const sampleReaders = [
  readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' }),
  readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' }),
] as const;
