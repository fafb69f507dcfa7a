/** Emulated time as a line through one reading: `emulated` was told when the machine's stopwatch showed `wall`. */
export interface ClockLine {
  readonly wall: number;
  readonly emulated: number;
  readonly scale: number;
}

export const emulatedAt = (line: ClockLine, wall: number): number => line.emulated + (wall - line.wall) * line.scale;

/** Machine milliseconds until the line reaches `emulated`; infinite while its time stands still. */
export const wallUntil = (line: ClockLine, emulated: number, wall: number): number => {
  const left = emulated - emulatedAt(line, wall);
  return left <= 0 ? 0 : line.scale > 0 ? left / line.scale : Infinity;
};
