import type { Route } from '../route';

export interface Match {
  readonly route: Route;
  readonly params: Record<string, string>;
}

/** The first route of the table whose pattern fits; segments arrive decoded. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  segments: readonly string[],
): Match | 'otherMethod' | undefined {
  let otherMethod = false;
  for (const route of routes) {
    const params = matchPattern(route.pattern, segments);
    if (!params) continue;
    if (route.method === method) return { route, params };
    otherMethod = true;
  }
  return otherMethod ? 'otherMethod' : undefined;
}

const compiled = new Map<string, string[]>();

function matchPattern(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = compiled.get(pattern) ?? pattern.split('/').filter((part) => part !== '');
  compiled.set(pattern, parts);
  if (parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}

/** Decoded segments, or undefined when the path is not valid percent-encoding. */
export function segmentsOf(path: string): string[] | undefined {
  try {
    return path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
