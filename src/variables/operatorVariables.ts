import { z } from 'zod';
import { defined } from '../platform/defined';

const page = z.url({ protocol: /^https$/, error: 'must be an https:// address' }).optional();

/** Who runs the bot, for the pages that the app's manifest leads to. */
export const operatorVariables = {
  OPERATOR_NAME: z.string().max(100, 'must have 100 characters at most').optional(),
  OPERATOR_CONTACT: z
    .string()
    .regex(/^(https:\/\/\S+|[^\s@]+@[^\s@]+)$/, 'must be a mail address or an https:// address')
    .optional(),
  PRIVACY_URL: page,
  TERMS_URL: page,
};

type Read = z.output<z.ZodObject<typeof operatorVariables>> & { readonly KEEP_NAMES_MONTHS: number };

export interface Imprint {
  readonly name?: string;
  readonly contact?: string;
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
  readonly keepNamesMonths: number;
}

/** What the pages say of whoever runs the bot, and how long it keeps names. */
export const imprintConfig = (read: Read): { readonly imprint: Imprint } => ({
  imprint: {
    ...defined({ name: read.OPERATOR_NAME, contact: read.OPERATOR_CONTACT }),
    ...defined({ privacyUrl: read.PRIVACY_URL, termsUrl: read.TERMS_URL }),
    keepNamesMonths: read.KEEP_NAMES_MONTHS,
  },
});
