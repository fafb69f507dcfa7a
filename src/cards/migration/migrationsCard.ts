import type { MigrationState, MigrationSummary } from '../../migration/plan/progress';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Row } from '../parts/entryRow';
import { capital, line, shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/migrations.json';

/** More would not fit into a card. */
export const migrationsPerCard = 10;

export interface MigrationsData {
  /** The latest first. */
  readonly list: readonly MigrationSummary[];
  /** Where it is not simply all of them. */
  readonly title?: string;
}

const signs: Readonly<Record<MigrationState, string>> = {
  queued: '▶',
  buying: '▶',
  waitingForSeats: '▶',
  moving: '▶',
  closing: '▶',
  paused: '⏸',
  waitingForPerson: '⚠',
  done: '✔',
  leftOpen: '🔓',
  stopped: '⏹',
};

export function migrationsCard({ list, title }: MigrationsData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { running } = text;
  const first = list.slice(0, migrationsPerCard);
  const rest = list.length - first.length;
  return render(template, {
    title: title ?? (list.length === 0 ? running.listNone : running.listTitle(list.length)),
    paragraphs: rest > 0 ? [running.listLatest(first.length)] : [],
    rows: first.map((summary) => row(summary, text)),
  });
}

function row(summary: MigrationSummary, { running, words }: Text): Row {
  const { id, state, counts } = summary;
  return {
    name: `${signs[state]} ${shown(summary.customerName)}`,
    lines: [
      capital(
        line(words.state[state], running.listCounts(counts.done, counts.total), running.listStarted(summary.startedAt)),
      ),
      line(running.listPlans(shown(summary.retiredName), shown(summary.replacementName)), id),
    ],
    buttons: [button(running.show, { open: 'migration', id })],
  };
}
