import type { Audience } from '../core/route';
import { refusals } from './entraError';
import type { Refusal } from './entraError';
import { audienceOf } from './tokens';

export type Asked = { readonly audience: Audience } | { readonly refusal: Refusal };

const oidcScopes = ['openid', 'profile', 'email', 'offline_access'];

/** The version 1 way: `resource` names the service. */
export function askedByResource(form: Record<string, string>): Asked {
  const { resource } = form;
  if (resource === undefined || resource === '') return { refusal: refusals.missing('resource') };
  const audience = audienceOf(resource);
  return audience === undefined ? { refusal: refusals.resourceUnknown(resource) } : { audience };
}

/** The version 2 way: each scope is the service's address and a permission; without an address it is Graph's. */
export function askedByScope(form: Record<string, string>): Asked {
  const scopes = (form['scope'] ?? '').split(' ').filter((scope) => scope !== '' && !oidcScopes.includes(scope));
  const [scope] = scopes;
  if (scope === undefined)
    return { refusal: form['scope'] ? refusals.scopeInvalid(form['scope']) : refusals.missing('scope') };
  if (form['grant_type'] === 'client_credentials' && !scope.endsWith('/.default')) {
    return { refusal: refusals.scopeNotDefault() };
  }
  if (!/^(https|api):\/\//.test(scope)) return { audience: 'graph' };
  const audience = audienceOf(scope.slice(0, scope.lastIndexOf('/')));
  return audience === undefined ? { refusal: refusals.resourceUnknown(scope) } : { audience };
}
