import { customerText } from '../../cards/migration/customerText';
import { resultCsv } from '../../cards/migration/resultCsv';
import type { FileKind } from '../../dialogs/services';
import type { MigrationId } from '../../migration/ids';
import type { Migrations, People } from '../../migration/ports';
import type { Language } from '../../migration/language';
import type { Reader } from '../../text/reader';
import type { TextFile } from './fileLinks';

const italianSpeaking: ReadonlySet<string> = new Set(['IT', 'SM', 'VA']);

/** The customer's people read it, so their country decides the language, not the agent's. */
const languageOf = (country: string): Language => (italianSpeaking.has(country.toUpperCase()) ? 'it' : 'en');

export interface MigrationSources {
  readonly migrations: Pick<Migrations, 'load'>;
  readonly people: Pick<People, 'everybody'>;
}

/** Makes a file of a migration afresh from the ledger; undefined when there is no such migration. */
export async function migrationFile(
  { migrations, people }: MigrationSources,
  kind: FileKind,
  id: MigrationId,
  reader: Reader,
): Promise<TextFile | undefined> {
  const migration = await migrations.load(id);
  if (migration === undefined) return undefined;
  if (kind === 'customerText') {
    const { plan, closed } = migration;
    const content = customerText({ plan, isClosed: closed !== undefined }, languageOf(plan.customer.country));
    return { name: `planshift-${id}.txt`, contentType: 'text/plain; charset=utf-8', content };
  }
  const content = resultCsv({ migration, people: await people.everybody(id) }, reader);
  return { name: `planshift-${id}.csv`, contentType: 'text/csv; charset=utf-8', content };
}
