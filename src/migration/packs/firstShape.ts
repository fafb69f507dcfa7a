import { z } from 'zod';
import { defined } from '../../platform/defined';
import type { PackFile } from './pack';
import type { PackFact, KnownId, RetirementDates } from './packFact';
import { audiences, common, day, guid, pattern, productId, worded } from './packParts';

const firstShape = z.strictObject({
  ...common,
  mode: z.enum(['three-step', 'notice-only']),
  recognise: z.strictObject({
    offerIds: z.array(guid),
    skuIds: z.array(guid),
    productIds: z.array(productId),
    skuPartNumbers: z.array(pattern),
    offerNames: z.array(pattern),
  }),
  audiences: audiences.exactOptional(),
  dates: z.strictObject({
    salesEndOn: day.exactOptional(),
    autoRenewOffOn: day.exactOptional(),
    serviceEndOn: day.exactOptional(),
  }),
  dataNote: worded,
  dataStays: z.literal(true).exactOptional(),
});

type First = z.infer<typeof firstShape>;

/** Its guide is all that it names for what it says. */
const told = (value: string | undefined, { guide }: First): PackFact | undefined =>
  value === undefined ? undefined : { value, source: guide.url };

const known = (values: readonly string[], { guide }: First): readonly KnownId[] =>
  values.map((value) => ({ value, source: guide.url, status: 'verified' }));

const datesOf = (dates: First['dates'], first: First): RetirementDates =>
  defined({
    salesEndOn: told(dates.salesEndOn, first),
    autoRenewOffOn: told(dates.autoRenewOffOn, first),
    serviceEndOn: told(dates.serviceEndOn, first),
  });

function lifted(first: First): PackFile {
  const { mode, recognise, audiences: whose, dates, dataNote, dataStays, ...shared } = first;
  return {
    ...shared,
    sources: [
      {
        id: shared.id,
        title: shared.title,
        way: mode,
        seatOf: 'person',
        recognise: {
          items: known(recognise.productIds, first),
          offerIds: known(recognise.offerIds, first),
          skuIds: known(recognise.skuIds, first),
          skuPartNumbers: recognise.skuPartNumbers,
          offerNames: recognise.offerNames,
        },
        dates: datesOf(dates, first),
        replacements: shared.replacements.map(({ id }) => id),
        dataNote,
        ...defined({ audiences: whose, dataStays }),
      },
    ],
  };
}

/** The shape of the first releases: one retired plan a pack, and one page for everything that is said of it. */
export const liftedFirstShape: z.ZodType<PackFile> = firstShape.transform(lifted);
