import { holdCard } from '../../cards/chat/holdCard';
import type { HouseHold, Migrations } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { BotMessenger } from './messenger';
import { whoAnswers } from './whoAnswers';
import type { Answerable } from './whoAnswers';

export interface HoldTelling extends Answerable {
  readonly houseHold: HouseHold;
  readonly migrations: Pick<Migrations, 'underWay'>;
  readonly messenger: Pick<BotMessenger, 'tell'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Asks once whether the house may go on: those who answer for what nobody sees to, or everybody, of those who administer. */
export async function tellHold(deps: HoldTelling): Promise<void> {
  const { houseHold, migrations, messenger, clock, log } = deps;
  const hold = await houseHold.current();
  if (hold === undefined || !(await houseHold.claimTelling(clock.now().toISOString()))) return;
  const { length: waiting } = await migrations.underWay();
  for (const contact of await whoAnswers(deps, 'administer')) {
    await messenger
      .tell(contact, (reader) => holdCard({ hold, waiting }, reader))
      .catch((error: unknown) => log.error('A hold could not be told.', error, { id: contact.agentId }));
  }
}
