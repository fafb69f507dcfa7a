import { asIs } from '../../text/plain';
import type { Plain } from '../../text/plain';
import { commas } from './names';

interface Named {
  readonly customerName: string;
  readonly offerName: string;
}

const longest = 40;

/** What tells rows of one card apart where their buttons are read aloud: the customer, and more only where that is not enough. */
export function distinctNames(rows: readonly Named[]): readonly Plain[] {
  const short = rows.map(({ customerName }) => asIs(customerName, longest));
  const long = rows.map(({ offerName }, index) => commas([short[index]!, asIs(offerName, longest)]));
  return rows.map((_, index) => {
    if (isAlone(short, index)) return short[index]!;
    if (isAlone(long, index)) return asIs(long[index]!);
    const count = long.slice(0, index + 1).filter((each) => each === long[index]).length;
    return asIs(`${long[index]!}, ${count}`);
  });
}

const isAlone = (names: readonly string[], index: number): boolean =>
  names.every((name, other) => other === index || name !== names[index]);
