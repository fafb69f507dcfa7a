import { z } from 'zod';
import { count, flag, listOf, optionalId, text, word, words } from './tolerant';

/** Microsoft calls these attributes unstable: where they are not there, nothing is told. */
const attributes = z.object({ provisioningId: optionalId }).nullish().catch(undefined);

const attestation = z.object({ enforceAttestation: flag }).nullish().catch(undefined);

export const Sku = z.object({
  title: words,
  minimumQuantity: count,
  maximumQuantity: count,
  attestationProperties: attestation,
  dynamicAttributes: attributes,
});

/** A length such as `P7D`; the documents name the field in two ways. */
const RefundOption = z.object({ expiresAfter: text, expiresAt: text });

const Term = z.object({
  duration: z.string().min(1),
  billingCycle: z.string().min(1).toLowerCase(),
  cancellationPolicies: listOf(z.object({ refundOptions: listOf(RefundOption) })),
});

export const Availability = z.object({
  id: text,
  productId: text,
  skuId: text,
  catalogItemId: text,
  segment: word,
  isPurchasable: flag,
  terms: listOf(Term),
});

export type Availability = z.output<typeof Availability>;
export type Term = z.output<typeof Term>;
