import { hash, randomBytes } from 'node:crypto';
import { defined } from '../../platform/defined';
import type { SkuId, UserId } from '../ids';
import { digestOf } from './planHash';
import type { PersonTerms } from './planHash';

/** Hexadecimal digits of a digest that a double holds exactly. */
const digits = 12;

/**
 * What was confirmed of each person, as it was read with the plan: rows that are read again later are held against it, though
 * eight bytes of each are all that is kept. Add first, ask later.
 */
export class PlannedRows {
  /** Nobody who may write rows can look for one with the mark of another. */
  private readonly salt = randomBytes(16).toString('hex');
  private readonly marks: number[] = [];
  private sorted: Float64Array | undefined;
  private readonly rests = new Map<UserId, readonly SkuId[]>();

  /** @param isNoted whether the row itself says what a move rests on; those of a release before do not, their plan does */
  add(person: PersonTerms, isNoted = true): void {
    this.marks.push(this.markOf(person));
    const { id, restsOn = [] } = person;
    if (!isNoted && restsOn.length > 0) this.rests.set(id, restsOn);
  }

  /** Such a row with what its plan says. */
  completed<Row extends PersonTerms>(row: Row): Row {
    const restsOn = row.restsOn ?? this.rests.get(row.id);
    return restsOn === row.restsOn ? row : { ...row, ...defined({ restsOn }) };
  }

  /** Whether each of them, completed, is one of the plan's people, to whom the same is to happen. */
  haveAll(people: readonly PersonTerms[]): boolean {
    const sorted = (this.sorted ??= Float64Array.from(this.marks).sort());
    return people.every((person) => isIn(sorted, this.markOf(person)));
  }

  private markOf(person: PersonTerms): number {
    return Number.parseInt(hash('sha256', `${this.salt}${digestOf([person])}`).slice(0, digits), 16);
  }
}

function isIn(sorted: Float64Array, sought: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((sorted[middle] ?? 0) < sought) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === sought;
}
