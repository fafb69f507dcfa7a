import { customerText } from '../../cards/migration/customerText';
import type { PeopleChanged } from '../../cards/migration/customerText';
import { resultCsv } from '../../cards/migration/resultCsv';
import type { FileKind } from '../../dialogs/services';
import type { MigrationId } from '../../migration/ids';
import { sourceBy } from '../../migration/packs/sources';
import type { Sources } from '../../migration/packs/sources';
import type { Person } from '../../migration/plan/progress';
import type { Migrations, People } from '../../migration/ports';
import type { Reader } from '../../text/reader';
import type { TextFile } from './fileLinks';

export interface MigrationSources {
  readonly migrations: Pick<Migrations, 'load'>;
  readonly people: Pick<People, 'everybody'>;
  readonly sources: Sources;
}

/** Makes a file of a migration afresh from the ledger; undefined when there is no such migration. */
export async function migrationFile(
  { migrations, people, sources }: MigrationSources,
  kind: FileKind,
  id: MigrationId,
  reader: Reader,
): Promise<TextFile | undefined> {
  const migration = await migrations.load(id);
  if (migration === undefined) return undefined;
  if (kind === 'customerText') {
    const { plan, closed } = migration;
    const source = sourceBy(sources, plan.retired);
    const changed = changedOf(await people.everybody(id));
    const content = customerText({ plan, source, changed, closed });
    return { name: `planshift-${id}.txt`, contentType: 'text/plain; charset=utf-8', content };
  }
  const content = resultCsv({ migration, people: await people.everybody(id) }, reader);
  return { name: `planshift-${id}.csv`, contentType: 'text/csv; charset=utf-8', content };
}

/** Those who failed or were left out have what they had. */
function changedOf(people: readonly Person[]): PeopleChanged {
  const done = people.filter(({ state }) => state === 'done');
  const moved = done.filter(({ disposition }) => disposition === 'move').length;
  return { moved, removed: done.length - moved };
}
