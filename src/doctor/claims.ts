import { z } from 'zod';

const words = z.array(z.string()).optional().catch(undefined);
const word = z.string().optional().catch(undefined);

/** Claims of an access token (`access-token-claims-reference`); none is told of anybody's name. */
const Claims = z.object({
  aud: word,
  tid: word,
  /** Of whoever it speaks for, or of the app itself. */
  oid: word,
  appid: word,
  azp: word,
  /** Delegated permissions, with blanks between. */
  scp: word,
  /** Application permissions. */
  roles: words,
  /** How whoever it speaks for has signed in. */
  amr: words,
});

export type Claims = z.output<typeof Claims>;

/** Undefined of a token that is no readable one, which is nobody's fault: only its service has to read it. */
export function claimsOf(token: string): Claims | undefined {
  try {
    return Claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
