import { timeCards } from '../../bench/cardTimes';

/** Building takes what is said and no more, on a clock that only building moves. */
function workshop() {
  let atMs = 0;
  let pace = 1;
  return {
    taking: (ms: () => number) => () => {
      atMs += ms() * pace;
      return {};
    },
    slowDown: (times: number) => {
      pace = times;
    },
    course: { rounds: 5, warmUps: 1, nowMs: () => atMs },
  };
}

it('tells a card’s time in empty cards', () => {
  const { taking, course } = workshop();
  const cards = [
    { name: 'cheap', build: taking(() => 2) },
    { name: 'dear', build: taking(() => 17) },
  ];

  const times = timeCards(
    cards,
    taking(() => 2),
    course,
  );

  expect(times).toEqual({ emptyMs: 2, ratios: { cheap: 1, dear: 8.5 } });
});

it('lets a pause in one building pass, and a round that was slow throughout', () => {
  const { taking, course } = workshop();
  let built = 0;
  const build = taking(() => {
    built += 1;
    return built % 2 === 0 || (built > 9 && built < 13) ? 1_000 : 6;
  });

  const { ratios } = timeCards(
    [{ name: 'card', build }],
    taking(() => 2),
    course,
  );

  expect(ratios).toEqual({ card: 3 });
});

it('counts nothing of the rounds in which templates are read for the first time', () => {
  const { taking, course } = workshop();
  let built = 0;
  const build = taking(() => (++built <= 3 * 3 ? 500 : 6));

  const { ratios } = timeCards(
    [{ name: 'card', build }],
    taking(() => 2),
    { ...course, rounds: 3, warmUps: 3 },
  );

  expect(ratios).toEqual({ card: 3 });
});

it('finds the same ratio on a machine that becomes slower on the way', () => {
  const { taking, slowDown, course } = workshop();
  let round = 0;
  const first = taking(() => {
    slowDown(1 + Math.floor(round++ / 9));
    return 4;
  });
  const cards = [
    { name: 'first', build: first },
    { name: 'last', build: taking(() => 20) },
  ];

  const { ratios } = timeCards(
    cards,
    taking(() => 2),
    course,
  );

  expect(ratios['last']).toBe(10);
});
