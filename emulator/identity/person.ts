import { guid } from '../seed/ids';

/** Whoever signs in at the emulator is this one, of the partner's tenant. */
const person = {
  id: guid('partner sign-in'),
  name: 'Planshift Service',
  username: 'planshift@partner.example',
};

/** What an id token says; `nonce` is the client's own. */
export const idClaims = (clientId: string, homeTenantId: string, nonce?: string) => ({
  aud: clientId,
  iss: `https://login.microsoftonline.com/${homeTenantId}/v2.0`,
  tid: homeTenantId,
  oid: person.id,
  sub: person.id,
  name: person.name,
  preferred_username: person.username,
  ver: '2.0',
  ...(nonce === undefined ? {} : { nonce }),
});

/** What an access token says of whoever it speaks for. */
export const idOfPerson: string = person.id;

export const personClaims = {
  oid: person.id,
  sub: person.id,
  name: person.name,
  upn: person.username,
  unique_name: person.username,
};

export const clientInfo = (homeTenantId: string): string =>
  Buffer.from(JSON.stringify({ uid: person.id, utid: homeTenantId })).toString('base64url');
