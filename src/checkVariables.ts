import type { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An empty line of an env file means "not set", and a secret that is mounted as a file ends with its line. */
export const given = (environment: Environment): Environment =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );

/**
 * What the variables of `schema` say.
 *
 * @param more what is wrong beside single values
 * @param meant variables that are set and alone ask for this schema
 * @throws Error naming every variable that is missing or wrong, never showing a value
 */
export function check<Schema extends z.ZodObject>(
  schema: Schema,
  env: Environment,
  more: readonly string[],
  meant: readonly string[] = [],
): z.output<Schema> {
  const parsed = schema.safeParse(env);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => fault(String(issue.path[0]), issue.message, env));
  const all = [...new Set([...more, ...faults])];
  if (parsed.success && all.length === 0) return parsed.data;
  const lines = all.map((line) => `  ${line}`).join('\n');
  throw new Error(`Planshift can't start, because of its environment:\n${lines}${hint(all, meant)}`);
}

/** Where more is missing than is there, what is there was perhaps left over in the shell. */
function hint(faults: readonly string[], meant: readonly string[]): string {
  const missing = faults.filter((line) => line.endsWith(isMissing)).length;
  return meant.length > 0 && meant.length < missing
    ? `\nReal customers are meant because of ${meant.join(', ')}; without, it starts for practice.`
    : '';
}

const isMissing = ': is missing';

const fault = (name: string, message: string, env: Environment): string =>
  name in env ? `${name}: ${message}` : `${name}${isMissing}`;
