import { Tally } from '../../chaos/report';

it('names with everything it complains about where to read on', () => {
  const tally = new Tally();
  tally.blame(['there are 2 orders for 1 purchases on record'], 'lane-1/bot.log');

  expect(tally.breaches).toEqual(['there are 2 orders for 1 purchases on record; log: lane-1/bot.log']);
});
