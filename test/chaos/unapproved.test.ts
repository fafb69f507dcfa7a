import type { ApprovedRow } from '../../chaos/check/approvedRows';
import { unapproved } from '../../chaos/check/unapproved';

const row: ApprovedRow = {
  ...{ id: 'm1', hash: 'h1', agentId: 'alex', seats: 9 },
  approvals: [{ hash: 'h1', state: 'started', by: 'dana' }],
  deeds: [{ hash: 'h1', by: 'dana' }],
};
const agreed = {
  seats: 3,
  mayApprove: new Set(['dana', 'alex']),
  presses: [
    { by: 'dana', hash: 'h1' },
    { by: 'alex', hash: 'h1' },
  ],
};

it('finds nothing wrong where somebody else agreed to exactly this, nor where nobody has to', () => {
  expect(unapproved([row, { ...row, id: 'm2', seats: 3, approvals: [], deeds: [] }], agreed)).toEqual([]);
});

const by = (who: string) => ({
  approvals: [{ hash: 'h1', state: 'started', by: who }],
  deeds: [{ hash: 'h1', by: who }],
});

const wrong: readonly [string, Partial<ApprovedRow>][] = [
  ['was not approved', { approvals: [], deeds: [] }],
  ['was asked for only', { approvals: [{ hash: 'h1', state: 'asked', by: null }], deeds: [] }],
  ['was declined', { approvals: [{ hash: 'h1', state: 'declined', by: 'dana' }] }],
  ['runs by another plan than was approved', { hash: 'h2' }],
  ['was approved by who asked', by('alex')],
  ['was approved by somebody who may not', by('lee')],
  ['was approved twice', { deeds: [...row.deeds, ...row.deeds] }],
  ['was approved without a deed', { deeds: [] }],
];

it.each(wrong)('tells of a purchase that %s', (_what, change) => {
  expect(unapproved([{ ...row, ...change }], agreed)).toEqual(['m1']);
});

it('tells of an approval that nobody has pressed', () => {
  expect(unapproved([row], { ...agreed, presses: [{ by: 'dana', hash: 'h2' }] })).toEqual(['m1']);
});
