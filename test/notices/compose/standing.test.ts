import { Diary, endOf } from './oneAgent';

const lineOf = (more: Parameters<typeof endOf>[1]) =>
  new Diary([endOf(1, { endsOn: '2026-11-29', ...more })]).on('2026-12-02')?.digest.lines[0];

it('offers to move what is active, and what is suspended only once somebody has reactivated it', () => {
  expect(lineOf({ status: 'suspended' })).toMatchObject({ ended: true, canMove: false, toReactivate: true });

  const active = lineOf({ status: 'active' });
  expect(active).toMatchObject({ ended: true, canMove: true });
  expect(active).not.toHaveProperty('toReactivate');
});

it('asks nobody to reactivate what stands in a way that is not known', () => {
  expect(lineOf({ status: 'onhold' })).not.toHaveProperty('toReactivate');
});
