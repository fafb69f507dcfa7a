import { randomUUID } from 'node:crypto';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { Clock } from '../../platform/clock';
import { Doubt } from '../../migration/doubt';
import { defined } from '../../platform/defined';
import type { Log } from '../../platform/log';
import type { QuotaAnswer } from '../../platform/quota/lane';
import { Shares } from '../../platform/quota/shares';
import { retryAdvice } from '../../platform/retry';
import { unwatched } from '../../platform/watch';
import type { Watch } from '../../platform/watch';
import { createAuthentication } from './authentication';
import { isDisguisedError, jsonOf } from './body';
import type { Call, Send, ServiceAnswer, TryOutcome } from './call';
import { tokenKindOf } from './callTable';
import type { TokenKind } from './callTable';
import { errorOf } from './errors';
import { oneTry } from './oneTry';
import { PublishedQuota } from './publishedQuota';
import { requestOf } from './request';
import type { RequestIds } from './request';
import { createWire } from './wire';

export interface PartnerCenterSettings {
  /** Without `/v1`. */
  readonly baseUrl: string;
  /** Each call carries the one that its row in the table names. */
  readonly credentials: Readonly<Record<TokenKind, TokenCredential>>;
  readonly scope: string;
  /** Ours, as records of changes name it. */
  readonly applicationId?: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Asked before each call that buys or changes something; throws where nothing may be. */
  readonly mayChange: () => Promise<void>;
  readonly watch?: Watch;
  /** Of the quota, beside other processes. */
  readonly shares?: Shares;
  readonly httpClient?: HttpClient;
  /** By the machine's own time. */
  readonly tryTimeoutMs?: number;
}

/** Longer than any answer worth waiting for, shorter than the three minutes of Microsoft's own client. */
const usualTimeoutMs = 100_000;

/** Sends calls, tries again what may be tried again, and turns every failure into a KnownError. */
export function createSend(settings: PartnerCenterSettings): Send {
  const lines = { appOnly: lineWith('appOnly', settings), appAndUser: lineWith('appAndUser', settings) };
  const { httpClient = createDefaultHttpClient(), watch = unwatched, clock, shares = new Shares() } = settings;

  const lane = shares.lane('partnerCenter', clock, new PublishedQuota());

  const sendOnce = (call: Call, ids: RequestIds, freshToken: boolean): Promise<TryOutcome> => {
    const { authentication, wire } = lines[tokenKindOf(call.operation)];
    const sendNow = (): Promise<TryOutcome> => {
      const request = requestOf(settings.baseUrl, call, ids);
      if (freshToken) authentication.askFreshToken(request);
      return watch.call({ service: 'partnerCenter', operation: call.operation, ...ids }, () =>
        oneTry(wire, httpClient, clock, request, ids.correlationId),
      );
    };
    return lane.pass({ rank: call.rank ?? 'purchase', whose: whoseOf(call) }, sendNow, heardIn);
  };

  const send = async (call: Call): Promise<ServiceAnswer> => {
    await insistOnChange(settings, call);
    const ids = { requestId: call.requestId ?? randomUUID(), correlationId: randomUUID() };
    // What is sent only once must not fail for a token that has just run out.
    let refreshed = call.nature === 'buys';
    let outcome = await sendOnce(call, ids, refreshed);
    const doubt = new Doubt();
    for (let tries = 1; ; tries += 1) {
      const answer = answerOf(outcome);
      if (answer) return answer;
      const refresh = outcome.status === 401 && !refreshed;
      const delayMs = refresh ? 0 : adviceFor(call, outcome, tries);
      logTry(settings.log, call, outcome, tries, delayMs);
      if (delayMs === undefined) return doubt.rethrow(errorOf(call, outcome));
      doubt.after(outcome.status);
      await settings.clock.sleep(delayMs);
      refreshed ||= refresh;
      outcome = await sendOnce(call, ids, refresh).catch((error: unknown) => doubt.rethrow(error));
    }
  };
  return Object.assign(send, { log: settings.log });
}

function lineWith(kind: TokenKind, { credentials, scope, tryTimeoutMs = usualTimeoutMs }: PartnerCenterSettings) {
  const authentication = createAuthentication(credentials[kind], scope);
  return { authentication, wire: createWire(authentication.policy, tryTimeoutMs) };
}

const heardIn = ({ status, retryAfterSeconds }: TryOutcome): QuotaAnswer =>
  status === 429 ? { refused: 1, ...defined({ retryAfterSeconds }) } : {};

const whoseOf = ({ path }: Call): string => /^\/v1\/customers\/([^/?]+)/.exec(path)?.[1] ?? '';

async function insistOnChange({ mayChange }: PartnerCenterSettings, { method, isDraft }: Call): Promise<void> {
  if (method !== 'GET' && isDraft !== true) await mayChange();
}

function answerOf({ status, text, correlationId, isMfaCompliant }: TryOutcome): ServiceAnswer | undefined {
  if (status === undefined || status < 200 || status >= 300) return undefined;
  const body = jsonOf(text);
  return isDisguisedError(body) ? undefined : { status, body, correlationId, ...defined({ isMfaCompliant }) };
}

const adviceFor = (call: Call, outcome: TryOutcome, tries: number): number | undefined =>
  call.nature === 'buys' ? undefined : retryAdvice({ call: { repeatable: true }, outcome, tries });

function logTry(log: Log, call: Call, outcome: TryOutcome, tries: number, delayMs: number | undefined): void {
  const { status, code, correlationId } = outcome;
  log.warn(delayMs === undefined ? 'Partner Center did not do it.' : 'Partner Center is asked again.', {
    operation: call.operation,
    status,
    serviceCode: code,
    correlationId,
    tries,
    delayMs,
  });
}
