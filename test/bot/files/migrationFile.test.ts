import { migrationFile } from '../../../src/bot/files/migrationFile';
import { userId } from '../../../src/migration/ids';
import type { Person } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { kaizalaPro } from '../../support/pack';
import { aMigration, aPlan, aPlannedPerson, userNumber } from '../../support/survey';

const people = (['done', 'done', 'failed', 'leftOut', 'done'] as const).map((state, n): Person => ({
  ...aPlannedPerson({ id: userId(userNumber(n)), disposition: n === 4 ? 'remove' : 'move' }),
  state,
}));

async function textFor(source = kaizalaPro()): Promise<string> {
  const plan = aPlan({ people: people.map(({ id, disposition }) => aPlannedPerson({ id, disposition })) });
  const sources = {
    migrations: { load: async () => aMigration({ plan, state: 'leftOpen' }) },
    people: { everybody: async () => people },
    writtenRows: { ofMigration: async () => ({ rows: [] }) },
    deeds: { ofMigration: async () => ({ latest: [], before: 0 }) },
    sources: [source],
  };
  const file = await migrationFile(sources, 'customerText', plan.id, {
    reader: readerOf({ locale: 'it-IT' }),
    now: new Date('2026-11-29T08:00:00Z'),
  });
  return file!.content;
}

it('tells the customer’s people of those who were changed, not of those who failed or were left out', async () => {
  expect(await textFor()).toContain('The licences of 2 people were changed');
});

it('asks them to save nothing that stays, by the data file of the retired plan', async () => {
  expect(await textFor()).toContain('Save what you still need');
  expect(await textFor({ ...kaizalaPro(), dataStays: true })).not.toContain('Save what');
});
