import type { KeyObject } from 'node:crypto';
import { decode, verify } from 'jsonwebtoken';
import { z } from 'zod';
import { isOn } from '../../platform/clouds';
import type { Cloud } from '../../platform/clouds';
import type { Clock } from '../../platform/clock';
import type { ChannelKeys } from './channelKeys';

/** What a token of Teams vouches for. */
export interface TeamsClaims {
  readonly serviceUrl: string;
}

type Verdict = { readonly claims: TeamsClaims } | { readonly refused: string };

/** Says of the `Authorization` header of a request whether Teams sent it. @throws KeysAway */
export type TokenJudge = (authorization: string | undefined) => Promise<Verdict>;

export interface TokenJudgeDeps {
  readonly appId: string;
  readonly cloud: Cloud;
  readonly keys: Pick<ChannelKeys, 'find'>;
  readonly clock: Clock;
}

/** Real ones are a tenth of it. */
const longestToken = 10_000;
const bearer = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
const skewSeconds = 5 * 60;
const channel = 'msteams';

/** `crit` names what must be understood, and we understand nothing of it. */
const Header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1).max(200), crit: z.undefined().optional() });

const claimsFor = (appId: string, { tokenIssuer, connectorHosts }: Cloud) =>
  z.object({
    iss: z.literal(tokenIssuer),
    // One audience, never a list that names others beside the bot.
    aud: z.string().refine((audience) => audience.toLowerCase() === appId.toLowerCase()),
    exp: z.number(),
    nbf: z.number(),
    serviceurl: z.string().refine((url) => isOn(url, connectorHosts)),
  });

export function createTokenJudge({ appId, cloud, keys, clock }: TokenJudgeDeps): TokenJudge {
  const Claims = claimsFor(appId, cloud);
  return async (authorization) => {
    const token = tokenIn(authorization);
    if (token === undefined) return { refused: authorization ? 'noBearer' : 'noToken' };
    const header = Header.safeParse(headerOf(token));
    if (!header.success) return { refused: `header.${placeOf(header.error)}` };
    const found = await keys.find(header.data.kid);
    if (found === undefined) return { refused: 'unknownKey' };
    if (!found.endorsements.includes(channel)) return { refused: 'keyNotEndorsed' };
    const read = verified(token, found.key, clock.now());
    if ('refused' in read) return read;
    const claims = Claims.safeParse(read.payload);
    if (!claims.success) return { refused: `claim.${placeOf(claims.error)}` };
    return { claims: { serviceUrl: claims.data.serviceurl } };
  };
}

/** What an activity says that its token does not vouch for; undefined when they agree. */
export function misfitOf(activity: Readonly<Record<string, unknown>>, { serviceUrl }: TeamsClaims): string | undefined {
  if (activity['channelId'] !== channel) return 'otherChannel';
  return activity['serviceUrl'] === serviceUrl ? undefined : 'otherServiceUrl';
}

const tokenIn = (authorization = ''): string | undefined =>
  authorization.length > longestToken ? undefined : bearer.exec(authorization)?.[1];

function headerOf(token: string): unknown {
  try {
    return decode(token, { complete: true })?.header;
  } catch {
    return undefined;
  }
}

function verified(
  token: string,
  key: KeyObject,
  now: Date,
): { readonly payload: unknown } | { readonly refused: string } {
  try {
    const clockTimestamp = Math.floor(now.getTime() / 1_000);
    const payload: unknown = verify(token, key, {
      algorithms: ['RS256'],
      clockTolerance: skewSeconds,
      clockTimestamp,
    });
    return { payload };
  } catch (error) {
    const isAboutTime = error instanceof Error && ['TokenExpiredError', 'NotBeforeError'].includes(error.name);
    return { refused: isAboutTime ? 'outOfTime' : 'badSignature' };
  }
}

const placeOf = ({ issues }: z.ZodError): string => String(issues[0]?.path[0] ?? 'all');
