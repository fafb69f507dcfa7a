/** What most rows are of, which is then said once. */
export function commonOf<Name extends string>(names: readonly Name[]): Name | undefined {
  const count = (name: Name): number => names.filter((each) => each === name).length;
  return names.find((name) => count(name) > 2 && count(name) * 2 > names.length);
}

/** The plan that most rows are of. */
export const commonPlan = (rows: readonly { readonly offerName: string }[]): string | undefined =>
  commonOf(rows.map(({ offerName }) => offerName));
