import type { AgentId } from '../../migration/ids';

/** As many turns of one person may wait at once; people need two or three. */
const mostTurns = 20;

interface Waiting {
  turns: number;
  isTold: boolean;
}

/** A person who sends more than can be waited for is told once; everybody else does not notice. */
export class WaitingRoom {
  private readonly people = new Map<AgentId, Waiting>();

  /** `full` is for the first turn that finds no place until all the others have gone, `stillFull` for those after it. */
  enter(person: AgentId): 'in' | 'full' | 'stillFull' {
    const waiting = this.people.get(person) ?? { turns: 0, isTold: false };
    this.people.set(person, waiting);
    if (waiting.turns < mostTurns) {
      waiting.turns += 1;
      return 'in';
    }
    const answer = waiting.isTold ? 'stillFull' : 'full';
    waiting.isTold = true;
    return answer;
  }

  /** Whether whoever comes now would be the next after one who was told. */
  isShut(person: AgentId): boolean {
    const { turns = 0, isTold = false } = this.people.get(person) ?? {};
    return isTold && turns >= mostTurns;
  }

  leave(person: AgentId): void {
    const waiting = this.people.get(person);
    if (waiting === undefined) return;
    waiting.turns -= 1;
    if (waiting.turns <= 0) this.people.delete(person);
  }
}
