import { Tally } from '../../chaos/report';

it('names with everything it complains about where to read on', () => {
  const tally = new Tally();
  tally.blame(['there are 2 orders for 1 purchases on record'], 'lane-1/bot.log');

  expect(tally.breaches).toEqual(['there are 2 orders for 1 purchases on record; log: lane-1/bot.log']);
});

it('ends with figures that always come in the same order, the zeros of the audit among them', () => {
  expect(Object.keys(new Tally().report('sweep'))).toEqual([
    ...['mode', 'points', 'covered', 'kills', 'migrations', 'done', 'askedAPerson'],
    ...['duplicatePurchases', 'unlicensedUserSeconds', 'closedWhileHeld', 'lostUsers', 'repeatedLicenceWrites'],
    'unapprovedPurchases',
    ...['takeoverMsP50', 'takeoverMsMax', 'seconds'],
  ]);
});
