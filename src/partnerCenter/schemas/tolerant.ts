import { z } from 'zod';
import { cleanText } from '../../platform/cleanText';

// Nulls, missing fields and values of another type all read as absent: what a caller cannot do without, it asks for.
const absent = undefined;

export const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => (value === '' ? absent : value))
  .nullish()
  .transform((value) => value ?? absent)
  .catch(absent);

/** What people read, such as a name; what is compared or sent back is `text`. */
export const words = text.transform((value) => (value === absent ? absent : cleanText(value) || absent));

export const wordsOr = (otherwise: string) => words.transform((value) => value ?? otherwise);

/** Lower case, because the documents use several cases for the same value. */
export const word = text.transform((value) => value?.trim().toLowerCase());

export const flag = z
  .union([
    z.boolean(),
    z
      .string()
      .regex(/^(true|false)$/i)
      .transform((value) => value.toLowerCase() === 'true'),
  ])
  .nullish()
  .transform((value) => value ?? absent)
  .catch(absent);

export const count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .nullish()
  .transform((value) => value ?? absent)
  .catch(absent);

/** An ISO instant; one without a zone is taken as UTC. */
export const instant = text.transform((value) => {
  if (value === absent) return absent;
  const at = Date.parse(/(z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes('T') ? value : `${value}Z`);
  return Number.isNaN(at) ? absent : new Date(at).toISOString();
});

/** Members of another shape than `member` are left out. */
export const listOf = <Member extends z.ZodType>(member: Member) =>
  z
    .array(z.unknown())
    .nullish()
    .catch([])
    .transform((values) =>
      (values ?? []).flatMap((value): z.output<Member>[] => {
        const read = member.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** GUIDs come in either case; other ids are told apart by case. */
const lowerIfGuid = (id: string): string => (guid.test(id) ? id.toLowerCase() : id);

export const id = z
  .union([z.string().min(1), z.number().transform(String)])
  .transform((value) => lowerIfGuid(value.trim()));
export const optionalId = text.transform((value) => (value === absent ? absent : lowerIfGuid(value.trim())));
