import { dayOf } from '../../migration/days';
import { rankRadar } from '../../migration/radar/ranking';
import type { RankedEntry } from '../../migration/radar/ranking';
import { given } from '../../platform/given';
import type { Awaiting, Draft } from './draft';
import type { Asking } from './question';
import { withRenewal } from './renewal';
import type { Turn } from '../turn';
import type { World } from '../world';

/** Gathers what the question in hand may look at. */
export async function askingOf(
  world: World,
  turn: Turn,
  draft: Draft,
  { question, kind, view }: Pick<Awaiting, 'question' | 'kind' | 'view'>,
): Promise<Asking> {
  const early = kind === 'customer' || kind === 'subscription';
  const radar = early ? await readRadar(world, turn) : [];
  const grounds = kind === 'review' ? await quoted(world, draft) : await surveyed(world, draft);
  return { turn, world, draft, question, view, radar, ...grounds };
}

type Grounds = Pick<Asking, 'facts' | 'quoted'>;

const surveyed = async ({ surveys }: World, { surveyId }: Draft): Promise<Grounds> =>
  given({ facts: surveyId === undefined ? undefined : await surveys.facts(surveyId) });

/** The quote with the renewal as the agent wants it, on which nothing else of it depends. */
async function quoted({ surveys }: World, { quoteId, renewsItself }: Draft): Promise<Grounds> {
  const found = quoteId === undefined ? undefined : await surveys.quoted(quoteId);
  if (found === undefined) return {};
  const { quote, facts } = found;
  return { facts, quoted: { ...quote, plan: withRenewal(quote.plan, renewsItself) } };
}

/** The subscriptions that can be moved, most urgent first by the reader's calendar. */
export async function readRadar(world: World, turn: Turn): Promise<readonly RankedEntry[]> {
  const { entries } = await world.radarStore.reading();
  const movable = entries.filter(({ canMove }) => canMove);
  return rankRadar(movable, dayOf(turn.now, turn.reader.timeZone));
}
