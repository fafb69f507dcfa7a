import { unkeptPerCard } from '../../cards/migration/unkeptCard';
import { offersOf } from '../../cards/typed/offers';
import { calledAs } from '../../cards/typed/cardButtons';
import { calledSo, wordsOf } from '../../migration/list/calledSo';
import { everyMigration } from '../../migration/list/migrationFilter';
import type { MigrationSummary } from '../../migration/plan/progress';
import { plain } from '../../text/plain';
import { isAsking } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { say } from '../turn';
import { decisionIn } from './decision';
import type { TypedDecision } from './decision';

/** So many are looked at; whoever has more types the customer. */
const mostLooked = 40;
const mostNamed = 5;

/** What a press would send, and of which migration. */
interface Offer {
  readonly of: MigrationSummary;
  readonly sends: Readonly<Record<string, unknown>>;
}

interface Offering {
  readonly offers: readonly Offer[];
  /** Nor is there another among those that were not looked at. */
  readonly isOnlyOne: boolean;
}

/**
 * Does what a line decides about a migration that offers just that now, as a press would; false where it decides nothing.
 * Unnamed it is the only one of this person's own; several, and those of others, are asked about.
 */
export async function decide(
  scope: HostedTurn,
  typed: string,
  press: (value: unknown) => Promise<void>,
): Promise<boolean> {
  const decision = decisionIn(typed, scope.turn.text);
  if (decision === undefined) return false;
  const own = await offering(scope, decision, true);
  const { offers, isOnlyOne } = own.offers.length > 0 ? own : await offering(scope, decision, false);
  const [one] = offers;
  if (one === undefined) return nobodyAsks(scope, decision);
  const isMeant = decision.called !== '' || (own.offers.length > 0 && !isAsking(scope));
  if (isMeant && isOnlyOne) await press(one.sends);
  else await askWhich(scope, decision, offers);
  return true;
}

/** Those that offer it now, of this person alone or of anybody. What all of them would do alike is one. */
async function offering({ services, turn }: HostedTurn, decision: TypedDecision, isOwn: boolean): Promise<Offering> {
  const { called, states, words, text, order } = decision;
  const filter = { ...everyMigration, words: wordsOf(called), standing: { states, orWaiting: false } };
  const mine = isOwn ? { confirmedBy: turn.agentId } : {};
  const { list, total } = await services.migrations.page({ ...filter, ...mine }, 0, mostLooked);
  const looked = named(called, list).map(async (of): Promise<readonly Offer[]> => {
    const migration = await services.migrations.load(of.id);
    const button = migration && calledAs(words, offersOf(migration, turn.now, text));
    return button === undefined ? [] : [{ of, sends: { ...button.data, ...(order && { order }) } }];
  });
  const found = (await Promise.all(looked)).flat();
  const offers = decision.isOfAll ? together(found) : different(found);
  const isWhole = list.length === total || offers.every(({ sends }) => !('steer' in sends));
  return { offers, isOnlyOne: offers.length === 1 && isWhole };
}

const different = (offers: readonly Offer[]): readonly Offer[] => [
  ...new Map(offers.map((each) => [JSON.stringify(each.sends), each])).values(),
];

/** One question about all of them, as the card that tells of them asks it. */
function together(offers: readonly Offer[]): readonly Offer[] {
  const runs = offers.slice(0, unkeptPerCard).map(({ sends }) => sends['runs']);
  return offers.slice(0, 1).map((each) => ({ ...each, sends: { ...each.sends, runs: runs.join(',') } }));
}

/** By its number, or else by its customer. */
function named(called: string, list: readonly MigrationSummary[]): readonly MigrationSummary[] {
  if (called === '') return list;
  const said = ` ${wordsOf(called).join(' ')}`;
  const numbered = list.filter(({ id }) => said.endsWith(` ${wordsOf(id).join(' ')}`));
  return numbered.length > 0 ? numbered : calledSo(called, list);
}

/** Names those that could be meant, by their numbers too where customers are called alike. */
async function askWhich({ turn }: HostedTurn, { words }: TypedDecision, offers: readonly Offer[]): Promise<void> {
  const { typing, words: general } = turn.text;
  const names = offers.map(({ of }) => of.customerName);
  const told = offers.map(({ of: { customerName, id } }) =>
    plain(names.filter((name) => name === customerName).length > 1 ? `${customerName} ${id}` : customerName),
  );
  const rest = told.length - mostNamed;
  const list = rest > 0 ? [...told.slice(0, mostNamed), general.more(rest)] : told;
  await say(turn, typing.which(plain(words), list, told[0]!));
}

/** With a question in hand it may be an answer to that. */
async function nobodyAsks(scope: HostedTurn, { words, isBeginning }: TypedDecision): Promise<boolean> {
  if (isAsking(scope) || isBeginning) return false;
  await say(scope.turn, scope.turn.text.typing.noneWaits(plain(words)));
  return true;
}
