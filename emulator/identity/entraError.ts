import { randomUUID } from 'node:crypto';
import type { EmulatorReply } from '../core/reply';

/** A refusal of the token endpoint: OAuth's word for it, Entra's number and sentence. */
export interface Refusal {
  readonly status: number;
  readonly error: string;
  readonly code: number;
  readonly sentence: string;
}

const refusal = (status: number, error: string, code: number, sentence: string): Refusal => ({
  status,
  error,
  code,
  sentence,
});

/** What another vouches with, of whom or for what the app registration does not expect it. */
const unmatched = (code: number, claim: string, value: string): Refusal =>
  refusal(
    401,
    'invalid_client',
    code,
    `No matching federated identity record found for presented assertion ${claim} '${value}'.`,
  );

export const refusals = {
  tenantUnknown: (tenant: string) =>
    refusal(
      400,
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
    ),
  clientUnknown: (client: string) =>
    refusal(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${client}' was not found in the directory.`,
    ),
  secretMissing: () =>
    refusal(401, 'invalid_client', 7000218, "The request body must contain the following parameter: 'client_secret'."),
  assertionMalformed: () => refusal(401, 'invalid_client', 50027, 'JWT token is invalid or malformed.'),
  assertionElsewhere: () =>
    refusal(401, 'invalid_client', 700023, 'Client assertion audience claim does not match Realm issuer.'),
  assertionUntimely: () =>
    refusal(401, 'invalid_client', 700024, 'Client assertion is not within its valid time range.'),
  assertionOfAnother: () =>
    refusal(
      401,
      'invalid_client',
      700021,
      "Client assertion application identifier doesn't match 'client_id' parameter.",
    ),
  assertionUnsigned: (thumbprint: string) =>
    refusal(
      401,
      'invalid_client',
      700027,
      `Client assertion contains an invalid signature. [Reason - The key was not found., Thumbprint of key used by client: '${thumbprint}']`,
    ),
  federationUnknown: (issuer: string) => unmatched(700211, 'issuer', issuer),
  federationAudience: (audience: string) => unmatched(700212, 'audience', audience),
  federationSubject: (subject: string) => unmatched(700213, 'subject', subject),
  secretWrong: () => refusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.'),
  missing: (field: string) =>
    refusal(400, 'invalid_request', 900144, `The request body must contain the following parameter: '${field}'.`),
  grantUnsupported: (grant: string) =>
    refusal(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grant}'.`),
  resourceUnknown: (resource: string) =>
    refusal(400, 'invalid_resource', 500011, `The resource principal named ${resource} was not found in the tenant.`),
  scopeInvalid: (scope: string) =>
    refusal(400, 'invalid_scope', 70011, `The provided value for the input parameter 'scope' is not valid: ${scope}.`),
  scopeNotDefault: () =>
    refusal(
      400,
      'invalid_scope',
      1002012,
      'The scope must end with /.default when the client credentials flow is used.',
    ),
  refreshTokenDead: () =>
    refusal(
      400,
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired due to inactivity.',
    ),
  grantRevoked: () =>
    refusal(
      400,
      'invalid_grant',
      50173,
      'The provided grant has expired due to it being revoked, a fresh token is needed.',
    ),
  consent: () =>
    refusal(
      400,
      'invalid_grant',
      65001,
      'The user or administrator has not consented to use the application. Send an interactive authorization request.',
    ),
  mfa: () =>
    refusal(
      400,
      'invalid_grant',
      50076,
      'Due to a configuration change made by your administrator, you must use multi-factor authentication.',
    ),
  policy: () => refusal(400, 'invalid_grant', 53003, 'Access has been blocked by Conditional Access policies.'),
  wrongVerifier: () =>
    refusal(400, 'invalid_grant', 501481, 'The Code_Verifier does not match the code_challenge supplied.'),
  wrongClient: () =>
    refusal(400, 'invalid_grant', 700002, 'The provided grant was issued to another client application.'),
};

export function entraError(
  { status, error, code, sentence }: Refusal,
  correlationId: string | undefined,
  now: number,
): EmulatorReply {
  const trace = randomUUID();
  const correlation = correlationId ?? randomUUID();
  const timestamp = new Date(now)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z/, 'Z');
  return {
    status,
    headers: { 'x-ms-request-id': trace, 'cache-control': 'no-store' },
    body: {
      error,
      error_description: `AADSTS${code}: ${sentence} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}
