import { neighbourFigures } from '../../bench/neighbourFigures';

const ms = (count: number, each: (nth: number) => number) => Array.from({ length: count }, (_none, nth) => each(nth));

it('tells how many times longer the slow turns and the usual plan question are', () => {
  const idle = { turns: ms(100, (nth) => nth + 1), planQuestions: [400, 200, 600] };
  const busy = { turns: ms(20, (nth) => (nth + 1) * 10), planQuestions: [900, 500] };

  expect(neighbourFigures(idle, busy)).toEqual({
    turnRatio: 2,
    planQuestionRatio: 1.25,
    idle: { turns: 100, turnP95Ms: 95, planQuestions: 3, planQuestionMs: 400, slowestPlanQuestionMs: 600 },
    busy: { turns: 20, turnP95Ms: 190, planQuestions: 2, planQuestionMs: 500, slowestPlanQuestionMs: 900 },
  });
});

it('takes nothing measured for no figure', () => {
  const some = { turns: [1], planQuestions: [1] };

  expect(() => neighbourFigures(some, { turns: [], planQuestions: [1] })).toThrow('Nothing was measured.');
});
