import type { MigrationSummary } from '../../migration/plan/progress';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Button } from '../buttons';
import { shown } from '../parts/names';
import type { CardContent } from '../render';
import { someMigrationsCard } from './migrationsCard';

/** What is done to a migration by typing its number or its customer. */
export type MigrationVerb = 'migration' | 'pause' | 'resume' | 'stop';

export interface WhichMigrationData {
  readonly verb: MigrationVerb;
  readonly list: readonly MigrationSummary[];
  /** What fits them all; absent where nothing was typed. */
  readonly typed?: string;
}

/** Several fit: each row does to its own what was asked. */
export function whichMigrationCard({ verb, list, typed }: WhichMigrationData, reader: Reader): CardContent {
  const text = textFor(reader);
  const title = text.list.which[verb];
  const fits = typed === undefined ? [] : [text.list.fitsSeveral(shown(typed))];
  return someMigrationsCard({ title, paragraphs: fits, list, verb, buttonOf: (one) => doing(verb, one, text) }, reader);
}

function doing(verb: MigrationVerb, { id, runNo }: MigrationSummary, { list, running }: Text): Button {
  return verb === 'migration'
    ? button(list.show, { open: 'migration', id })
    : button(running[verb], { steer: verb, id, run: runNo });
}
