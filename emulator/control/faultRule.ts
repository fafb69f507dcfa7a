/** What `POST /_emulator/faults` takes. */
export interface FaultRule {
  readonly method?: string;
  /** Regular expression, tried on path and query. */
  readonly path?: string;
  /** Customer tenant id. */
  readonly customer?: string;
  /** Only the nth matching call, counted from 1. */
  readonly nth?: number;
  /** 0 to 1, for each matching call. */
  readonly probability?: number;
  /** How often it happens at most; once when `nth` is given, else without end. */
  readonly times?: number;
  readonly delayMs?: number;
  /** The connection is cut and nothing happens. */
  readonly dropBefore?: boolean;
  /** Everything happens, then the connection is cut. */
  readonly dropAfter?: boolean;
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** A gateway's HTML page with status 502. */
  readonly html502?: boolean;
  /** Everything happens, then `status` or `html502` is the answer all the same. */
  readonly afterEffect?: boolean;
}

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'any';

const kinds: Record<keyof FaultRule, Kind> = {
  method: 'string',
  path: 'string',
  customer: 'string',
  nth: 'number',
  probability: 'number',
  times: 'number',
  delayMs: 'number',
  dropBefore: 'boolean',
  dropAfter: 'boolean',
  status: 'number',
  body: 'any',
  headers: 'object',
  retryAfter: 'number',
  html502: 'boolean',
  afterEffect: 'boolean',
};

/** The rule, or one sentence naming what is wrong with it. */
export function parseFaultRule(input: unknown): FaultRule | string {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'A fault is a JSON object.';
  const problem = Object.entries(input).flatMap(([key, value]) => problemWithField(key, value) ?? []);
  return problem[0] ?? problemWith(input) ?? input;
}

function problemWithField(key: string, value: unknown): string | undefined {
  const kind = kinds[key as keyof FaultRule] as Kind | undefined;
  if (!kind) return `A fault has no "${key}"; it takes ${Object.keys(kinds).join(', ')}.`;
  return kind === 'any' || typeof value === kind ? undefined : `"${key}" of a fault is a ${kind}.`;
}

const acts = ['dropBefore', 'dropAfter', 'html502', 'status', 'delayMs'] as const;

function problemWith(rule: FaultRule): string | undefined {
  const { path, status = 200 } = rule;
  if (path !== undefined && !isExpression(path)) return `"${path}" is not a regular expression.`;
  if (status < 200 || status > 599) return '"status" is 200 to 599.';
  const does = acts.some((act) => rule[act] !== undefined && rule[act] !== false);
  return does ? undefined : `A fault does something: ${acts.join(', ')}.`;
}

function isExpression(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
