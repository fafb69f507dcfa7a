import type { MigrationVerb } from '../../cards/migration/whichMigrationCard';
import { whichMigrationCard } from '../../cards/migration/whichMigrationCard';
import { migrationId } from '../../migration/ids';
import { calledSo, wordsOf } from '../../migration/list/calledSo';
import { everyMigration } from '../../migration/list/migrationFilter';
import type { Migration, MigrationState, MigrationSummary } from '../../migration/plan/progress';
import { endedStates, restingStates, runningStates } from '../../migration/plan/states';
import { matchChoice } from '../../migration/typed/matching';
import { plain } from '../../text/plain';
import { isAsking } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, show } from '../turn';

/** So many are looked through for a name; whoever has more types the number. */
const mostSeen = 100;
const mostNamed = 5;
const longestName = 60;

const open = [...runningStates, ...restingStates];

/** Where it is possible, what runs before what is over. */
const possible: Readonly<Record<MigrationVerb, readonly (readonly MigrationState[])[]>> = {
  pause: [runningStates],
  resume: [restingStates],
  stop: [open],
  migration: [open, endedStates],
};

/** The migration that is meant, by its number, its customer, or as the only one; undefined where the agent was asked or told. */
export function whichMigration(
  scope: HostedTurn,
  verb: MigrationVerb,
  typed: string,
  isUnsure = false,
): Promise<Migration | undefined> {
  return typed.trim() === '' ? theOnlyOne(scope, verb, isUnsure) : byNumberOrName(scope, verb, typed.trim());
}

async function theOnlyOne(scope: HostedTurn, verb: MigrationVerb, isUnsure: boolean): Promise<Migration | undefined> {
  const { services, turn } = scope;
  const [states = []] = possible[verb];
  const list = await atRest(scope, verb, states);
  const [one] = list;
  if (one === undefined) {
    const { chat, commands } = turn.text;
    await say(turn, isUnsure ? chat.nothingOpen : chat.whichMigration(plain(commands.typed[verb][0]!)));
    return undefined;
  }
  const migration = list.length === 1 && !isUnsure ? await services.migrations.load(one.id) : undefined;
  return migration && isMeantAlone(scope, verb, migration) ? migration : ask(scope, verb, list);
}

/** What waits since a hold, and what is about to pause, is resumed as what rests is. */
async function atRest(scope: HostedTurn, verb: MigrationVerb, states: readonly MigrationState[]) {
  const list = await seen(scope, states);
  if (verb !== 'resume') return list;
  const others = [...(await scope.services.migrations.held()), ...(await pausing(scope))];
  return [...new Map([...list, ...others].map((each) => [each.id, each])).values()];
}

/** Of one's own. */
async function pausing({ services, turn }: HostedTurn): Promise<readonly MigrationSummary[]> {
  const filter = {
    ...everyMigration,
    confirmedBy: turn.agentId,
    standing: { states: runningStates, orWaiting: false },
  };
  const { list } = await services.migrations.page(filter, 0, mostNamed);
  const all = await Promise.all(list.map(({ id }) => services.migrations.load(id)));
  return list.filter((_, at) => all[at]?.control === 'pause');
}

/** What ends something, or may buy. */
const isGrave = (verb: MigrationVerb): boolean => verb === 'stop' || verb === 'resume';

/** A bare "stop" may be meant for the open question, or for one's own that has ended: others' migrations are asked about. */
const isMeantAlone = (scope: HostedTurn, verb: MigrationVerb, { plan }: Migration): boolean =>
  !isGrave(verb) || (!isAsking(scope) && plan.agentId === scope.turn.agentId);

async function byNumberOrName(scope: HostedTurn, verb: MigrationVerb, typed: string): Promise<Migration | undefined> {
  const { services } = scope;
  const numbered = await services.migrations.load(migrationId(typed.replace(/^#/, '')));
  if (numbered !== undefined) return numbered;
  for (const states of possible[verb]) {
    const fitting = await named(scope, typed, states);
    if (fitting.length > 1) return ask(scope, verb, fitting, typed);
    if (fitting[0] !== undefined) return services.migrations.load(fitting[0].id);
  }
  // Not possible in its state, which is told with its card.
  const [other] = await named(scope, typed);
  return other === undefined ? tellNearest(scope, typed) : services.migrations.load(other.id);
}

const named = async (scope: HostedTurn, typed: string, states?: readonly MigrationState[]) =>
  calledSo(typed, await seen(scope, states, wordsOf(typed)));

async function seen(
  { services }: HostedTurn,
  states?: readonly MigrationState[],
  words: readonly string[] = [],
): Promise<readonly MigrationSummary[]> {
  const filter = { ...everyMigration, words, ...(states && { standing: { states, orWaiting: false } }) };
  return (await services.migrations.page(filter, 0, mostSeen)).list;
}

async function ask(
  { turn }: HostedTurn,
  verb: MigrationVerb,
  list: readonly MigrationSummary[],
  typed?: string,
): Promise<undefined> {
  await show(turn, whichMigrationCard({ verb, list, ...(typed === undefined ? {} : { typed }) }, turn.reader));
}

async function tellNearest(scope: HostedTurn, typed: string): Promise<undefined> {
  const { chat } = scope.turn.text;
  const names = new Set((await seen(scope)).map(({ customerName }) => customerName));
  const match = matchChoice(
    typed,
    [...names].map((name) => ({ value: name, names: [name] })),
  );
  const near = 'one' in match ? [match.one] : 'several' in match ? match.several : match.none;
  const asked = plain(typed.slice(0, longestName));
  const isNumber = /^#?\s*\d+/.test(typed);
  await say(
    scope.turn,
    near.length === 0 || isNumber
      ? chat.noSuchMigration(asked)
      : chat.nearest(asked, near.slice(0, mostNamed).map(plain)),
  );
}
