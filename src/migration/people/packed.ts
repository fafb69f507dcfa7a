export interface Packable {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** People by columns, and once for each kind of them what they have in common: a tenth of them one by one. */
export interface Packed<Person extends Packable> {
  readonly kinds: readonly Omit<Person, keyof Packable>[];
  /** For each person the place of theirs in `kinds`. */
  readonly kind: readonly number[];
  readonly ids: readonly Person['id'][];
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

export function packed<Person extends Packable>(people: readonly Person[]): Packed<Person> {
  const kinds = new Map<string, { readonly at: number; readonly kind: Omit<Person, keyof Packable> }>();
  const kind = people.map(({ id: _id, name: _name, address: _address, ...common }) => {
    const key = JSON.stringify(common);
    const known = kinds.get(key) ?? { at: kinds.size, kind: common };
    kinds.set(key, known);
    return known.at;
  });
  return {
    kinds: [...kinds.values()].map((each) => each.kind),
    kind,
    ids: people.map(({ id }) => id),
    names: people.map(({ name }) => name),
    addresses: people.map(({ address }) => address),
  };
}
