import { endLookCard } from '../../cards/migration/endLookCard';
import type { EndLooks, HouseHold, Migrations, ShortEnd } from '../../migration/ports';
import type { Migration } from '../../migration/plan/progress';
import type { Log } from '../../platform/log';
import { awakeOf } from './awake';
import type { Hours } from './awake';
import type { BotMessenger } from './messenger';
import { tellEach } from './tellEach';
import { readersFor } from './whoAnswers';
import type { Answerable } from './whoAnswers';

export interface EndLookTelling extends Answerable, Hours {
  readonly houseHold: Pick<HouseHold, 'current'>;
  readonly endLooks: Pick<EndLooks, 'claimUntold' | 'setTold'>;
  readonly migrations: Pick<Migrations, 'load'>;
  readonly messenger: Pick<BotMessenger, 'tell'>;
  readonly log: Log;
}

/**
 * Tells the agent who loses a licence by an end that was set, whatever is muted; where nobody reaches that one, those who
 * answer. What could be told to nobody, or finds only quiet hours, is told later: perhaps twice, never not at all.
 */
export async function tellEndLooks(deps: EndLookTelling): Promise<void> {
  const { clock, endLooks, houseHold, migrations } = deps;
  if ((await houseHold.current()) !== undefined) return;
  for (const end of await endLooks.claimUntold(clock.now().toISOString())) {
    const migration = await migrations.load(end.id);
    if (migration && (await tellSomebody(deps, end, migration))) await endLooks.setTold(end.id, end);
  }
}

async function tellSomebody(deps: EndLookTelling, end: ShortEnd, migration: Migration): Promise<boolean> {
  const { messenger, clock, log } = deps;
  return tellEach(
    await awakeOf(deps, await readersFor(deps, end.agentId, migration.plan.customer.id)),
    (contact) => messenger.tell(contact, (reader) => endLookCard({ migration, end, now: clock.now() }, reader)),
    ({ agentId: id }, error) => log.error('Who loses a licence could not be told.', error, { migrationId: end.id, id }),
  );
}
