import { z } from 'zod';

const question = z.string().min(1).max(100);
const short = z.string().max(2_000);
/** Inputs that were left empty are omitted by the client. */
const typed = short.default('');
const toggle = z.enum(['true', 'false']);

/** What a button of a question card says. `question` names the asking, so an old card can't answer a new one. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pick'), question, choice: short.min(1) }),
  z.object({ kind: z.literal('pickMany'), question, chosen: z.string().max(20_000).default('') }),
  z.object({ kind: z.literal('search'), question, query: typed }),
  z.object({ kind: z.literal('confirm'), question, attest: z.literal('true'), renewsItself: toggle.optional() }),
  z.object({ kind: z.literal('askApproval'), question, attest: z.literal('true'), renewsItself: toggle.optional() }),
  z.object({ kind: z.literal('notNow'), question }),
  z.object({ kind: z.literal('back'), question }),
  z.object({ kind: z.literal('change'), question, what: short.optional(), renewsItself: toggle.optional() }),
]);

const page = z.coerce.number().int().min(0).max(100_000).optional();

/** Buttons that begin something and belong to no question. */
export const Open = z.discriminatedUnion('open', [
  z.object({
    open: z.literal('migrate'),
    customerId: short.optional(),
    subscriptionId: short.optional(),
    /** The request for approval whose answers are given once more. */
    asAsked: short.optional(),
  }),
  z.object({
    open: z.literal('expiring'),
    page,
    only: short.optional(),
  }),
  z.object({ open: z.literal('next'), packId: short.min(1), sourceId: short.optional(), name: short }),
  z.object({ open: z.literal('migrations'), page, only: short.optional() }),
  z.object({ open: z.enum(['migration', 'approval']), id: short.min(1) }),
  z.object({ open: z.enum(['help', 'notices', 'language']) }),
  z.object({ open: z.literal('expiringFile'), only: short.optional() }),
  z.object({ open: z.literal('refresh'), only: short.optional() }),
]);

/** Buttons of a migration's live card. `run` is the run the card showed, so a stale press is noticed. */
export const Steer = z.object({
  steer: z.enum([
    'pause',
    'resume',
    'stop',
    'retryFailed',
    'leaveOutFailed',
    'stopHere',
    'checkAgain',
    'leaveOpen',
    'moveRemaining',
    'removeRemaining',
    'bought',
    'notBought',
    'keepLooking',
    'lookAtOrder',
    'adopt',
    'endInDoubt',
    'orderAgain',
    'resultFile',
    'customerText',
    'ledgerFile',
    'certificate',
    'customerCertificate',
    'again',
    'letGoOn',
  ]),
  id: short.min(1),
  run: z.coerce.number().int().min(0),
  /** The id of an order or subscription, typed or as the card showed it. */
  order: z.string().trim().max(100).optional(),
});

const entry = { customerId: short.min(1), subscriptionId: short.min(1) };

/** As `Input.Time` sends it. */
const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .optional();

/** Buttons of a notice and of what it leads to. They carry ids only; names are looked up. */
export const Notice = z.discriminatedUnion('notice', [
  z.object({ notice: z.literal('remind'), ...entry, days: z.coerce.number().int().min(1).max(30) }),
  z.object({ notice: z.enum(['notMine', 'muteCustomer', 'mutePlan', 'remindAtEnd']), ...entry }),
  z.object({ notice: z.literal('undo'), what: z.enum(['customer', 'notMine', 'plan', 'reminder']), key: short.min(1) }),
  z.object({ notice: z.literal('unmute'), what: z.enum(['customer', 'notMine', 'plan']), key: short.min(1) }),
  z.object({ notice: z.enum(['on', 'off', 'test', 'muted', 'seeAll']) }),
  z.object({ notice: z.literal('hours'), writeFrom: clockTime, writeUntil: clockTime }),
]);

/** Buttons of the card that asks whether the house may go on. `since` names the hold, so an old card can't lift a new one. */
export const HoldAnswer = z.object({ hold: z.enum(['goOn', 'oneByOne', 'stay']), since: short.min(1) });

/** The runs that the card showed, as `id:run`, comma-separated. */
const runs = z.string().regex(/^[^:,]{1,40}:\d{1,9}(,[^:,]{1,40}:\d{1,9}){0,9}$/);

/** Buttons of the card that lists ends which do not hold. `ask` only asks once more. */
export const UnkeptAnswer = z.object({ unkept: z.enum(['ask', 'endAll', 'notNow', 'askNow', 'endNow']), runs });

/** Buttons that take back an end that a migration had set. `shown`: what the card said of the subscription. */
export const TakeBackAnswer = z.object({
  takeBack: z.enum(['ask', 'yes', 'notNow']),
  id: short.min(1),
  run: z.coerce.number().int().min(0),
  shown: z.string().max(40).optional(),
});

/** Buttons of a request for approval. `hash` is of the plan that the card shows, so that nothing else is approved. */
export const ApprovalPress = z.object({
  approval: z.enum(['approve', 'decline', 'withdraw']),
  id: short.min(1),
  hash: short.min(1),
  /** Why it is declined. */
  words: z.string().trim().max(300).optional(),
});

export type ApprovalPress = z.infer<typeof ApprovalPress>;
export type TakeBackAnswer = z.infer<typeof TakeBackAnswer>;
export type UnkeptAnswer = z.infer<typeof UnkeptAnswer>;
export type HoldAnswer = z.infer<typeof HoldAnswer>;
export type Notice = z.infer<typeof Notice>;
export type Answer = z.infer<typeof Answer>;
export type Open = z.infer<typeof Open>;
export type Steer = z.infer<typeof Steer>;
export type SteerVerb = Steer['steer'];

/** What a pressed button said; undefined when it is none of ours. An input that comes as `null` or empty was not given. */
export function parseAnswer(
  pressed: unknown,
):
  | { readonly answer: Answer }
  | { readonly open: Open }
  | { readonly steer: Steer }
  | { readonly notice: Notice }
  | { readonly holding: HoldAnswer }
  | { readonly unkept: UnkeptAnswer }
  | { readonly takingBack: TakeBackAnswer }
  | { readonly approving: ApprovalPress }
  | undefined {
  const value = given(pressed);
  const answer = Answer.safeParse(value);
  if (answer.success) return { answer: answer.data };
  const open = Open.safeParse(value);
  if (open.success) return { open: open.data };
  const steer = Steer.safeParse(value);
  if (steer.success) return { steer: steer.data };
  const notice = Notice.safeParse(value);
  if (notice.success) return { notice: notice.data };
  const holding = HoldAnswer.safeParse(value);
  if (holding.success) return { holding: holding.data };
  const unkept = UnkeptAnswer.safeParse(value);
  if (unkept.success) return { unkept: unkept.data };
  return parseLater(value);
}

/** What is decided about something that waits. */
function parseLater(
  value: unknown,
): { readonly takingBack: TakeBackAnswer } | { readonly approving: ApprovalPress } | undefined {
  const takingBack = TakeBackAnswer.safeParse(value);
  if (takingBack.success) return { takingBack: takingBack.data };
  const approving = ApprovalPress.safeParse(value);
  return approving.success ? { approving: approving.data } : undefined;
}

/** Some clients leave an untouched input out, some send `null`, some an empty text: all mean the same. */
function given(pressed: unknown): unknown {
  if (typeof pressed !== 'object' || pressed === null) return pressed;
  return Object.fromEntries(Object.entries(pressed).filter(([, value]) => value !== null && value !== ''));
}
