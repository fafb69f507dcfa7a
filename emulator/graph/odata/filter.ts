import { badRequest, unsupportedQuery } from '../problem';
import { wordsOf } from './words';
import type { Word } from './words';

/** A thing that can be asked for its properties; a collection of things for `any`. */
export type Properties = Readonly<Record<string, unknown>>;
type Predicate = (thing: Properties) => boolean;

export interface Filter {
  readonly holds: Predicate;
  /** Needs `ConsistencyLevel: eventual` and `$count=true`. */
  readonly isAdvanced: boolean;
}

/** Graph refuses longer chains. */
const mostAlternatives = 15;

/** @throws GraphProblem when the text is no filter, or asks for a property that a thing of the type does not have */
export function parseFilter(text: string, properties: ReadonlySet<string>): Filter {
  return new FilterReader(wordsOf(text), properties).read();
}

/** Recursive descent over `or`, `and`, `not`, comparisons, `in`, `startswith`, `endswith` and `any`. */
class FilterReader {
  private at = 0;
  private alternatives = 1;
  private isAdvanced = false;

  constructor(
    private readonly words: readonly Word[],
    private readonly properties: ReadonlySet<string>,
  ) {}

  read(): Filter {
    const holds = this.either();
    if (this.at < this.words.length) throw this.confused();
    if (this.alternatives > mostAlternatives) {
      throw unsupportedQuery(
        `Too many child clauses specified in search filter expression containing 'OR' operators: ${this.alternatives}. Max allowed: ${mostAlternatives}.`,
      );
    }
    return { holds, isAdvanced: this.isAdvanced };
  }

  private either(): Predicate {
    const parts = [this.both()];
    while (this.takeName('or')) {
      this.alternatives += 1;
      parts.push(this.both());
    }
    return (thing) => parts.some((part) => part(thing));
  }

  private both(): Predicate {
    const parts = [this.single()];
    while (this.takeName('and')) parts.push(this.single());
    return (thing) => parts.every((part) => part(thing));
  }

  private single(): Predicate {
    if (this.takeName('not')) {
      this.isAdvanced = true;
      const inner = this.single();
      return (thing) => !inner(thing);
    }
    if (this.takeMark('(')) {
      const inner = this.either();
      this.expectMark(')');
      return inner;
    }
    return this.question();
  }

  private question(): Predicate {
    const { value: name } = this.next('name');
    if (name.endsWith('/any')) return this.any(this.known(name.slice(0, -'/any'.length)));
    if (/^(starts|ends)with$/i.test(name)) return this.edge(name.toLowerCase());
    return this.comparison(this.known(name));
  }

  /** `assignedLicenses/any(x:x/skuId eq …)`: the words are `x:x/skuId`, `eq` and the value. */
  private any(collection: string): Predicate {
    this.expectMark('(');
    const { value: bound } = this.next('name');
    const [variable = '', path = ''] = bound.split(':');
    const compare = this.comparison(path.replace(`${variable}/`, ''));
    this.expectMark(')');
    return (thing) => {
      const items = thing[collection];
      return Array.isArray(items) && items.some((item) => compare(item as Properties));
    };
  }

  private edge(name: string): Predicate {
    this.expectMark('(');
    const property = this.known(this.next('name').value);
    this.expectMark(',');
    const wanted = this.next('text').value.toLowerCase();
    this.expectMark(')');
    if (name === 'endswith') this.isAdvanced = true;
    return (thing) => {
      const value = asText(thing[property]);
      return name === 'startswith' ? value.startsWith(wanted) : value.endsWith(wanted);
    };
  }

  private comparison(property: string): Predicate {
    const operator = this.next('name').value.toLowerCase();
    if (operator === 'in') return this.oneOf(property);
    if (operator !== 'eq' && operator !== 'ne') throw unsupportedQuery(`Unsupported operator '${operator}'.`);
    if (operator === 'ne') this.isAdvanced = true;
    const wanted = this.value();
    return (thing) => (asText(thing[property]) === wanted) === (operator === 'eq');
  }

  private oneOf(property: string): Predicate {
    this.expectMark('(');
    const wanted = new Set<string>();
    do wanted.add(this.value());
    while (this.takeMark(','));
    this.expectMark(')');
    this.alternatives += wanted.size - 1;
    return (thing) => wanted.has(asText(thing[property]));
  }

  private known(property: string): string {
    if (this.properties.has(property)) return property;
    throw badRequest(`Could not find a property named '${property}' in the filter.`);
  }

  private value(): string {
    const word = this.words[this.at];
    if (word === undefined || word.kind === 'mark') throw this.confused();
    this.at += 1;
    return word.kind === 'name' && word.value === 'null' ? '' : word.value.toLowerCase();
  }

  private next(kind: Word['kind']): Word {
    const word = this.words[this.at];
    if (word?.kind !== kind) throw this.confused();
    this.at += 1;
    return word;
  }

  private takeName(name: string): boolean {
    return this.take('name', name);
  }

  private takeMark(mark: string): boolean {
    return this.take('mark', mark);
  }

  private take(kind: Word['kind'], value: string): boolean {
    const word = this.words[this.at];
    if (word?.kind !== kind || word.value.toLowerCase() !== value) return false;
    this.at += 1;
    return true;
  }

  private expectMark(mark: string): void {
    if (!this.takeMark(mark)) throw this.confused();
  }

  private confused(): Error {
    return badRequest(`Invalid filter clause: unexpected '${this.words[this.at]?.value ?? 'end'}'.`);
  }
}

/** Texts compare without regard to case; an unset property is the empty text, as `null` is in a filter. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).toLowerCase() : '';
}
