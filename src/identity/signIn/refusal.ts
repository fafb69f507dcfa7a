import { z } from 'zod';
import type { SignInTrouble } from '../../migration/ports';

/** As Microsoft's library throws it: OAuth's word, Entra's own number, and what kind of refusal it is. */
const Thrown = z.object({
  errorCode: z.string(),
  subError: z.string().optional().catch(undefined),
  errorNo: z.coerce.string().optional().catch(undefined),
});

/** `person`: whoever signed in has to do something. `app`: the app itself is refused. `silence`: no answer that says either. */
export type EntraRefusal =
  | { readonly is: 'person'; readonly trouble: SignInTrouble }
  | { readonly is: 'app'; readonly isUnknown: boolean }
  | { readonly is: 'silence' };

/** The app is not in that tenant's directory, where nobody has ever consented to it. */
const unknownApp = '700016';

const personWords = new Set(['invalid_grant', 'interaction_required', 'consent_required', 'login_required']);
const appWords = new Set(
  'invalid_client unauthorized_client invalid_request invalid_scope invalid_resource'.split(' '),
);

/** Entra's numbers may change (`reference-error-codes`), so they only choose among sentences: an unknown one is `ended`. */
const byNumber: Readonly<Record<string, SignInTrouble>> = {
  50074: 'factor',
  50076: 'factor',
  50079: 'factor',
  53000: 'policy',
  53001: 'policy',
  53002: 'policy',
  53003: 'policy',
  65001: 'withdrawn',
};

export function refusalIn(error: unknown): EntraRefusal {
  const thrown = Thrown.safeParse(error);
  if (!thrown.success) return { is: 'silence' };
  const { errorCode, subError, errorNo = '' } = thrown.data;
  if (personWords.has(errorCode)) return { is: 'person', trouble: byNumber[errorNo] ?? byWord(errorCode, subError) };
  return appWords.has(errorCode) ? { is: 'app', isUnknown: errorNo === unknownApp } : { is: 'silence' };
}

const byWord = (...words: readonly (string | undefined)[]): SignInTrouble =>
  words.includes('consent_required') ? 'withdrawn' : 'ended';

/** Whether consent in that tenant would mend it. */
export const lacksConsent = (refusal: EntraRefusal): boolean =>
  refusal.is === 'person' ? refusal.trouble === 'withdrawn' : refusal.is === 'app' && refusal.isUnknown;
