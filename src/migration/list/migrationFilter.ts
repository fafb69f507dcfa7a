import { defined } from '../../platform/defined';
import type { AgentId, CustomerId } from '../ids';
import type { MigrationState } from '../plan/progress';
import { endedStates, restingStates, runningStates } from '../plan/states';
import { folded } from '../typed/foldedText';

/** Where a migration stands, as people ask for it. */
type ListKind = 'open' | 'running' | 'waiting' | 'paused' | 'ended' | 'done' | 'leftOpen' | 'stopped';

interface Standing {
  readonly states: readonly MigrationState[];
  /** And those that need somebody, whatever their state. */
  readonly orWaiting: boolean;
}

/** Which migrations somebody wants to see. */
export interface MigrationFilter {
  /** Only those that this person confirmed. */
  readonly confirmedBy?: AgentId;
  /** Only those that stand so; however they stand where it is absent. */
  readonly standing?: Standing;
  /** Only of these customers. */
  readonly customers?: ReadonlySet<CustomerId>;
  /** Each must be part of a name: customer, plan, who confirmed it, or the migration's own. */
  readonly words: readonly string[];
}

/** What may be typed, in the languages of the reader. */
export type MigrationFilterWords = Readonly<Record<ListKind | 'mine' | 'filling', readonly string[]>>;

export const everyMigration: MigrationFilter = { words: [] };

const mostWords = 8;

const states: Readonly<Record<ListKind, readonly MigrationState[]>> = {
  open: [...runningStates, ...restingStates],
  running: runningStates,
  waiting: [],
  paused: ['paused'],
  ended: endedStates,
  done: ['done'],
  leftOpen: ['leftOpen'],
  stopped: ['stopped'],
};

const kinds = Object.keys(states) as readonly ListKind[];

/** @param agent who asks, whose own are `mine` */
export function readMigrationFilter(typed: string, said: MigrationFilterWords, agent: AgentId): MigrationFilter {
  const words = folded(typed)
    .split(' ')
    .filter((word) => word !== '' && !said.filling.includes(word));
  const isSaid = (kind: ListKind | 'mine'): boolean => words.some((word) => said[kind].includes(word));
  const known = [said.mine, ...kinds.map((kind) => said[kind])].flat();
  return {
    ...defined({
      confirmedBy: isSaid('mine') ? agent : undefined,
      standing: standingOf(kinds.filter(isSaid)),
    }),
    words: words.filter((word) => !known.includes(word)).slice(0, mostWords),
  };
}

/** Of `left open` the second word is no other kind. */
function standingOf(said: readonly ListKind[]): Standing | undefined {
  const meant = said.includes('leftOpen') ? said.filter((kind) => kind !== 'open') : said;
  if (meant.length === 0) return undefined;
  return {
    states: meant.flatMap((kind) => states[kind]),
    orWaiting: meant.includes('open') || meant.includes('waiting'),
  };
}

export const isEveryMigration = ({ confirmedBy, standing, words }: MigrationFilter): boolean =>
  confirmedBy === undefined && standing === undefined && words.length === 0;
