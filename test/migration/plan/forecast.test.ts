import { subscriptionId } from '../../../src/migration/ids';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import { openFor, stayingOf, staysOpenFor } from '../../../src/migration/plan/forecast';
import { hasItsHash } from '../../../src/migration/plan/planHash';
import { aHolder, anOffer, aPlan, aRetired, aSurvey, someHolders, userNumber } from '../../support/survey';

const guests = [8, 9].map((n) => aHolder({ id: userNumber(n), guest: true }));
const sibling = (quantity: number, status = 'active') => ({
  subscriptionId: subscriptionId(`sibling-${quantity}-${status}`),
  quantity,
  status,
});

const foreseen = (given: Parameters<typeof aSurvey>[0] = {}) => {
  const survey = aSurvey({ holders: [...someHolders(2), ...guests], ...given });
  return stayingOf(survey, verdicts(survey, anOffer(), { ...defaultChoice, guests: 'leave' }));
};

describe('the forecast of the close guard', () => {
  it('counts those who stay, whom nobody could read, and active seats elsewhere', () => {
    const siblings = [sibling(1), sibling(5, 'suspended')];

    expect(foreseen({ retired: aRetired({ siblings }), unreadHolders: [{}] })).toEqual({
      people: 2,
      unread: 1,
      seatsLeft: 1,
    });
  });

  it.each([
    ['closes when nobody stays', { people: 0, unread: 0, seatsLeft: 0 }, false],
    ['closes when those who stay have seats elsewhere', { people: 2, unread: 0, seatsLeft: 2 }, false],
    ['stays open for one more than there are seats', { people: 3, unread: 0, seatsLeft: 2 }, true],
    ['stays open while somebody could not be read', { people: 0, unread: 1, seatsLeft: 9 }, true],
  ])('%s', (_what, staying, isOpen) => {
    expect(openFor(staying) !== undefined).toBe(isOpen);
  });

  it('counts those of the plan who could not be moved with those who were to stay', () => {
    const plan = { close: 'suspend', staying: { people: 1, unread: 0, seatsLeft: 1 } } as const;

    expect(staysOpenFor(plan)).toBeUndefined();
    expect(staysOpenFor(plan, 2)).toMatchObject({ people: 3, seatsLeft: 1 });
  });

  it('says nothing of what is to be left, nor of a plan that was frozen before there was one', () => {
    expect(staysOpenFor({ close: 'leave', staying: { people: 4, unread: 0, seatsLeft: 0 } })).toBeUndefined();
    expect(staysOpenFor(aPlan(), 4)).toBeUndefined();
  });

  it('is part of what is confirmed', () => {
    const plan = aPlan({ staying: { people: 4, unread: 0, seatsLeft: 0 } });

    expect(hasItsHash(plan)).toBe(true);
    expect(hasItsHash({ ...plan, staying: { people: 3, unread: 0, seatsLeft: 0 } })).toBe(false);
    expect(hasItsHash(aPlan())).toBe(true);
  });
});
