export type Kinds = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object' | 'any'>>;

/** One sentence for the first thing in a fault that is of no use, if anything is. */
export function problemWithFault(input: unknown, kinds: Kinds): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'A fault is a JSON object.';
  return Object.entries(input).flatMap(([key, value]) => problemWithField(key, value, kinds) ?? [])[0];
}

function problemWithField(key: string, value: unknown, kinds: Kinds): string | undefined {
  const kind = kinds[key];
  if (!kind) return `A fault has no "${key}"; it takes ${Object.keys(kinds).join(', ')}.`;
  return kind === 'any' || typeof value === kind ? undefined : `"${key}" of a fault is a ${kind}.`;
}

/** One sentence when the source is no regular expression. */
export function problemWithExpression(source: string | undefined): string | undefined {
  try {
    void new RegExp(source ?? '');
    return undefined;
  } catch {
    return `"${source}" is not a regular expression.`;
  }
}
