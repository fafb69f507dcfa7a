import fc from 'fast-check';
import { userId } from '../../../src/migration/ids';
import type { HeldLicence, Holder, Survey } from '../../../src/migration/offers/survey';
import { Alike } from '../../../src/migration/people/alike';
import { cohortsOf } from '../../../src/migration/people/cohorts';
import { licenceOf } from '../../../src/migration/people/heldLicences';
import type { PeopleChoice } from '../../../src/migration/people/people';
import { peopleSum } from '../../../src/migration/people/peopleSum';
import { peopleSummary, verdicts } from '../../../src/migration/people/preflight';
import { seatsFor } from '../../../src/migration/people/seats';
import {
  aHolder,
  aLicence,
  anOffer,
  aSurvey,
  businessBasicSku,
  fieldCrewsGroup,
  kaizalaSkuId,
  mailPlan,
  officeE3Sku,
  teamsPlan,
  userNumber,
  yammerPlan,
} from '../../support/survey';
import { without } from '../../support/without';

const disabled = fc.subarray([teamsPlan, mailPlan, yammerPlan]);
const licence = (sku: typeof kaizalaSkuId): fc.Arbitrary<HeldLicence> =>
  fc
    .record({ direct: fc.boolean(), grouped: fc.boolean(), disabledPlans: disabled })
    .map(({ direct, grouped, disabledPlans }) =>
      aLicence({ skuId: sku, direct: direct || !grouped, groupIds: grouped ? [fieldCrewsGroup] : [], disabledPlans }),
    );

const holder: fc.Arbitrary<Holder> = fc
  .record({
    enabled: fc.boolean(),
    guest: fc.boolean(),
    usageLocation: fc.constantFrom('DE', undefined),
    retired: licence(kaizalaSkuId),
    others: fc.subarray([officeE3Sku, businessBasicSku]).chain((skus) => fc.tuple(...skus.map(licence))),
  })
  .map(({ retired, others, ...given }) => aHolder({ ...given, licences: [retired, ...others] }));

const survey: fc.Arbitrary<Survey> = fc
  .array(holder, { maxLength: 12 })
  .map((holders) => aSurvey({ holders: holders.map((each, index) => ({ ...each, id: userId(userNumber(index)) })) }));

const disposition = fc.constantFrom('move', 'remove', 'leave');
const choice: fc.Arbitrary<PeopleChoice> = fc
  .record({
    base: fc.constantFrom('all', 'none'),
    listed: fc.subarray(Array.from({ length: 12 }, (_, index) => userId(userNumber(index)))),
    blocked: disposition,
    guests: disposition,
    covered: disposition,
    usageLocation: fc.constantFrom('DE', undefined),
  })
  .map(({ usageLocation, ...rest }) => (usageLocation === undefined ? rest : { ...rest, usageLocation }));

const offer = anOffer();
const cases = fc.tuple(survey, choice);

describe('verdicts, whoever holds and whatever is chosen', () => {
  it('divide the holders: each gets one group and one disposition, in the order of the survey', () => {
    fc.assert(
      fc.property(cases, ([given, chosen]) => {
        const found = verdicts(given, offer, chosen);
        expect(found.map(({ user }) => user)).toEqual(given.holders);
        const sum = peopleSummary(found);
        expect(sum.members + sum.blocked + sum.guests + sum.covered).toBe(given.holders.length);
        expect(sum.moving + sum.removing + sum.staying).toBe(given.holders.length);
        const lines = peopleSum(found, chosen);
        const of = (does: string) => lines.reduce((n, line) => n + (line.does === does ? line.count : 0), 0);
        expect([of('move'), of('remove'), of('leave')]).toEqual([sum.moving, sum.removing, sum.staying]);
        expect(sum.cannot.flatMap(({ users }) => users).length).toBeLessThanOrEqual(sum.staying);
      }),
    );
  });

  it('never touch somebody whose retired licence comes from a group', () => {
    fc.assert(
      fc.property(cases, ([given, chosen]) => {
        const touched = verdicts(given, offer, chosen).filter((each) => each.disposition !== 'leave');
        for (const { user } of touched) expect(licenceOf(user, kaizalaSkuId)?.groupIds).toEqual([]);
      }),
    );
  });

  it('move nobody without a usage location of their own or a confirmed one, and nobody to a seat they have', () => {
    fc.assert(
      fc.property(cases, ([given, chosen]) => {
        for (const { user } of verdicts(given, offer, chosen).filter((each) => each.disposition === 'move')) {
          expect(user.usageLocation ?? chosen.usageLocation).toBeDefined();
          expect(licenceOf(user, businessBasicSku)).toBeUndefined();
        }
      }),
    );
  });

  it('switch nothing on that was off everywhere, and keep nothing off that is on somewhere', () => {
    const givenBy = (user: Holder, plan: string): readonly HeldLicence[] =>
      user.licences.filter(({ skuId, disabledPlans }) => {
        const sku = aSurvey().skus.find((each) => each.skuId === skuId);
        return sku?.servicePlans.some(({ id }) => id === plan) === true && !disabledPlans.includes(plan);
      });
    fc.assert(
      fc.property(cases, ([given, chosen]) => {
        for (const { user, keepOff } of verdicts(given, offer, chosen).filter((each) => each.disposition === 'move')) {
          for (const plan of [teamsPlan, mailPlan, yammerPlan]) {
            const off = user.licences.some(({ disabledPlans }) => disabledPlans.includes(plan));
            expect(keepOff.includes(plan)).toBe(off && givenBy(user, plan).length === 0);
          }
        }
      }),
    );
  });

  it('put everybody who is touched into one cohort, and nobody else', () => {
    fc.assert(
      fc.property(cases, ([given, chosen]) => {
        const found = verdicts(given, offer, chosen);
        const cohorts = cohortsOf(given, offer, found);
        const { moving, removing } = peopleSummary(found);
        expect(cohorts.reduce((sum, { count }) => sum + count, 0)).toBe(moving + removing);
        expect(new Set(cohorts.map(({ key }) => key)).size).toBe(cohorts.length);
      }),
    );
  });
});

describe('seatsFor', () => {
  it('gives everybody a seat, free ones first, never fewer than none and never beyond the limit', () => {
    const seats = fc.record({
      moving: fc.nat(500),
      freeSeats: fc.integer({ min: -5, max: 500 }),
      seatsLeft: fc.nat(300),
    });
    fc.assert(
      fc.property(seats, ({ moving, freeSeats, seatsLeft }) => {
        const found = seatsFor(moving, anOffer({ freeSeats, seatsLeft }));
        const needed = Math.max(0, moving - Math.max(0, freeSeats));
        if ('refusal' in found) {
          expect(needed).toBeGreaterThan(seatsLeft);
          expect(found.refusal.facts).toEqual({ plan: 'Microsoft 365 Business Basic', needed, left: seatsLeft });
        } else {
          expect(found.buy).toBe(needed);
          expect(found.free + found.buy).toBe(moving);
          expect(Math.min(found.free, found.buy)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('knows no limit where the plan has none', () => {
    const unlimited = without(anOffer(), 'seatsLeft');
    expect(seatsFor(10_000, unlimited)).toEqual({ free: 12, buy: 9_988 });
  });
});

it('judges people whose licences are one and the same list as it judges each alone', () => {
  fc.assert(
    fc.property(survey, choice, ({ holders: some, ...rest }, chosen) => {
      const alone = {
        ...rest,
        holders: some.map((each, at) => ({ ...each, licences: structuredClone(some[at % 2]!.licences) })),
      };
      const alike = new Alike();
      const holders = alone.holders.map((each) => alike.one(each));
      expect(verdicts({ ...alone, holders }, offer, chosen)).toEqual(verdicts(alone, offer, chosen));
    }),
  );
});
