import { radarCsv } from '../../cards/radar/radarCsv';
import { radarView } from '../../dialogs/commands/radarView';
import type { RadarSources } from '../../dialogs/commands/radarView';
import { radarSourcesWithin } from '../../dialogs/scope/radarWithin';
import { ifSeen, seeingOf } from '../../dialogs/scope/seeing';
import type { FileKind } from '../../dialogs/services';
import type { Turn } from '../../dialogs/turn';
import { migrationId } from '../../migration/ids';
import type { Rights } from '../../migration/ports';
import type { TextFile } from './fileLinks';
import { migrationFile } from './migrationFile';
import type { MigrationSources } from './migrationFile';

export interface FileSources extends RadarSources, MigrationSources {
  readonly rights: Rights;
}

/** Makes a file afresh from what is known now of the customers whom the person sees; undefined when there is no such migration. */
export async function makeFile(
  sources: FileSources,
  who: Pick<Turn, 'agentId' | 'reader' | 'now'>,
  kind: FileKind,
  id: string,
): Promise<TextFile | undefined> {
  const seeing = seeingOf(sources.rights, who.agentId);
  const load: MigrationSources['migrations']['load'] = async (wanted) =>
    ifSeen(seeing, await sources.migrations.load(wanted), ({ plan }) => plan.customer.id);
  if (kind !== 'radarFile') return migrationFile({ ...sources, migrations: { load } }, kind, migrationId(id), who);
  const { entries } = await radarView(radarSourcesWithin(sources, seeing), who, id);
  const name = `planshift-expiring-${who.now.toISOString().slice(0, 10)}.csv`;
  return { name, contentType: 'text/csv; charset=utf-8', content: radarCsv(entries, who.reader) };
}
