import { GraphProblem } from './problem';

export interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

const mostItems = 20;

const invalid = (message: string): GraphProblem => new GraphProblem(400, 'BadRequest', message);

/** @throws GraphProblem when the whole batch can't be read */
export function readBatch(body: unknown): readonly BatchItem[] {
  const { requests } = fieldsOf(body);
  if (!Array.isArray(requests)) throw invalid('Invalid batch payload format.');
  if (requests.length > mostItems) {
    throw invalid(`Number of batch request steps exceeds the maximum value of ${mostItems}.`);
  }
  const items = requests.map(readItem);
  if (new Set(items.map((item) => item.id)).size < items.length) throw invalid('Request Id in batch is not unique.');
  items.forEach((item, index) => refuseOrder(item, items.slice(0, index)));
  return items;
}

function readItem(raw: unknown): BatchItem {
  const fields = fieldsOf(raw);
  const [id, method, url] = [fields['id'], fields['method'], fields['url']].map(textOf);
  if (!id || !method || !url) throw invalid('Invalid batch payload format.');
  const { body, dependsOn } = fields;
  const headers = lowerCased(fields['headers']);
  if (body !== undefined && headers['content-type'] === undefined) {
    throw invalid(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  const needs = Array.isArray(dependsOn) ? dependsOn.map(textOf) : [];
  return { id, method: method.toUpperCase(), url, headers, body, dependsOn: needs };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const lowerCased = (headers: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldsOf(headers)).map(([name, value]) => [name.toLowerCase(), textOf(value)]));

/** A dependency has to stand before whoever waits for it, which also rules out circles. */
function refuseOrder(item: BatchItem, before: readonly BatchItem[]): void {
  const unknown = item.dependsOn.find((id) => !before.some((other) => other.id === id));
  if (unknown !== undefined) throw invalid(`Request ${item.id} depends on ${unknown}, which is not before it.`);
}
