import { migrationsCard, migrationsPerCard } from '../../cards/migration/migrationsCard';
import { everyMigration, isEveryMigration, readMigrationFilter } from '../../migration/list/migrationFilter';
import type { MigrationFilter } from '../../migration/list/migrationFilter';
import { textFor } from '../../text/textFor';
import { readerOf } from '../../text/reader';
import type { HostedTurn } from '../migrate/dialogHost';
import { showInPlace } from '../turn';
import type { Turn } from '../turn';
import type { CommandCall } from './commandCall';

const longest = 80;

/** All migrations, or those that fit what was typed, page by page on the same card. */
export async function showMigrations({ services, turn }: HostedTurn, call: CommandCall): Promise<void> {
  const typed = call.argument.trim().slice(0, longest);
  const filter = typed === '' ? everyMigration : filterOf(typed, turn);
  const { list, page, total } = await services.migrations.page(filter, call.page ?? 0, migrationsPerCard);
  const card = migrationsCard(
    {
      list,
      total,
      page,
      isMine: filter.confirmedBy !== undefined,
      isNarrowed: filter.standing !== undefined,
      ...(isEveryMigration(filter) ? {} : { filter: typed }),
    },
    turn.reader,
  );
  await showInPlace(turn, call.pressed ? turn.context.activity.replyToId : undefined, card);
}

/** English words are taken in every language, because buttons say them. */
function filterOf(typed: string, { text, agentId }: Turn): MigrationFilter {
  const own = text.commands.migrationFilter;
  const english = textFor(readerOf({ language: 'en' })).commands.migrationFilter;
  const both = (kind: keyof typeof own) => [...own[kind], ...english[kind]];
  const words = {
    mine: both('mine'),
    open: both('open'),
    running: both('running'),
    waiting: both('waiting'),
    paused: both('paused'),
    ended: both('ended'),
    done: both('done'),
    leftOpen: both('leftOpen'),
    stopped: both('stopped'),
    filling: both('filling'),
  };
  return readMigrationFilter(typed, words, agentId);
}
