import { z } from 'zod';
import { cleanText } from '../platform/cleanText';

const absent = undefined;
const text = z
  .string()
  .nullish()
  .transform((value) => value || absent)
  .catch(absent);
/** What people read, such as a name. */
const words = text.transform((value) => (value === absent ? absent : cleanText(value) || absent));
const number = z.number().catch(0);
const guid = z.string().min(1).toLowerCase();
const guids = z.array(guid).nullish().catch([]);

export const ErrorBody = z.object({
  error: z.object({
    code: text,
    message: text,
    details: z
      .array(z.object({ code: text }))
      .nullish()
      .catch([]),
    innerError: z.object({ 'request-id': text }).nullish().catch(absent),
  }),
});

export const Page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': text });

export const SubscribedSku = z.object({
  skuId: guid,
  skuPartNumber: words,
  capabilityStatus: text,
  // Taken for none, it would make seats free that are not.
  consumedUnits: z.number(),
  prepaidUnits: z.object({ enabled: number }).nullish().catch(absent),
  servicePlans: z
    .array(z.object({ servicePlanId: guid, servicePlanName: words, provisioningStatus: text, appliesTo: text }))
    .nullish()
    .catch([]),
});

const LicenceState = z.object({
  skuId: guid,
  disabledPlans: guids,
  assignedByGroup: guid.nullish(),
});

export const User = z.object({
  id: guid,
  displayName: words,
  userPrincipalName: words,
  accountEnabled: z.boolean().nullish().catch(absent),
  userType: text,
  usageLocation: text,
  assignedLicenses: z.array(z.object({ skuId: guid, disabledPlans: guids })).nullish(),
  licenseAssignmentStates: z.array(LicenceState).nullish(),
  assignedPlans: z.array(z.object({ servicePlanId: guid, service: text, capabilityStatus: text })).nullish(),
  provisionedPlans: z.array(z.object({ service: text, capabilityStatus: text, provisioningStatus: text })).nullish(),
});

export type User = z.output<typeof User>;
export type SubscribedSku = z.output<typeof SubscribedSku>;

/** Of an entry that can't be read otherwise. */
export const Named = z.object({ displayName: words });

export const Group = z.object({ id: guid, displayName: words });

export const BatchBody = z.object({ responses: z.array(z.unknown()) });

export const BatchAnswer = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  status: z.number(),
  headers: z.record(z.string(), z.unknown()).nullish().catch(absent),
  body: z.unknown().optional(),
});

export type BatchAnswer = z.output<typeof BatchAnswer>;
