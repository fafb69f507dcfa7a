import { dayOf } from '../../migration/days';
import { rankRadar } from '../../migration/radar/ranking';
import type { RankedEntry } from '../../migration/radar/ranking';
import type { MigrationPlan } from '../../migration/plan/plan';
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
  const facts = draft.surveyId === undefined ? undefined : await world.surveys.facts(draft.surveyId);
  const quoted = kind === 'review' && draft.quoteId ? await quotedPlan(world, draft, draft.quoteId) : undefined;
  const radar = early ? await readRadar(world, turn) : [];
  return { turn, world, draft, question, view, radar, ...given({ facts, quoted }) };
}

/** The quoted plan with the renewal as the agent wants it, which no quote depends on. */
async function quotedPlan(world: World, draft: Draft, quoteId: string): Promise<MigrationPlan | undefined> {
  const plan = await world.surveys.quoted(quoteId);
  return plan === undefined ? undefined : withRenewal(plan, draft.renewsItself);
}

/** The subscriptions that can be moved, most urgent first by the reader's calendar. */
export async function readRadar(world: World, turn: Turn): Promise<readonly RankedEntry[]> {
  const { entries } = await world.radarStore.reading();
  const movable = entries.filter(({ canMove }) => canMove);
  return rankRadar(movable, dayOf(turn.now, turn.reader.timeZone));
}
