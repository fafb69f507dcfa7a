const isoLength = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
/** Good enough to compare by; nothing is added to a date with it. */
const hoursIn = [365 * 24, 30 * 24, 7 * 24, 24, 1, 1 / 60];

/** The longest of some ISO 8601 lengths; what is not one is passed over. */
export function longestOf(lengths: readonly string[]): string | undefined {
  const known = lengths.filter((length) => hoursOf(length) > 0);
  return known.sort((one, other) => hoursOf(other) - hoursOf(one))[0];
}

function hoursOf(length: string): number {
  const parts = isoLength.exec(length)?.slice(1) ?? [];
  return parts.reduce((hours, part, index) => hours + Number(part ?? 0) * (hoursIn[index] ?? 0), 0);
}
