import { refuse } from './refusal';
import { text, uncased } from './visit';

export interface Filter {
  readonly field: string;
  readonly value: string;
  readonly operator: string;
}

/** The JSON in the query's `filter`; field and operator come out lower case, the operator in one word. */
export function parseFilter(source: string | null): Filter | undefined {
  if (source === null || source === '') return undefined;
  const fields = uncased(parseObject(source));
  const field = text(fields['field'])?.toLowerCase();
  const operator = text(fields['operator'])?.toLowerCase().replaceAll('_', '');
  if (field === undefined || operator === undefined) throw refuse(400, 2000, 'The filter has no field or operator.');
  return { field, operator, value: text(fields['value']) ?? '' };
}

function parseObject(source: string): object {
  try {
    const parsed = JSON.parse(source) as unknown;
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // answered below, like any other filter that is no object
  }
  throw refuse(400, 2000, 'The filter is not valid JSON.');
}
