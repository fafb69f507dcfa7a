import { z } from 'zod';
import { flag, id, listOf, text, word, words } from './tolerant';

export const Customer = z.object({
  id,
  companyProfile: z.object({ companyName: words, domain: words }).nullish().catch(undefined),
});

const Address = z.object({ country: text }).nullish().catch(undefined);

export const BillingProfile = z.object({ defaultAddress: Address });
export const CustomerDetails = z.object({
  billingProfile: BillingProfile.nullish().catch(undefined),
  companyProfile: z.object({ address: Address }).nullish().catch(undefined),
});

const Qualification = z.object({ qualification: word, vettingStatus: word });

/** A bare array in the samples, wrapped in either of two names in the schema and the SDK. */
export const Qualifications = z.union([
  z.array(Qualification),
  z.object({ items: z.array(Qualification) }).transform(({ items }) => items),
  z.object({ qualifications: z.array(Qualification) }).transform(({ qualifications }) => qualifications),
  z.string().transform((name) => [{ qualification: name.trim().toLowerCase(), vettingStatus: 'approved' }]),
]);

export const Agreements = z.object({ items: listOf(z.object({ type: word })) });
export const DirectSignature = z.object({ isSigned: flag });
export const ValidationStatus = z.object({ status: word });
