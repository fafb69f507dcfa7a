import { Client, Connection } from 'pg';
import type { Line, Passing } from './passing';
import { WriteWatch } from './sites';

type Method = (this: object, ...given: unknown[]) => unknown;
type Callback = (...given: unknown[]) => unknown;

/**
 * Puts points round every write of every client. Underneath, on the wire, the same writes are counted once more: a write
 * that takes another way than `Client.query` would be missing here and is found so.
 */
export function hookDatabase(passing: Passing, note: (line: Line) => void): void {
  const watches = watchesByObject();
  const clients = Client.prototype as unknown as { query: Method };
  const query = clients.query;
  clients.query = function (this: object, ...given: unknown[]) {
    const site = watches(this).siteOf(textOf(given[0]));
    return site === undefined ? query.apply(this, given) : whenAnswered(query, this, given, passing.before(site));
  };

  const wires = Connection.prototype as unknown as { query: Method; parse: Method };
  for (const name of ['query', 'parse'] as const) {
    const original = wires[name];
    wires[name] = function (this: object, ...given: unknown[]) {
      const wire = watches(this).siteOf(textOf(given[0]));
      if (wire !== undefined) note({ wire });
      return original.apply(this, given);
    };
  }
}

function watchesByObject(): (owner: object) => WriteWatch {
  const watches = new WeakMap<object, WriteWatch>();
  return (owner) => {
    const known = watches.get(owner) ?? new WriteWatch();
    watches.set(owner, known);
    return known;
  };
}

function textOf(first: unknown): string {
  if (typeof first === 'string') return first;
  const text = typeof first === 'object' && first !== null && 'text' in first ? first.text : '';
  return typeof text === 'string' ? text : '';
}

/** A query is answered through a callback, its own or the last argument, or through a promise. */
function whenAnswered(query: Method, client: object, given: unknown[], answered: () => void): unknown {
  const last = given.at(-1);
  if (typeof last === 'function') {
    const told = last as Callback;
    const telling = (...answer: unknown[]): unknown => {
      answered();
      return told(...answer);
    };
    return query.apply(client, [...given.slice(0, -1), telling]);
  }
  const result = query.apply(client, given);
  return result instanceof Promise ? afterwards(result, answered) : result;
}

async function afterwards(result: Promise<unknown>, answered: () => void): Promise<unknown> {
  try {
    return await result;
  } finally {
    answered();
  }
}
