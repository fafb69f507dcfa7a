import { seededDice as diceFrom } from '../emulator/seed/random';

/** Numbers from 0 to 1 that are the same for the same seed. */
// The offset keeps the numbers of seeds that were noted down.
export const seededDice = (seed: number): (() => number) => diceFrom((seed + 0x6d2b79f5) >>> 0);

export function shuffled<T>(items: readonly T[], dice: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(dice() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

export const pick = <T>(items: readonly T[], dice: () => number): T | undefined =>
  items[Math.floor(dice() * items.length)];
