import type { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An empty line of an env file means "not set", and a secret that is mounted as a file ends with its line. */
export const given = (environment: Environment): Environment =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );

/** Says what is wrong with the environment in the lines that an operator reads. */
export class FaultyEnvironment extends Error {
  constructor(
    /** Each with the name of its variable; never with a value. */
    readonly faults: readonly string[],
    hint: string,
  ) {
    super(`Planshift can't start, because of its environment:\n${faults.map((line) => `  ${line}`).join('\n')}${hint}`);
  }
}

/**
 * What the variables of `schema` say.
 *
 * @param more what is wrong beside single values
 * @param meant variables that are set and alone ask for this schema
 * @throws FaultyEnvironment naming every variable that is missing or wrong, never showing a value
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
  throw new FaultyEnvironment(all, hint(all, meant));
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
