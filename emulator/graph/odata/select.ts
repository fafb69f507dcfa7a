import { badRequest } from '../problem';
import type { Properties } from './filter';

/** The properties named by `$select`, or the type's own default ones. */
export function selected(
  thing: Properties,
  query: URLSearchParams,
  defaults: readonly string[],
  type: string,
): Record<string, unknown> {
  const wanted = query.get('$select');
  const names = wanted === null ? defaults : wanted.split(',').map((name) => name.trim());
  return Object.fromEntries(
    names.map((name) => {
      if (!(name in thing)) throw badRequest(`Could not find a property named '${name}' on type '${type}'.`);
      return [name, thing[name]];
    }),
  );
}
