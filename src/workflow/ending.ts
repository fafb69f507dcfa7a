import type { MigrationState, Problem, ProblemCode } from '../migration/plan/progress';

/** A state in which no run is under way. */
export type RestingState = Extract<MigrationState, 'paused' | 'waitingForPerson' | 'done' | 'leftOpen' | 'stopped'>;

/** Thrown to leave the story of a run, on its last page or earlier. */
export class Ending extends Error {
  override readonly name = 'Ending';

  constructor(
    readonly state: RestingState,
    readonly problem?: Problem,
  ) {
    super(problem ? `${state}: ${problem.code}` : state);
  }
}

type MaybeFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Only what can be told: absent facts are left out. */
export function factsOf(facts: MaybeFacts): Problem['facts'] {
  const told = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(told) as Problem['facts'];
}

type AskedWith = Pick<Problem, 'orders' | 'differences'>;

export const askPerson = (code: ProblemCode, facts: MaybeFacts = {}, asked: AskedWith = {}): Ending =>
  new Ending('waitingForPerson', { code, facts: factsOf(facts), ...asked });
