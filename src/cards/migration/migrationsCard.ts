import type { MigrationSummary } from '../../migration/plan/progress';
import { isEnded, isResting } from '../../migration/plan/states';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import { capital, line, shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/list.json';
import { listLine } from '../typed/typingLine';
import { commonPlans, migrationRow } from './migrationRow';

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

type Part = keyof Text['list']['part'];

/** In the order in which all pages come. */
const parts: readonly Part[] = ['needsYou', 'running', 'over'];

const partOf = ({ state, needsSomebody }: MigrationSummary): Part => {
  if (needsSomebody === true || isResting(state)) return 'needsYou';
  return isEnded(state) ? 'over' : 'running';
};

export function migrationsCard(data: MigrationsData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { total, page, filter } = data;
  const pages = Math.ceil(total / migrationsPerCard);
  const shared = commonPlans(data.list, text);
  return render(template, reader, {
    title: titleOf(data, text),
    paragraphs: filter !== undefined && total > 0 ? [capital(text.radar.onlyShown(shown(filter)))] : [],
    groups: groupsOf(data.list, shared, text),
    notes: [
      ...notesOf([pages > 1 ? text.radar.page(page + 1, pages) : undefined, shared && text.list.named(shared)]),
      ...(total > 0 ? [listLine({ page, pages }, 'migration', text)] : []),
    ],
    buttons: listButtons(data, pages, text),
  });
}

interface SomeMigrations {
  readonly title: Phrase;
  readonly paragraphs?: readonly Phrase[];
  readonly list: readonly MigrationSummary[];
  /** What is typed with a customer in the place of a row's button. */
  readonly verb?: 'migration' | 'pause' | 'resume' | 'stop';
  /** What each row does; it shows its migration where nothing else is said. */
  readonly buttonOf?: (summary: MigrationSummary) => Button;
}

/** Some of them, for a reason of which the title tells. */
export function someMigrationsCard(
  { title, paragraphs = [], list, verb = 'migration', buttonOf }: SomeMigrations,
  reader: Reader,
): CardContent {
  const text = textFor(reader);
  const first = list.slice(0, migrationsPerCard);
  const shared = commonPlans(first, text);
  const rows = first.map((summary) => migrationRow(summary, { shared, does: buttonOf?.(summary) }, text));
  return render(template, reader, {
    title,
    paragraphs: [...paragraphs, ...(list.length > first.length ? [text.list.first(first.length)] : [])],
    groups: [{ headings: [], rows }],
    notes: [...notesOf([shared && text.list.named(shared)]), listLine({ page: 0, pages: 1 }, verb, text)],
    buttons: [],
  });
}

function titleOf({ total, filter }: MigrationsData, { list }: Text): Phrase {
  if (total > 0) return list.title(total);
  return filter === undefined ? list.none : list.nothingFits(shown(filter));
}

/** In one line. */
function notesOf(pieces: readonly (Phrase | undefined)[]): readonly Phrase[] {
  const note = line(...pieces);
  return note === '' ? [] : [note];
}

/** A page that begins within a part repeats its heading. */
function groupsOf(list: readonly MigrationSummary[], shared: Phrase | undefined, text: Text) {
  const toDecide = list.filter((each) => partOf(each) === 'needsYou');
  const decide = (each: MigrationSummary): Button | undefined =>
    toDecide.includes(each)
      ? button(text.list.decide, { open: 'migration', id: each.id }, toDecide.length === 1 ? 'positive' : 'default')
      : undefined;
  const present = parts.filter((part) => list.some((each) => partOf(each) === part));
  return present.map((part) => ({
    headings: [text.list.part[part]],
    rows: list
      .filter((each) => partOf(each) === part)
      .map((summary) => migrationRow(summary, { shared, isUnderHeading: true, does: decide(summary) }, text)),
  }));
}

const listButtons = (data: MigrationsData, pages: number, text: Text): readonly Button[] => [
  ...(data.total === 0 && data.filter === undefined ? [primary(text.list.begin, { open: 'migrate' })] : []),
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
    ...(page + 1 < pages ? [button(radar.next(next), to(page + 1))] : []),
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
