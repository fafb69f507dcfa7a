import { z } from 'zod';
import type { PackFile } from './pack';
import { audiences, common, day, dayOrMonth, guid, name, pattern, text, worded } from './packParts';

const where = {
  source: z.string('must say where this was read').trim().min(1, 'must say where this was read'),
  checkedOn: z.iso.date('must be the day on which this was read, like 2026-11-22'),
};

const fact = (value: typeof dayOrMonth | typeof day) =>
  z.strictObject({ value, ...where }, 'must be an object with "value", "source" and "checkedOn"');

const knownId = (value: z.ZodString) =>
  z.strictObject(
    { value, status: z.enum(['verified', 'unverified'], 'must be "verified" or "unverified"'), ...where },
    'must be an object with "value", "status", "source" and "checkedOn"',
  );

const item = z
  .string()
  .regex(
    /^[A-Z0-9]{12}(:[A-Z0-9]{4})?$/,
    'must be a catalogue item like CFQ7TTC0LH0N:0001, in capitals, zeros included',
  );

const source = z.strictObject({
  id: name,
  title: text,
  way: z.enum(['three-step', 'notice-only']),
  seatOf: z.enum(['person', 'environment', 'tenant', 'device']),
  isAddOn: z.literal(true).exactOptional(),
  recognise: z.strictObject({
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
  dataNote: worded,
  dataStays: z.literal(true).exactOptional(),
});

/** A pack file of today: one or several sources, and each fact with where it was read. */
export const packShape: z.ZodType<PackFile> = z.strictObject({
  ...common,
  obsoleteAfter: day.exactOptional(),
  sources: z.array(source).min(1, 'must name a retired plan'),
});
