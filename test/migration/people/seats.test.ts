import { defaultChoice } from '../../../src/migration/people/preflight';
import { neededBeyondLimit } from '../../../src/migration/people/seats';
import { anOffer, aSurvey, businessBasicSku, someHolders } from '../../support/survey';
import { without } from '../../support/without';

const business = anOffer({ freeSeats: 2, seatsLeft: 3 });
const everybody = defaultChoice;
const needed = (holders: ReturnType<typeof someHolders>, offer = business, choice = everybody) =>
  neededBeyondLimit(aSurvey({ holders }), offer, choice);

it('tells beforehand that a plan may be bought for fewer than everybody', () => {
  expect(needed(someHolders(5))).toBeUndefined();
  expect(needed(someHolders(6))).toBe(4);
});

it('counts only those who would move, and those whose country is still to be confirmed', () => {
  const [blocked, covered, ...others] = someHolders(7);
  const held = { skuId: businessBasicSku, direct: true, groupIds: [], disabledPlans: [] };
  const holders = [{ ...blocked!, enabled: false }, { ...covered!, licences: [...covered!.licences, held] }, ...others];

  expect(needed(holders)).toBeUndefined();
  expect(needed(someHolders(6).map((holder) => without(holder, 'usageLocation')))).toBe(4);
});

it('counts those who were chosen already, when another plan is chosen', () => {
  const listed = someHolders(5).map(({ id }) => id);

  expect(needed(someHolders(9), business, { ...everybody, base: 'none', listed })).toBeUndefined();
});

it('has nothing to tell of a plan without a limit', () => {
  expect(needed(someHolders(9), without(business, 'seatsLeft'))).toBeUndefined();
});
