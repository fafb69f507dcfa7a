import { z } from 'zod';
import { optionalId, text, word } from './tolerant';

export const AuditRecord = z.object({
  customerId: optionalId,
  resourceType: word,
  /** The resource as it became, as JSON in a text. */
  resourceNewValue: text,
  operationStatus: word,
});

export type AuditRecord = z.output<typeof AuditRecord>;
