import { Alike } from '../../../src/migration/people/alike';
import { packed, unpacked } from '../../../src/migration/people/packed';
import type { Packed } from '../../../src/migration/people/packed';
import type { Holder } from '../../../src/migration/offers/survey';
import { aHolder, aLicence, someHolders, yammerPlan } from '../../support/survey';

const people: readonly Holder[] = [
  ...someHolders(3),
  aHolder({ id: 'guest', guest: true, usageLocation: undefined }),
  aHolder({ id: 'less', licences: [aLicence({ disabledPlans: [yammerPlan] })], working: [yammerPlan] }),
  aHolder({ id: 'like', licences: [aLicence({ disabledPlans: [yammerPlan] })], working: [yammerPlan] }),
];

const written = (): Packed<Holder> => JSON.parse(JSON.stringify(packed(people))) as Packed<Holder>;

describe('packed people', () => {
  it('come out as they went in, in their order', () => {
    expect(unpacked(written())).toEqual(people);
    expect(unpacked(packed<Holder>([]))).toEqual([]);
  });

  it('share what they have in common, which is written once', () => {
    const [first, second, third, guest, less, like] = unpacked(written());

    expect(packed(people).kinds).toHaveLength(3);
    expect([second?.licences, third?.licences].every((each) => each === first?.licences)).toBe(true);
    expect(guest?.licences).not.toBe(first?.licences);
    expect([less?.licences, less?.working]).toEqual([like?.licences, like?.working]);
    expect(like?.licences).toBe(less?.licences);
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
