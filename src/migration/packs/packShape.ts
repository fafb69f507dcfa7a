import { z } from 'zod';
import type { PackFile } from './pack';
import {
  audiences,
  common,
  day,
  dayOrMonth,
  fact,
  guid,
  item,
  knownId,
  name,
  namedLicence,
  pattern,
  segment,
  text,
  worded,
} from './packParts';

const cover = z.strictObject({
  licences: z.array(namedLicence).min(1, 'must name a licence'),
  equivalents: z
    .array(z.strictObject({ plan: text, by: z.array(text).min(1, 'must name a service plan') }))
    .exactOptional(),
});

const source = z.strictObject({
  id: name,
  title: text,
  way: z.enum(['three-step', 'rebuy', 'drop', 'notice-only']),
  seatOf: z.enum(['person', 'environment', 'tenant', 'device']),
  isAddOn: z.literal(true).exactOptional(),
  recognise: z.strictObject({
    segment: segment.exactOptional(),
    items: z.array(knownId(item)),
    offerIds: z.array(knownId(guid)),
    skuIds: z.array(knownId(guid)),
    skuPartNumbers: z.array(pattern),
    offerNames: z.array(pattern),
  }),
  audiences: audiences.exactOptional(),
  dates: z.strictObject({
    salesEndOn: fact(dayOrMonth).exactOptional(),
    salesEndForExistingOn: fact(dayOrMonth).exactOptional(),
    autoRenewOffOn: fact(dayOrMonth).exactOptional(),
    renewalEndsOn: fact(dayOrMonth).exactOptional(),
    // It is counted down to.
    serviceEndOn: fact(day).exactOptional(),
  }),
  replacements: z.array(name),
  coveredBy: cover.exactOptional(),
  dataNote: worded,
  dataStays: z.literal(true).exactOptional(),
});

/** A pack file of today: one or several sources, and each fact with where it was read. */
export const packShape: z.ZodType<PackFile> = z.strictObject({
  ...common,
  obsoleteAfter: day.exactOptional(),
  sources: z.array(source).min(1, 'must name a retired plan'),
});
