import { TurnContext } from 'botbuilder';
import type { Activity, ConversationParameters } from 'botbuilder';
import type { CardContent } from '../../cards/render';
import { cardMessage } from '../../dialogs/cardMessage';
import { offered } from '../../dialogs/rights/offered';
import { knownStanding } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import { agentIn } from '../../migration/notices/notice';
import type { Letter, Post, Sent } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import { defined } from '../../platform/defined';
import type { Log } from '../../platform/log';
import { pause } from '../../platform/pause';
import { within } from '../../platform/within';
import type { ProactiveAdapter } from '../live/proactive';
import { outcomeOf } from './outcome';
import { placeOf } from './places';
import type { Addresses, PostPlace } from './places';
import { SendQuota } from './sendQuota';
import { failureOf, wireOf } from './wire';
import type { SingleSendWire } from './wire';

export interface PostDeps extends Addresses {
  readonly adapter: ProactiveAdapter;
  readonly access: AccessRule;
  readonly clock: Clock;
  readonly log: Log;
  readonly pacer?: SendQuota;
  /** By the machine's own time. */
  readonly timeoutMs?: number;
}

/** Teams answers within a second or two, or not at all; a process that is to end has 10 seconds. */
const usualTimeoutMs = 8_000;

/** The sender of letters: one request for each call, within Teams' limits. */
export function createPost(deps: PostDeps): Post {
  const pacer = deps.pacer ?? new SendQuota();
  return { send: (letter, signal) => send(letter, { ...deps, pacer }, signal) };
}

type Sending = PostDeps & { readonly pacer: SendQuota };

async function send(letter: Letter, deps: Sending, signal?: AbortSignal): Promise<Sent> {
  try {
    const place = await placeOf(letter, deps);
    if ('is' in place) return place;
    const leave = deps.pacer.reserve(place.conversationId);
    if ('fullMs' in leave) return { is: 'notTaken', retryAfterMs: leave.fullMs };
    await pause(leave.waitMs, signal);
    signal?.throwIfAborted();
    return await hand(letter, place, deps);
  } catch (error) {
    // Everything that is done before a request is sent, and only that, throws.
    if (!signal?.aborted) deps.log.warn('a letter could not be sent', { id: letter.id, code: nameOf(error) });
    return { is: 'notTaken' };
  }
}

async function hand(letter: Letter, place: PostPlace, deps: Sending): Promise<Sent> {
  const { adapter, appId, timeoutMs = usualTimeoutMs } = deps;
  const outcome: { sent?: Sent } = {};
  await adapter.continueConversationAsync(appId, place.reference, async (context) => {
    const wire = wireOf(context);
    const message = messageFor(letter, place, deps);
    const sending = within(timeoutMs, (signal) => request(wire, place, message, signal));
    outcome.sent = await sending.then(
      () => ({ is: 'delivered' }) as const,
      (error: unknown) => judge(wire, error, letter, deps),
    );
  });
  return outcome.sent ?? { is: 'notTaken' };
}

/** Whatever a reader may not do is not offered; in a channel anybody may press, and is asked for by themselves. */
function contentFor({ content, recipient }: Letter, access: AccessRule): unknown {
  const agent = agentIn(recipient);
  return agent === undefined ? content : offered(content as CardContent, knownStanding(agent, access));
}

function messageFor(letter: Letter, { reference }: PostPlace, { access }: Sending): Partial<Activity> {
  const message = TurnContext.applyConversationReference(cardMessage(contentFor(letter, access)), reference);
  delete message.replyToId;
  return message;
}

/** The first words of a new post come with the request that begins it, so that there is but one request. */
function request(
  wire: SingleSendWire,
  place: PostPlace,
  message: Partial<Activity>,
  abortSignal: AbortSignal,
): Promise<unknown> {
  const { bot, conversation } = place.reference;
  if (!place.isChannel) return wire.conversations.sendToConversation(place.conversationId, message, { abortSignal });
  const { tenantId } = conversation ?? {};
  const tenant = tenantId === undefined ? {} : { tenant: { id: tenantId } };
  const post = {
    isGroup: true,
    bot,
    activity: message,
    channelData: { channel: { id: place.conversationId }, ...tenant },
  };
  const parameters = { ...post, ...defined({ tenantId }) } as ConversationParameters;
  return wire.conversations.createConversation(parameters, { abortSignal });
}

function judge(wire: SingleSendWire, error: unknown, letter: Letter, { clock, log }: Sending): Sent {
  const failure = failureOf(error);
  const sent: Sent = wire.hasBegun ? outcomeOf(failure, clock.now()) : { is: 'notTaken' };
  const because = sent.is === 'refused' ? sent.because : undefined;
  log.warn('Teams did not take a letter', { id: letter.id, status: failure.status, code: because ?? failure.code });
  return sent;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
