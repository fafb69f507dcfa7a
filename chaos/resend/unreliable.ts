import { setTimeout as pause } from 'node:timers/promises';
import type { HandOn } from '../house/endpoint';
import { pick } from '../seededDice';

const longestMs = 600;
const kept = 200;
const oftenAnOldOne = 0.15;

type Fate = 'again later' | 'twice at once' | 'overtaken' | 'as it should be';

const fateOf = (thrown: number): Fate =>
  thrown < 0.25 ? 'again later' : thrown < 0.5 ? 'twice at once' : thrown < 0.65 ? 'overtaken' : 'as it should be';

/** A delivery that brings turns twice, late, twice at the same time and in another order, and old ones again. */
export class UnreliableDelivery {
  private readonly past: string[] = [];
  private readonly onTheWay: Promise<unknown>[] = [];
  private isResting = false;

  constructor(private readonly dice: () => number) {}

  /** Deliveries that should not have been, or not then. */
  get disturbances(): number {
    return this.onTheWay.length;
  }

  readonly handOn: HandOn = async (body, deliver) => {
    const { dice, past, onTheWay } = this;
    past.push(body);
    if (past.length > kept) past.shift();
    const later = async (each: string): Promise<void> => {
      await pause(dice() * longestMs);
      if (!this.isResting) await deliver(each);
    };
    // Somebody's turn of long ago.
    if (dice() < oftenAnOldOne) onTheWay.push(later(pick(past, dice) ?? body));
    switch (fateOf(dice())) {
      case 'again later':
        onTheWay.push(later(body));
        return deliver(body);
      case 'twice at once':
        onTheWay.push(deliver(body));
        return deliver(body);
      case 'overtaken':
        // The answer is given before the turn has arrived, so the next one may overtake it.
        onTheWay.push(later(body));
        return { status: 200, body: '' };
      case 'as it should be':
        return deliver(body);
    }
  };

  /** Delivers nothing more; resolves when nothing is on the way. */
  async rest(): Promise<void> {
    this.isResting = true;
    await Promise.all(this.onTheWay);
  }
}
