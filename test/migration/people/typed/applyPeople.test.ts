import { applyPeople } from '../../../../src/migration/people/typed/applyPeople';
import { userId } from '../../../../src/migration/ids';
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

  it('changes nothing when nobody was understood, least of all to everybody', () => {
    const some: PeopleChoice = { ...everybody, base: 'none', listed: [a] };
    expect(after(some, {}, { all: true, except: true })).toEqual({ base: 'none', listed: [a] });
  });

  it('keeps what was decided on groups and country', () => {
    const decided: PeopleChoice = { ...everybody, blocked: 'remove', usageLocation: 'IT' };
    expect(applyPeople(decided, read({ ids: [a] }))).toMatchObject({ blocked: 'remove', usageLocation: 'IT' });
  });
});
