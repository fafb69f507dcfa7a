import fc from 'fast-check';
import { applyPeople, isUnfinished } from '../../../../src/migration/people/typed/applyPeople';
import { userId } from '../../../../src/migration/ids';
import type { UserId } from '../../../../src/migration/ids';
import type { PeopleChoice } from '../../../../src/migration/people/people';
import type { ReadPeople } from '../../../../src/migration/people/typed/readPeople';
import { userNumber } from '../../../support/survey';

const [a, b, c] = [1, 2, 3].map((number) => userId(userNumber(number))) as [never, never, never];
const everybody: PeopleChoice = { base: 'all', listed: [], blocked: 'leave', guests: 'leave', covered: 'remove' };
const read = (given: Partial<ReadPeople>): ReadPeople => ({
  all: false,
  except: false,
  ids: [],
  unresolved: [],
  ...given,
});
const after = (choice: PeopleChoice, ...answers: readonly Partial<ReadPeople>[]) => {
  const { base, listed } = answers.reduce<PeopleChoice>((before, answer) => applyPeople(before, read(answer)), choice);
  return { base, listed };
};

describe('applyPeople', () => {
  it('takes the first people named for the only ones and adds those named later', () => {
    expect(after(everybody, { ids: [a] }, { ids: [b, a] }, { ids: [c] })).toEqual({ base: 'none', listed: [a, b, c] });
  });

  it('goes back to everybody on "all"', () => {
    expect(after(everybody, { ids: [a] }, { all: true })).toEqual({ base: 'all', listed: [] });
  });

  it('leaves out who is excepted, also one after the other', () => {
    expect(after(everybody, { all: true, except: true, ids: [a] }, { except: true, ids: [b] })).toEqual({
      base: 'all',
      listed: [a, b],
    });
  });

  it('takes away from a list of people who is excepted', () => {
    expect(after(everybody, { ids: [a, b, c] }, { except: true, ids: [b] })).toEqual({ base: 'none', listed: [a, c] });
  });

  it('takes a list of which nobody was understood for nobody, never for everybody', () => {
    expect(after(everybody, {})).toEqual({ base: 'none', listed: [] });
    expect(after(everybody, { ids: [a] }, {})).toEqual({ base: 'none', listed: [a] });
  });

  it('leaves out who is named after "everybody except", also where nobody of that was understood', () => {
    const open = applyPeople(everybody, read({ all: true, except: true }));

    expect(isUnfinished(open)).toBe(true);
    expect(after(open, { ids: [a] }, {}, { ids: [b] })).toEqual({ base: 'all', listed: [a, b] });
  });

  it('goes on with exceptions that an earlier release kept', () => {
    expect(after({ ...everybody, listed: [a] }, { ids: [b] })).toEqual({ base: 'all', listed: [a, b] });
  });

  it('never chooses anybody who was not named, whatever of the lists was understood', () => {
    const ids = fc.uniqueArray(fc.constantFrom<UserId>(a, b, c));
    fc.assert(
      fc.property(fc.array(ids, { minLength: 1 }), (lists) => {
        expect(after(everybody, ...lists.map((each) => ({ ids: each })))).toEqual({
          base: 'none',
          listed: [...new Set(lists.flat())],
        });
        const open = applyPeople(everybody, read({ all: true, except: true }));
        expect(after(open, ...lists.map((each) => ({ ids: each })))).toEqual({
          base: 'all',
          listed: [...new Set(lists.flat())],
        });
      }),
    );
  });

  it('keeps what was decided on groups and country', () => {
    const decided: PeopleChoice = { ...everybody, blocked: 'remove', usageLocation: 'IT' };
    expect(applyPeople(decided, read({ ids: [a] }))).toMatchObject({ blocked: 'remove', usageLocation: 'IT' });
  });
});
