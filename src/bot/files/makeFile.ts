import { radarCsv } from '../../cards/radar/radarCsv';
import { radarView } from '../../dialogs/commands/radarView';
import type { RadarSources } from '../../dialogs/commands/radarView';
import type { FileKind } from '../../dialogs/services';
import type { Turn } from '../../dialogs/turn';
import { migrationId } from '../../migration/ids';
import type { TextFile } from './fileLinks';
import { migrationFile } from './migrationFile';
import type { MigrationSources } from './migrationFile';

export type FileSources = RadarSources & MigrationSources;

/** Makes a file afresh from what is known now; undefined when there is no such migration. */
export async function makeFile(
  sources: FileSources,
  who: Pick<Turn, 'agentId' | 'reader' | 'now'>,
  kind: FileKind,
  id: string,
): Promise<TextFile | undefined> {
  if (kind !== 'radarFile') return migrationFile(sources, kind, migrationId(id), who);
  const { entries } = await radarView(sources, who, id);
  const name = `planshift-expiring-${who.now.toISOString().slice(0, 10)}.csv`;
  return { name, contentType: 'text/csv; charset=utf-8', content: radarCsv(entries, who.reader) };
}
