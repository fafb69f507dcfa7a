import { quantile } from './quantile';

/** What one agent waited for, in milliseconds. */
export interface Waits {
  readonly turns: readonly number[];
  /** From `migrate` to the question about the plan. */
  readonly planQuestions: readonly number[];
}

export interface NeighbourFigures {
  readonly turnRatio: number;
  readonly planQuestionRatio: number;
  readonly idle: Figures;
  readonly busy: Figures;
}

interface Figures {
  readonly turns: number;
  readonly turnP95Ms: number;
  readonly planQuestions: number;
  readonly planQuestionMs: number;
  readonly slowestPlanQuestionMs: number;
}

/** What the loud agent costs the other one: turns by their 95th percentile, plan questions by their median. */
export function neighbourFigures(idle: Waits, busy: Waits): NeighbourFigures {
  const [before, meanwhile] = [figuresOf(idle), figuresOf(busy)];
  return {
    turnRatio: ratio(meanwhile.turnP95Ms, before.turnP95Ms),
    planQuestionRatio: ratio(meanwhile.planQuestionMs, before.planQuestionMs),
    idle: before,
    busy: meanwhile,
  };
}

const figuresOf = ({ turns, planQuestions }: Waits): Figures => ({
  turns: turns.length,
  turnP95Ms: Math.round(quantile(turns, 0.95)),
  planQuestions: planQuestions.length,
  planQuestionMs: Math.round(quantile(planQuestions, 0.5)),
  slowestPlanQuestionMs: Math.round(quantile(planQuestions, 1)),
});

const ratio = (one: number, other: number): number => Math.round((one / other) * 100) / 100;
