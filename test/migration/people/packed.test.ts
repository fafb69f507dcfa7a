import { Alike } from '../../../src/migration/people/alike';
import { packed } from '../../../src/migration/people/packed';
import type { Holder } from '../../../src/migration/offers/survey';
import { aHolder, aLicence, someHolders, yammerPlan } from '../../support/survey';

const people: readonly Holder[] = [
  ...someHolders(3),
  aHolder({ id: 'guest', guest: true, usageLocation: undefined }),
  aHolder({ id: 'less', licences: [aLicence({ disabledPlans: [yammerPlan] })], working: [yammerPlan] }),
  aHolder({ id: 'like', licences: [aLicence({ disabledPlans: [yammerPlan] })], working: [yammerPlan] }),
];

describe('packed people', () => {
  it('have written once what they have in common', () => {
    expect(packed(people).kinds).toHaveLength(3);
  });

  it('take less than a third of the room where there are many', () => {
    const many = someHolders(1_000, { licences: [aLicence(), aLicence({ disabledPlans: [yammerPlan] })] });

    expect(JSON.stringify(packed(many)).length).toBeLessThan(JSON.stringify(many).length / 3);
  });
});

it('lets people with the same licences share one list of them, and changes nothing else of anybody', () => {
  const alike = new Alike();
  const [first, second, , , less, like] = people.map((person) => alike.one(structuredClone(person)));

  expect(people.map((person) => new Alike().one(person))).toEqual(people);
  expect(second?.licences).toBe(first?.licences);
  expect(like?.working).toBe(less?.working);
  expect(less?.licences).not.toBe(first?.licences);
});
