import { migrationSamples, sampleMigrations } from '../../gallery/samples/migration';
import { sampleReaders } from '../../gallery/samples/readers';
import { reviewSampleData } from '../../gallery/samples/review';
import { inHeadcount } from '../../src/migration/plan/storedPlan';
import { textsOf } from '../support/cardParts';

const [english] = sampleReaders;
const reviews = Object.entries(reviewSampleData(english));
const migrations = Object.entries(sampleMigrations());
const plans = [
  ...reviews.map(([name, { plan }]) => [name, plan] as const),
  ...migrations.map(([name, { plan }]) => [`migration-${name}`, plan] as const),
];

it.each(plans)('sums up what is bought: licences × price × charges is the total of %s', (_name, plan) => {
  const { seats, price } = plan.purchase ?? {};
  const computed = (seats ?? 0) * (price?.seatPerCharge?.amount ?? 0) * (price?.charges ?? 0);

  // A sum of Partner Center’s own that is higher is what “at most” is for.
  if (price?.atMost) expect(price.total!.amount).toBeGreaterThan(computed);
  else expect(price?.total?.amount ?? 0).toBeCloseTo(computed, 2);
});

it.each(plans)('buys for those who move and find no unused licence, and for nobody else: %s', (_name, plan) => {
  expect((plan.purchase?.seats ?? 0) + plan.freeSeatsUsed).toBe(plan.headcount.moving);
});

it.each(reviews)('counts everybody who holds the licence once: %s', (_name, { summary, survey, plan, cohorts }) => {
  const { members, blocked, guests, covered, moving, removing, staying } = summary;
  const changing = moving + removing;

  expect([members + blocked + guests + covered, changing + staying]).toEqual(Array(2).fill(survey.holders.length));
  expect([inHeadcount(plan.headcount), cohorts.reduce((sum, { count }) => sum + count, 0)]).toEqual([
    changing,
    changing,
  ]);
});

it.each(migrations)('has no more people behind it than it began with: %s', (_name, { plan, counts }) => {
  expect(counts.total).toBe(inHeadcount(plan.headcount));
  expect(counts.done + counts.failed + counts.leftOut).toBeLessThanOrEqual(counts.total);
});

it('says that everybody has moved only where the figures say so', () => {
  const said = migrationSamples(english).map(({ build }) => textsOf(build()).join(' '));

  expect(
    said.filter((text) => /Everybody has moved|Everything is done/.test(text) && !text.includes('36 of 36')),
  ).toEqual([]);
});
