import { z } from 'zod';

/** Clients send null where a field may be absent. */
const given = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

/** Far longer than any of Teams. What is longer, or made of other signs, fits neither an address nor an index. */
const id = z.string().regex(/^[\x20-\x7e]{1,500}$/);
const word = z.string().regex(/^[\x20-\x7e]{0,100}$/);
/** A convenience: where it is odd, it was not told. */
const hint = given(word).catch(undefined);
const longestName = 200;
const name = given(z.string().transform((text) => text.slice(0, longestName)));

const Account = z.object({ id, name, aadObjectId: given(id) });

/** Whose name stands in the words. */
const Mentioned = z.object({ id: hint, name });

/**
 * What is read of an activity. Whatever else comes along is left out: a turn can't depend on what nobody has looked at, and
 * some of it would tell the SDK what to do, such as to put the answers where the request came from.
 */
export const ActivityShape = z.object({
  type: z.string().min(1),
  id: given(id),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  from: Account,
  recipient: given(Account),
  conversation: z.object({ id, name, conversationType: given(word), isGroup: given(z.boolean()), tenantId: given(id) }),
  channelData: given(z.object({ tenant: given(z.object({ id: given(id) })) })),
  replyToId: given(id),
  text: given(z.string()),
  /** What a button or an invoke brings; whoever uses it reads it by a schema of its own. */
  value: z.unknown().optional(),
  locale: hint,
  localTimezone: hint,
  attachments: given(z.array(z.looseObject({ contentType: z.string() }))),
  entities: given(
    z.array(z.looseObject({ type: hint, locale: hint, timezone: hint, mentioned: given(Mentioned).catch(undefined) })),
  ),
  /** Of an invoke. */
  name: given(z.string()),
  /** Of an installation. */
  action: given(z.string()),
  membersAdded: given(z.array(z.unknown())),
});
