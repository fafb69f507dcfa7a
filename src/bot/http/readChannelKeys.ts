import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { isOn } from '../../platform/clouds';
import type { Cloud } from '../../platform/clouds';
import { within } from '../../platform/within';

export interface ChannelKey {
  readonly key: KeyObject;
  /** The channels that may sign with it. */
  readonly endorsements: readonly string[];
}

/** By key id. */
export type ChannelKeySet = ReadonlyMap<string, ChannelKey>;

const Metadata = z.object({ jwks_uri: z.string() });
const Jwk = z.looseObject({
  kty: z.string(),
  kid: z.string().min(1),
  endorsements: z.array(z.string()).default([]),
});
const KeyList = z.object({ keys: z.array(Jwk).min(1).max(100) });

/** For both requests together. */
const withinMs = 5_000;
const fewestBits = 2_048;

/** Reads with which keys Teams signs at present. @throws when nobody answers in time, or not with keys */
export const readChannelKeys = (cloud: Cloud): Promise<ChannelKeySet> =>
  within(withinMs, async (signal) => {
    const metadata = Metadata.parse(await readJson(cloud.channelKeys, cloud, signal));
    const { keys } = KeyList.parse(await readJson(metadata.jwks_uri, cloud, signal));
    return new Map(keys.flatMap(entryOf));
  });

async function readJson(url: string, { keyHosts }: Cloud, signal: AbortSignal): Promise<unknown> {
  if (!isOn(url, keyHosts)) throw new Error('the keys are said to be elsewhere');
  const answer = await fetch(url, { signal, redirect: 'error' });
  if (!answer.ok) throw new Error('the key server refuses');
  return answer.json();
}

/** A key of a kind that we do not take is left out. */
function entryOf({ endorsements, ...jwk }: z.output<typeof Jwk>): readonly [string, ChannelKey][] {
  if (jwk.kty !== 'RSA') return [];
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return bits < fewestBits ? [] : [[jwk.kid, { key, endorsements }]];
  } catch {
    return [];
  }
}
