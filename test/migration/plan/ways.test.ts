import { isActedOn, namedWay, wayHas, wayOf } from '../../../src/migration/plan/ways';

describe('a way', () => {
  it('that nobody named is the usual one, as in plans of releases that knew of no others', () => {
    expect(wayOf({})).toBe('three-step');
    expect(namedWay('three-step')).toEqual({});
    expect(wayOf(namedWay('rebuy'))).toBe('rebuy');
    expect(wayOf(namedWay('drop'))).toBe('drop');
  });

  it('to the same licence moves nobody, and one that needs no licence buys nothing', () => {
    expect(wayHas('rebuy', 'people')).toBe(false);
    expect(wayHas('rebuy', 'buy')).toBe(true);
    expect(wayHas('drop', 'buy')).toBe(false);
    expect(wayHas('drop', 'people')).toBe(true);
  });

  it('of a plan that is only told of does nothing at all', () => {
    expect(isActedOn('notice-only')).toBe(false);
    expect((['buy', 'seats', 'people', 'close'] as const).some((step) => wayHas('notice-only', step))).toBe(false);
  });
});
