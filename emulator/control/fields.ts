import type { EmulatorReply } from '../core/reply';

type FieldKind = 'number' | 'text' | 'instant';
type Fields<K extends Record<string, FieldKind>> = { [F in keyof K]?: K[F] extends 'text' ? string : number };

/** The fields of a control body, or one sentence saying what it takes. Instants come as ISO text or as milliseconds. */
export function fieldsOf<K extends Record<string, FieldKind>>(body: unknown, kinds: K): Fields<K> | string {
  const takes = `The body is a JSON object with ${Object.keys(kinds).join(', ')}.`;
  if (body === undefined) return {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return takes;
  const entries = Object.entries(body);
  const stranger = entries.find(([key]) => kinds[key] === undefined);
  if (stranger) return `There is no "${stranger[0]}". ${takes}`;
  const parsed = entries.map(([key, value]) => [key, parse(value, kinds[key])] as const);
  const wrong = parsed.find(([, value]) => value === undefined);
  if (wrong) return `"${wrong[0]}" is not a valid ${kinds[wrong[0]]}.`;
  return Object.fromEntries(parsed) as Fields<K>;
}

function parse(value: unknown, kind: FieldKind | undefined): string | number | undefined {
  if (kind === 'text') return typeof value === 'string' ? value : undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (kind !== 'instant' || typeof value !== 'string') return undefined;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}

export function badRequest(message: string): EmulatorReply {
  return { status: 400, body: { message } };
}
