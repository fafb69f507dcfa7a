import { customerText } from '../../cards/migration/customerText';
import type { PeopleChanged } from '../../cards/migration/customerText';
import { resultCsv } from '../../cards/migration/resultCsv';
import { certificate } from '../../cards/proof/certificate';
import { ledgerCsv } from '../../cards/proof/ledgerCsv';
import type { FileKind } from '../../dialogs/services';
import type { MigrationDeed } from '../../migration/deed';
import type { MigrationId } from '../../migration/ids';
import { sourceBy } from '../../migration/packs/sources';
import type { Sources } from '../../migration/packs/sources';
import type { Migration, Person } from '../../migration/plan/progress';
import type { Deeds, Migrations, People, WrittenRows } from '../../migration/ports';
import type { Reader } from '../../text/reader';
import type { TextFile } from './fileLinks';

export interface MigrationSources {
  readonly migrations: Pick<Migrations, 'load'>;
  readonly people: Pick<People, 'everybody'>;
  readonly writtenRows: WrittenRows;
  readonly deeds: Pick<Deeds, 'ofMigration'>;
  readonly sources: Sources;
}

/** Who wants it, and when. */
export interface Wanting {
  readonly reader: Reader;
  readonly now: Date;
}

/** Nobody decides so often; the confirmation is the first of all. */
const deedsAtMost = 1_000;

type Kind = Exclude<FileKind, 'radarFile'>;
type Make = (sources: MigrationSources, migration: Migration, wanting: Wanting) => Promise<TextFile>;

const named = (name: string, end: 'csv' | 'txt' | 'html', content: string): TextFile => ({
  name: `planshift-${name}.${end}`,
  contentType: `text/${{ csv: 'csv', txt: 'plain', html: 'html' }[end]}; charset=utf-8`,
  content,
});

const makers: Readonly<Record<Kind, Make>> = {
  resultFile: async ({ people }, migration, { reader }) => {
    const { id } = migration.plan;
    return named(id, 'csv', resultCsv({ migration, people: await people.everybody(id) }, reader));
  },
  customerText: async ({ people, sources }, { plan, closed }) => {
    const source = sourceBy(sources, plan.retired);
    const changed = changedOf(await people.everybody(plan.id));
    return named(plan.id, 'txt', customerText({ plan, source, changed, closed }));
  },
  ledgerFile: async ({ writtenRows }, { plan: { id } }, { reader }) =>
    named(`${id}-ledger`, 'csv', ledgerCsv(await writtenRows.ofMigration(id), reader)),
  certificate: (...of) => certificateFile(false, ...of),
  customerCertificate: (...of) => certificateFile(true, ...of),
};

async function certificateFile(isForCustomer: boolean, ...[sources, migration, wanting]: Parameters<Make>) {
  const { id } = migration.plan;
  const written = await sources.writtenRows.ofMigration(id);
  const { latest } = await sources.deeds.ofMigration(id, deedsAtMost);
  const deed = (wanted: MigrationDeed) => latest.find(({ what }) => what === wanted);
  const [confirmed, approved] = [deed('confirmed'), deed('approved')];
  const told = { migration, written, confirmed, approved, isForCustomer, now: wanting.now };
  const content = certificate(told, wanting.reader);
  return named(isForCustomer ? `${id}-customer` : `${id}-certificate`, 'html', content);
}

/** Makes a file of a migration afresh from the ledger; undefined when there is no such migration. */
export async function migrationFile(
  sources: MigrationSources,
  kind: Kind,
  id: MigrationId,
  wanting: Wanting,
): Promise<TextFile | undefined> {
  const migration = await sources.migrations.load(id);
  return migration && makers[kind](sources, migration, wanting);
}

/** Those who failed or were left out have what they had. */
function changedOf(people: readonly Person[]): PeopleChanged {
  const done = people.filter(({ state }) => state === 'done');
  const moved = done.filter(({ disposition }) => disposition === 'move').length;
  return { moved, removed: done.length - moved };
}
