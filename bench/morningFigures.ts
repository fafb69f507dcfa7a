import { quantile } from './quantile';

/** What came of one wave of agents who all began at once. */
export interface Wave {
  /** From `migrate` to the question about the plan, in milliseconds. */
  readonly planQuestions: readonly number[];
  /** Agents to whom it did not come. */
  readonly unanswered: number;
  readonly calls: Calls;
}

/** Requests that arrived. */
export interface Calls {
  readonly partnerCenter: number;
  readonly graph: number;
  /** Of these, with 429. */
  readonly refused: number;
}

interface WaveFigures {
  readonly agents: number;
  readonly unanswered: number;
  readonly ofAllowedTime: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
  readonly callsPerSurvey: number;
  readonly calls: Calls;
}

/** Within this all of them have their question. */
export const allowedMs = 30_000;

export function waveFigures({ planQuestions, unanswered, calls }: Wave): WaveFigures {
  const agents = planQuestions.length + unanswered;
  const [p50Ms, p99Ms, slowestMs] = [0.5, 0.99, 1].map((share) => Math.round(quantile(planQuestions, share))) as [
    number,
    number,
    number,
  ];
  const callsPerSurvey = hundredths((calls.partnerCenter + calls.graph) / agents);
  return {
    ...{ agents, unanswered, ofAllowedTime: hundredths(slowestMs / allowedMs) },
    ...{ p50Ms, p99Ms, slowestMs, callsPerSurvey, calls },
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
