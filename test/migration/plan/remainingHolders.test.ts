import { userId } from '../../../src/migration/ids';
import type { Person } from '../../../src/migration/plan/progress';
import { remainingHolders } from '../../../src/migration/plan/remainingHolders';
import { stayingMarks } from '../../../src/migration/plan/stayingMarks';
import { aHolder, aLicence, aPlan, fieldCrewsGroup } from '../../support/survey';

const groups = [{ id: fieldCrewsGroup, name: 'Field crews' }];
const person = (state: Person['state']): Person => ({ ...aHolder(), disposition: 'move', state });
const reason = (holder: ReturnType<typeof aHolder>, people: readonly Person[] = []): string | undefined =>
  remainingHolders(aPlan(), people, [holder], groups)[0]?.reason;

describe('remainingHolders', () => {
  it('names the group whose licence nobody can take away here', () => {
    const holder = aHolder({ licences: [aLicence({ direct: false, groupIds: [fieldCrewsGroup] })] });
    expect(remainingHolders(aPlan(), [person('failed')], [holder], groups)).toEqual([
      {
        id: holder.id,
        name: 'Dana Kline',
        reason: 'inheritedFromGroup',
        groupNames: ['Field crews'],
        groupIds: [fieldCrewsGroup],
      },
    ]);
  });

  it.each([
    ['failed', 'failed'],
    ['leftOut', 'leftOut'],
    ['todo', 'leftOut'],
    ['done', 'arrivedLater'],
  ] as const)('tells of somebody who is %s that they are %s', (state, expected) => {
    expect(reason(aHolder(), [person(state)])).toBe(expected);
  });

  it('tells apart blocked accounts, guests and others who were not chosen', () => {
    expect(reason(aHolder({ enabled: false }))).toBe('blocked');
    expect(reason(aHolder({ guest: true, enabled: false }))).toBe('guest');
    expect(reason(aHolder())).toBe('notChosen');
    expect(reason(aHolder({ usageLocation: undefined }))).toBe('noUsageLocation');
  });

  it('tells whoever has come since from those who were not chosen', () => {
    const [known, come] = [aHolder(), aHolder({ id: userId('come'), name: 'Come Later' })];
    const { id } = aPlan();
    const plan = aPlan({ staying: { people: 1, unread: 0, seatsLeft: 0, who: stayingMarks(id, [known.id]) } });

    const reasons = remainingHolders(plan, [], [known, come], groups).map((each) => each.reason);

    expect(reasons).toEqual(['notChosen', 'arrivedLater']);
  });

  it('has nothing to tell when nobody holds it', () => {
    expect(remainingHolders(aPlan(), [person('done')], [], groups)).toEqual([]);
  });
});
