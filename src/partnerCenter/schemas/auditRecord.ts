import { z } from 'zod';
import { optionalId, word } from './tolerant';

export const AuditRecord = z.object({
  customerId: optionalId,
  applicationId: optionalId,
  resourceType: word,
  /** The resource as it became, as JSON in a text. */
  resourceNewValue: z
    .string()
    .nullish()
    .transform((value) => value || undefined),
  operationStatus: word,
});

export type AuditRecord = z.output<typeof AuditRecord>;
