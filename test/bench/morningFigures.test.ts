import { waveFigures } from '../../bench/morningFigures';

const calls = { partnerCenter: 500, graph: 100, refused: 3 };

it('tells what share of the allowed time the slowest needed, and what a survey costs', () => {
  const planQuestions = Array.from({ length: 50 }, (_none, nth) => (50 - nth) * 300);

  expect(waveFigures({ planQuestions, unanswered: 0, calls })).toEqual({
    ...{ agents: 50, unanswered: 0, ofAllowedTime: 0.5 },
    ...{ p50Ms: 7_500, p99Ms: 15_000, slowestMs: 15_000, callsPerSurvey: 12, calls },
  });
});

it('counts whoever got no question among the agents', () => {
  expect(waveFigures({ planQuestions: [1_000, 2_000], unanswered: 1, calls })).toMatchObject({
    ...{ agents: 3, unanswered: 1, callsPerSurvey: 200 },
  });
});
