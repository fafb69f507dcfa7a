import { z } from 'zod';
import { skuId } from '../ids';
import { closeActionOf } from './closeWords';
import type { FormerCloseWord } from './closeWords';
import type { CloseAction } from './pack';
import type { KnownId } from './packFact';

/** What both shapes of a pack file are made of. */

export const text = z.string().trim().min(1, 'must not be empty');
export const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
export const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a GUID in lower case');
export const productId = z.string().regex(/^[A-Z0-9]{12}$/, 'must be a catalogue product id of twelve characters');
export const day = z.iso.date('must be a day like 2020-07-01');

const aDayOrMonth = 'must be a day like 2027-01-31, or a month like 2027-01';

export const dayOrMonth = z
  .string(aDayOrMonth)
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/, aDayOrMonth)
  .refine((value) => value.length === 7 || day.safeParse(value).success, 'is no day of the calendar');

export const worded = z.strictObject({ en: text, it: text });

const catalogSkuId = z.string().regex(/^[A-Z0-9]{4}$/, 'must be a catalogue SKU id of four characters, zeros included');

export const pattern = text.refine((source) => {
  try {
    return new RegExp(source, 'i') instanceof RegExp;
  } catch {
    return false;
  }
}, 'must be a regular expression');

/** Where a fact was read, and when. */
const where = {
  source: z.string('must say where this was read').trim().min(1, 'must say where this was read'),
  checkedOn: z.iso.date('must be the day on which this was read, like 2026-11-22'),
};

/** A fact, and how far it is to be trusted. */
export const knownId = (value: z.ZodString) =>
  z.strictObject(
    { value, status: z.enum(['verified', 'unverified'], 'must be "verified" or "unverified"'), ...where },
    'must be an object with "value", "status", "source" and "checkedOn"',
  );

export const item = z
  .string()
  .regex(
    /^[A-Z0-9]{12}(:[A-Z0-9]{4})?$/,
    'must be a catalogue item like CFQ7TTC0LH0N:0001, in capitals, zeros included',
  );

const soldItem = z
  .string()
  .regex(/^[A-Z0-9]{12}:[A-Z0-9]{4}$/, 'must be a catalogue item like CFQ7TTC0LF8Q:0001, in capitals, zeros included');

const writtenPart = {
  id: name,
  name: text,
  productId: productId.exactOptional(),
  catalogSkuId: catalogSkuId.exactOptional(),
  /** In place of these two, with how far it is to be trusted. */
  item: knownId(soldItem).exactOptional(),
  skuId: guid.transform(skuId),
  skuPartNumber: text,
};

interface WrittenItem {
  readonly item?: KnownId;
  readonly productId?: string;
  readonly catalogSkuId?: string;
}

const saidOnce = ({ item: known, productId: product, catalogSkuId: sku }: WrittenItem): boolean =>
  known === undefined || (product ?? sku) === undefined;

const saidTwice = {
  path: ['item'],
  message: 'says the same as "productId" and "catalogSkuId": name one of them',
};

/** By the item, where it is written in the place of the other two. */
const sold = <Part extends WrittenItem>({ item: known, ...rest }: Part) =>
  known === undefined ? rest : { ...rest, ...soldAs(known) };

const addOn = z.strictObject(writtenPart).refine(saidOnce, saidTwice).transform(sold);

const form = z
  .strictObject({
    ...writtenPart,
    audience: z.enum(['everyone', 'faculty', 'student']),
    addOns: z.array(addOn).min(1, 'must name what is bought with it').exactOptional(),
  })
  .refine(saidOnce, saidTwice)
  .transform(sold);

function soldAs({ value, status }: { readonly value: string; readonly status: KnownId['status'] }) {
  const [product = '', sku = ''] = value.split(':');
  return { productId: product, catalogSkuId: sku, ...(status === 'unverified' ? { isUnverified: true as const } : {}) };
}

const capability = z.enum([
  'teams',
  'mail',
  'kioskMail',
  'files',
  'webApps',
  'desktopApps',
  'voice',
  'engage',
  'deviceManagement',
]);

export const segment = z.enum(['commercial', 'education', 'government', 'nonprofit']);

export const fact = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, ...where }, 'must be an object with "value", "source" and "checkedOn"');

/** Only what Microsoft publishes: nobody loses or gets a licence for the sake of one that may be another. */
export const namedLicence = z.strictObject({ name: text, skuId: fact(guid) });

const countries = z.array(z.string().regex(/^[A-Z]{2}$/, 'must be a country like IT')).min(1, 'must name a country');

const costNote = z
  .strictObject({ ...worded.shape, ...where, only: countries.exactOptional(), not: countries.exactOptional() })
  .refine(({ only, not }) => only === undefined || not === undefined, {
    path: ['not'],
    message: 'says with "only" the same twice: name one of them',
  });

const plan = z.strictObject({
  id: name,
  name: text,
  family: z.enum(['business', 'frontline', 'enterprise', 'education']),
  segment,
  forms: z.array(form).min(1, 'must list at least one form'),
  brings: z.array(capability),
  seatLimit: z.int().positive('must be a number of seats').exactOptional(),
  seatLimitScope: z.enum(['sku', 'family', 'tenant'], 'must be "sku", "family" or "tenant"').exactOptional(),
  needs: z.array(namedLicence).min(1, 'must name a licence').exactOptional(),
  costNotes: z.array(costNote).min(1, 'must hold a note').exactOptional(),
  confirm: z.literal('frontline').exactOptional(),
  refusedBecause: z.literal('devicePlan').exactOptional(),
});

/** `leave` ends every list, so there is always a way to leave the subscription as it is. Also by the words of former releases. */
const closeActions = (allowed: readonly (CloseAction | FormerCloseWord)[]) =>
  z
    .array(z.enum([...allowed, 'leave', 'none']).transform(closeActionOf<CloseAction>))
    .refine((actions) => actions.at(-1) === 'leave', 'must end with "leave"');

export const audiences = z.array(
  z.strictObject({
    audience: z.enum(['faculty', 'student']),
    skuPartNumbers: z.array(pattern).min(1, 'must name a part number'),
  }),
);

/** What is said once, whatever stands for the retired plans. */
export const common = {
  id: name,
  title: text,
  guide: z.strictObject({ url: z.url('must be an address'), revisedOn: dayOrMonth, errata: z.array(text) }),
  replacements: z.array(plan),
  baskets: z
    .array(z.strictObject({ plans: z.array(name).min(1, 'must name a plan'), addOns: z.array(text) }))
    .exactOptional(),
  close: z.strictObject({
    legacy: closeActions(['suspend', 'endAtTerm', 'autoRenewOff']),
    // Suspending a new-commerce subscription ends its services and not its bills.
    nce: closeActions(['endAtTerm', 'endNow', 'autoRenewOff', 'cancel']),
  }),
  guideRetentionDays: z.int().positive('must be a number of days').exactOptional(),
};
