import { causesOfHold, isForeign } from '../../../src/migration/hold/stamp';
import type { Comparison, Stamp } from '../../../src/migration/hold/stamp';

const surroundings = { server: '1', database: '16384', timeline: '00000001' };
const owner = { mode: 'production', tenantId: 'partner' } as const;
const stamp: Stamp = { owner, surroundings, isWrittenHere: true };
const wishes = { startOnHold: false, failoverLosesNothing: false };

const causes = (given: Partial<Comparison>) => causesOfHold({ stamp, owner, surroundings, wishes, ...given });

describe('a house', () => {
  it('goes on in the database that it left, and in one that nobody has used yet', () => {
    expect(causes({})).toEqual([]);
    expect(causes({ stamp: undefined })).toEqual([]);
  });

  it.each([
    ['a restored dump', { stamp: { ...stamp, isWrittenHere: false } }, ['restored']],
    ['a copy in another database', { surroundings: { ...surroundings, database: '16999' } }, ['otherDatabase']],
    ['another server', { surroundings: { ...surroundings, server: '2' } }, ['otherServer']],
    ['another timeline', { surroundings: { ...surroundings, timeline: '00000002' } }, ['otherTimeline']],
    ['the wish of its operator', { wishes: { ...wishes, startOnHold: true } }, ['asked']],
  ] as const)('is on hold after %s', (_what, given, because) => {
    expect(causes(given)).toEqual(because);
  });

  it('names every reason at once', () => {
    const restored = { stamp: { ...stamp, isWrittenHere: false }, surroundings: { server: '2', database: '5' } };

    expect(causes(restored)).toEqual(['restored', 'otherServer', 'otherDatabase']);
  });

  it('goes on after a failover where its operator says that none loses anything, and only then', () => {
    const after = { surroundings: { ...surroundings, timeline: '00000002' } };
    const losesNothing = { ...wishes, failoverLosesNothing: true };

    expect(causes({ ...after, wishes: losesNothing })).toEqual([]);
    expect(causes({ ...after, wishes: losesNothing, stamp: { ...stamp, isWrittenHere: false } })).toEqual(['restored']);
  });

  it('concludes nothing from what the database keeps to itself', () => {
    expect(causes({ surroundings: {} })).toEqual([]);
    expect(causes({ stamp: { ...stamp, surroundings: {} } })).toEqual([]);
  });

  it.each([
    ['the emulator it was left with, or a stamp from before that was kept', 'emulator-1', 'emulator-1', false],
    ['a stamp that names none', undefined, 'emulator-1', false],
    ['another emulator', 'emulator-1', 'emulator-2', true],
    ['another host', 'api.partnercenter.microsoft.com', 'partner.microsoftonline.cn', true],
  ])('goes on or not by what it asks: %s', (_what, was, is, foreign) => {
    const left = { ...stamp, owner: { ...owner, ...(was !== undefined && { service: was }) } };

    expect(isForeign({ stamp: left, owner: { ...owner, service: is } })).toBe(foreign);
  });

  it.each([
    ['of another partner', { ...owner, tenantId: 'another' }],
    ['of practice', { ...owner, mode: 'local' as const }],
  ])('has no business in a database %s', (_whose, other) => {
    expect(isForeign({ stamp, owner: other })).toBe(true);
    expect(isForeign({ stamp, owner })).toBe(false);
    expect(isForeign({ stamp: undefined, owner: other })).toBe(false);
  });
});
