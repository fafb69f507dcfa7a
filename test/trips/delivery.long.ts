import { deliverDigests } from '../../bench/deliverDigests';
import { freshDatabase } from '../support/database';

it('brings a digest to 1,000 agents at four fifths of the rate that Teams allows, in a memory that does not grow', async () => {
  const database = await freshDatabase();
  try {
    const figures = await deliverDigests(1_000, database.url);
    console.log(JSON.stringify(figures));

    expect(figures).toMatchObject({ agents: 1_000, delivered: 1_000, changedCopies: 0 });
    expect(figures.copies).toBeLessThanOrEqual(figures.lostAnswers);
    expect(figures.shareOfAllowedRate).toBeGreaterThanOrEqual(0.8);
    expect(figures.rssGrowth).toBeLessThanOrEqual(1.1);
  } finally {
    await database.drop();
  }
});
