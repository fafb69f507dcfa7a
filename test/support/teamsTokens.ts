import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

type Facts = Readonly<Record<string, unknown>>;

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly endorsements?: readonly string[];
}

export function signingKey(kid: string, endorsements?: readonly string[]): SigningKey {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return { kid, ...pair, ...(endorsements && { endorsements }) };
}

/** As a key server tells it. */
export const published = ({ kid, publicKey, endorsements }: SigningKey): object => ({
  ...publicKey.export({ format: 'jwk' }),
  use: 'sig',
  kid,
  ...(endorsements && { endorsements }),
});

const encoded = (facts: Facts): string => Buffer.from(JSON.stringify(facts)).toString('base64url');

/** Any token, well made or not. */
export function token(header: Facts, claims: Facts, signature: (signed: string) => string): string {
  const signed = `${encoded(header)}.${encoded(claims)}`;
  return `${signed}.${signature(signed)}`;
}

export const rsa =
  ({ privateKey }: SigningKey, hash = 'RSA-SHA256') =>
  (signed: string): string =>
    sign(hash, Buffer.from(signed), privateKey).toString('base64url');

export const hmac =
  (secret: string) =>
  (signed: string): string =>
    createHmac('sha256', secret).update(signed).digest('base64url');
