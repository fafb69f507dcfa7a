import { etaSeconds } from '../../../src/migration/plan/eta';

const since = new Date('2026-11-22T10:00:00Z');
const after = (seconds: number): Date => new Date(since.getTime() + seconds * 1_000);

describe('etaSeconds', () => {
  it('expects the pace so far to go on', () => {
    expect(etaSeconds(27, 38, since, after(54))).toBe(22);
  });

  it('says nothing before there is a pace', () => {
    expect(etaSeconds(0, 38, since, after(60))).toBeUndefined();
    expect(etaSeconds(5, 38, since, since)).toBeUndefined();
    expect(etaSeconds(5, 38, since, after(-60))).toBeUndefined();
  });

  it('is over when it is over', () => {
    expect(etaSeconds(38, 38, since, after(5))).toBe(0);
  });
});
