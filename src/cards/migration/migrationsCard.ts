import { countedPeople } from '../../migration/list/countedPeople';
import type { MigrationState, MigrationSummary } from '../../migration/plan/progress';
import { isResting } from '../../migration/plan/states';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import type { Row } from '../parts/entryRow';
import { capital, line, shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/migrations.json';

/** Rows of one page; more would not fit into a card. */
export const migrationsPerCard = 10;

export interface MigrationsData {
  /** This page's rows. */
  readonly list: readonly MigrationSummary[];
  /** All rows of all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  /** As it was typed; absent when everything is shown. */
  readonly filter?: string;
  readonly isMine?: boolean;
  /** To those that stand in a certain way. */
  readonly isNarrowed?: boolean;
}

const signs: Readonly<Record<MigrationState, Phrase>> = {
  queued: phrase`▶`,
  buying: phrase`▶`,
  waitingForSeats: phrase`▶`,
  moving: phrase`▶`,
  closing: phrase`▶`,
  paused: phrase`⏸`,
  waitingForPerson: phrase`⚠`,
  done: phrase`✔`,
  leftOpen: phrase`🔓`,
  stopped: phrase`⏹`,
};

export function migrationsCard(data: MigrationsData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { total, page, filter } = data;
  const pages = Math.ceil(total / migrationsPerCard);
  return render(template, reader, {
    title: titleOf(data, text),
    paragraphs: filter !== undefined && total > 0 ? [capital(text.radar.onlyShown(shown(filter)))] : [],
    rows: data.list.map((summary) => migrationRow(summary, text)),
    notes: pages > 1 ? [text.radar.page(page + 1, pages)] : [],
    buttons: listButtons(data, pages, text),
  });
}

interface SomeMigrations {
  readonly title: Phrase;
  readonly paragraphs?: readonly Phrase[];
  readonly list: readonly MigrationSummary[];
  /** What each row does; it shows its migration where nothing else is said. */
  readonly buttonOf?: (summary: MigrationSummary) => Button;
}

/** Some of them, for a reason of which the title tells. */
export function someMigrationsCard(
  { title, paragraphs = [], list, buttonOf }: SomeMigrations,
  reader: Reader,
): CardContent {
  const text = textFor(reader);
  const first = list.slice(0, migrationsPerCard);
  return render(template, reader, {
    title,
    paragraphs: [...paragraphs, ...(list.length > first.length ? [text.list.first(first.length)] : [])],
    rows: first.map((summary) => migrationRow(summary, text, buttonOf?.(summary))),
    notes: [],
    buttons: [],
  });
}

function titleOf({ total, filter }: MigrationsData, { list }: Text): Phrase {
  if (total > 0) return list.title(total);
  return filter === undefined ? list.none : list.nothingFits(shown(filter));
}

function migrationRow(summary: MigrationSummary, text: Text, does?: Button): Row {
  const { list, words } = text;
  const { id, state, startedAt, confirmedBy, needsSomebody } = summary;
  const { done, total } = countedPeople(summary);
  const asksBeside = needsSomebody === true && !isResting(state);
  return {
    name: phrase`${asksBeside ? signs.waitingForPerson : signs[state]} ${shown(summary.customerName)}`,
    lines: [
      capital(
        line(
          words.state[state],
          asksBeside ? list.needsYou : undefined,
          list.people(done, total),
          list.begun(startedAt),
        ),
      ),
      line(
        list.plans(shown(summary.retiredName), shown(summary.replacementName)),
        shown(id),
        confirmedBy === undefined ? undefined : list.confirmedBy(shown(confirmedBy, 40)),
      ),
    ],
    buttons: [does ?? button(list.show, { open: 'migration', id })],
  };
}

const listButtons = (data: MigrationsData, pages: number, text: Text): readonly Button[] => [
  ...turning(data, pages, text),
  ...(data.total > 0 ? narrowing(data, text) : []),
  ...(data.filter === undefined ? [] : [button(text.radar.showAll, { open: 'migrations', page: 0 })]),
];

/** Keeps the filter. */
function turning({ total, page, filter }: MigrationsData, pages: number, { radar }: Text): readonly Button[] {
  const to = (other: number) => ({ open: 'migrations', page: other, ...(filter && { only: filter }) }) as const;
  const next = Math.min(migrationsPerCard, total - (page + 1) * migrationsPerCard);
  return [
    ...(page > 0 ? [button(radar.previous, to(page - 1))] : []),
    ...(page + 1 < pages ? [primary(radar.next(next), to(page + 1))] : []),
  ];
}

/** The word comes first, since a long filter is cut at its end. */
function narrowing({ filter = '', isMine, isNarrowed }: MigrationsData, { list }: Text): readonly Button[] {
  const to = (word: string) => ({ open: 'migrations', page: 0, only: `${word} ${filter}`.trim() }) as const;
  return [
    ...(isNarrowed ? [] : [button(list.onlyOpen, to('open'))]),
    ...(isMine ? [] : [button(list.onlyMine, to('mine'))]),
  ];
}
