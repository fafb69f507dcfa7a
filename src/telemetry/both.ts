import type { Watch } from '../platform/watch';

/** Tells two at once. */
export const both = (one: Watch, other: Watch): Watch => ({
  turn: (kind, work, endOf) => one.turn(kind, () => other.turn(kind, work, endOf), endOf),
  begun: (run) => {
    one.begun(run);
    other.begun(run);
  },
  step: (step, work) => one.step(step, () => other.step(step, work)),
  call: (call, work) => one.call(call, () => other.call(call, work)),
  letter: (outcome) => {
    one.letter(outcome);
    other.letter(outcome);
  },
  ring: (outcome) => {
    one.ring(outcome);
    other.ring(outcome);
  },
});
