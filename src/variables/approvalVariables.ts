import { z } from 'zod';
import type { Amounts, ApprovalRule } from '../migration/approval/rule';
import { defined } from '../platform/defined';

const listOf = (text: string, between: RegExp): readonly string[] => text.split(between).filter(Boolean);

const amountPattern = /^([a-z]{3}) (\d{1,12}(?:\.\d{1,3})?)$/i;

/** `EUR 5000, USD 5000` */
const amounts = z
  .string()
  .refine((text) => amountsOf(text) !== undefined, 'must be amounts such as EUR 5000, USD 5000, each currency once')
  .transform((text): Amounts => amountsOf(text) ?? new Map())
  .optional();

/** From what on a second person has to agree. */
export const approvalVariables = {
  APPROVE_SEATS: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a number of licences')
    .transform(Number)
    .optional(),
  APPROVE_TOTAL: amounts,
  APPROVE_PACKS: z
    .string()
    .transform((text) => listOf(text, /[\s,;]+/))
    .optional(),
  DAY_LIMIT: amounts,
};

/** Undefined where a part is none, or names a currency once more. */
function amountsOf(text: string): Amounts | undefined {
  const parts = listOf(text, /[,;]/).map((part) => amountPattern.exec(part.trim().replace(/\s+/g, ' ')));
  const found = parts.flatMap((part) => (part === null ? [] : [[part[1]!.toUpperCase(), Number(part[2])] as const]));
  const read = new Map(found);
  return read.size === parts.length && read.size > 0 ? read : undefined;
}

type Read = z.output<z.ZodObject<typeof approvalVariables>> & {
  readonly TIME_ZONE: string;
  readonly RIGHTS_APPROVE: readonly string[];
};

export const approvalConfig = (read: Read): { readonly approvalRule: ApprovalRule } => ({
  approvalRule: {
    hasApprovers: read.RIGHTS_APPROVE.length > 0,
    packs: new Set(read.APPROVE_PACKS),
    timeZone: read.TIME_ZONE,
    ...defined({ seats: read.APPROVE_SEATS, total: read.APPROVE_TOTAL, dayLimit: read.DAY_LIMIT }),
  },
});

/** A threshold that nobody could let anything pass would stop every migration above it for good. */
export function missingApprovers(env: Readonly<Record<string, string | undefined>>): string[] {
  const set = ['APPROVE_SEATS', 'APPROVE_TOTAL', 'APPROVE_PACKS'].filter((name) => name in env);
  if (set.length === 0 || 'RIGHTS_APPROVE' in env) return [];
  return [`RIGHTS_APPROVE: must name the groups that may approve, because of ${set.join(', ')}`];
}

/** @throws Error naming every pack of the rule that is not there: a slip would let its migrations pass. */
export function insistOnPacks({ packs }: Pick<ApprovalRule, 'packs'>, known: readonly { readonly id: string }[]): void {
  const unknown = [...packs].filter((id) => known.every((pack) => pack.id !== id));
  if (unknown.length > 0) throw new Error(`APPROVE_PACKS: there is no pack ${unknown.join(', ')}.`);
}
