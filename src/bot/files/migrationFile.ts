import { customerText } from '../../cards/migration/customerText';
import { resultCsv } from '../../cards/migration/resultCsv';
import type { FileKind } from '../../dialogs/services';
import type { MigrationId } from '../../migration/ids';
import type { Ledger } from '../../migration/ports';
import type { Language, Reader } from '../../text/reader';
import type { TextFile } from './fileLinks';

const italianSpeaking: ReadonlySet<string> = new Set(['IT', 'SM', 'VA']);

/** The customer's people read it, so their country decides the language, not the agent's. */
const languageOf = (country: string): Language => (italianSpeaking.has(country.toUpperCase()) ? 'it' : 'en');

/** Makes a file of a migration afresh from the ledger; undefined when there is no such migration. */
export async function migrationFile(
  ledger: Ledger,
  kind: FileKind,
  id: MigrationId,
  reader: Reader,
): Promise<TextFile | undefined> {
  const migration = await ledger.load(id);
  if (migration === undefined) return undefined;
  if (kind === 'customerText') {
    const { plan } = migration;
    const content = customerText(plan, languageOf(plan.customer.country));
    return { name: `planshift-${id}.txt`, contentType: 'text/plain; charset=utf-8', content };
  }
  const content = resultCsv({ migration, people: await ledger.people(id) }, reader);
  return { name: `planshift-${id}.csv`, contentType: 'text/csv; charset=utf-8', content };
}
