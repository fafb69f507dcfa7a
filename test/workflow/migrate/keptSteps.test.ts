import { runMigration } from '../../../src/workflow/migrate/runMigration';
import { Fate } from '../../support/fate';
import { Journal } from '../../support/journal';
import type { Kept } from '../../support/journal';
import { planFor, Stage } from '../stage';

/** What the durable engine keeps of one run. */
async function keptOf(stage: Stage): Promise<string> {
  const kept: Kept[] = [];
  await runMigration(stage.mortals(new Fate()), new Journal(kept), [stage.plan.id, 1, 'asIs']);
  return JSON.stringify(kept);
}

it.each<[string, (stage: Stage) => void]>([
  ['goes well', () => undefined],
  [
    'ends with holders',
    ({ plan, world }) => {
      const [first] = plan.people;
      world.after('holders', () => void world.users.delete(first!.id));
    },
  ],
])('keeps nobody with the steps of a run that %s, neither by id nor by name', async (_how, spoil) => {
  const stage = new Stage(planFor(3));
  const { people, agentId, customer } = stage.plan;
  spoil(stage);

  const kept = await keptOf(stage);

  expect(kept).toContain('finish');
  for (const { id, name, address } of people) for (const each of [id, name, address]) expect(kept).not.toContain(each);
  for (const each of [agentId, customer.id, customer.name]) expect(kept).not.toContain(each);
});
