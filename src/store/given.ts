/** `{ [name]: value }`, or nothing when the database has none: a field that is absent must not be there at all. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [key in Name]?: Value } {
  if (value === null || value === undefined) return {};
  return { [name]: value } as { readonly [key in Name]: Value };
}

/** The same for an instant, as the domain writes it. */
export const givenInstant = <Name extends string>(
  name: Name,
  value: Date | null,
): { readonly [key in Name]?: string } => given(name, value?.toISOString());
