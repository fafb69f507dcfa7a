import { isKnownError } from '../migration/errors';
import type { KnownError, KnownErrorCode } from '../migration/errors';
import type { SignInTrouble } from '../migration/ports';
import { unseen, wrong } from './finding';
import type { Finding } from './finding';

type Words = readonly [says: string, remedy: string];

/** Entra's numbers (`reference-error-codes`) that an app meets which asks for a token. */
const byNumber: Readonly<Record<string, Words>> = {
  7000215: [
    'Entra does not take the secret.',
    'Make a new one in the app registration, and set its value, not its id.',
  ],
  7000222: ['The secret has expired.', 'Make a new one in the app registration, under Certificates & secrets.'],
  700016: [
    'Entra does not know the app in this tenant.',
    'Compare the client id and the tenant id; in a customer’s tenant the app has to be consented: docs/real-tenant.md, step 3.',
  ],
  90002: ['Entra does not know the tenant.', 'Compare the tenant id with the Overview page of Microsoft Entra.'],
  65001: ['Nobody has consented to the app there.', 'Grant consent: docs/real-tenant.md, steps 1 and 3.'],
};

const byTrouble: Readonly<Record<SignInTrouble, Words>> = {
  missing: ['Nobody has signed in yet.', 'Run "npm run consent" as the person of docs/real-tenant.md, step 2.'],
  unreadable: ['The sign-in was kept under another key.', 'Set the TOKEN_KEY of before, or run "npm run consent".'],
  ended: ['The sign-in has ended.', 'Run "npm run consent".'],
  withdrawn: ['The consent was withdrawn.', 'Grant it again in the app registration, then run "npm run consent".'],
  factor: ['A second factor is demanded.', 'Run "npm run consent" and answer the second factor.'],
  policy: [
    'Conditional Access stands before it.',
    'Let the policy take this app from where it runs; Entra’s sign-in log names the policy.',
  ],
};

const rights: Words = [
  'No access.',
  'Compare the rights with "Whose token each call carries" in docs/partner-center.md, and docs/real-tenant.md, steps 1 to 3.',
];

const byCode: Partial<Readonly<Record<KnownErrorCode, Words>>> = {
  noAccess: rights,
  notFound: rights,
  tokenKind: [
    'The token of an app alone is not taken there.',
    'Set PARTNER_CENTER_ACCESS=appAndUser, and run "npm run consent".',
  ],
  blockedByPolicy: byTrouble.policy,
  unexpectedAnswer: ['The answer could not be read.', 'Keep the correlation id and tell us: SECURITY.md says where.'],
};

const passing: readonly KnownErrorCode[] = ['serviceDown', 'throttled', 'incomplete'];

/** A failure as a line; `about` stands before it. */
export function failureFinding(error: unknown, about = ''): Finding {
  const [says, remedy] = isKnownError(error) ? knownWords(error) : strangeWords(error);
  const told = [about, says, tail(error)].filter((part) => part !== '').join(' ');
  return remedy === '' ? unseen(told) : wrong(told, remedy);
}

/** Whether it is only that nobody answered for now. */
const isPassing = ({ code }: KnownError): boolean => passing.includes(code);

function knownWords(error: KnownError): Words {
  if (isPassing(error)) return ['It does not answer in full at the moment; try again later.', ''];
  if (error.facts.signIn !== undefined) return byTrouble[error.facts.signIn];
  return byCode[error.code] ?? ['It was refused.', rights[1]];
}

/** Of Microsoft's own libraries, whose sentences may hold what nobody is to see. */
function strangeWords(error: unknown): Words {
  const known = byNumber[numberIn(error)];
  if (known !== undefined) return known;
  const status = statusIn(error);
  return status >= 400 && status < 500
    ? ['Entra gives no token.', 'Look the number up at https://login.microsoftonline.com/error.']
    : ['It did not answer; try again later.', ''];
}

const numberIn = (error: unknown): string =>
  error instanceof Error ? (/AADSTS(\d{4,8})/.exec(error.message)?.[1] ?? '') : '';

const statusIn = (error: unknown): number => Number((error as { statusCode?: unknown } | undefined)?.statusCode ?? 0);

function tail(error: unknown): string {
  if (!isKnownError(error)) return numberIn(error) === '' ? '' : `(AADSTS${numberIn(error)})`;
  const { httpStatus, serviceCode, correlationId } = error.facts;
  const facts = [httpStatus, serviceCode, correlationId].filter((fact) => fact !== undefined);
  return facts.length === 0 ? '' : `(${facts.join(', ')})`;
}
