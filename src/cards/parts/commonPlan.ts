/** The plan that most rows are of, which is then said once. */
export function commonPlan(rows: readonly { readonly offerName: string }[]): string | undefined {
  const names = rows.map(({ offerName }) => offerName);
  const count = (name: string): number => names.filter((each) => each === name).length;
  return names.find((name) => count(name) > 2 && count(name) * 2 > names.length);
}
