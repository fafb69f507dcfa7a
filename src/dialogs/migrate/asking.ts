import { dayOf } from '../../migration/days';
import type { MigrationPlan } from '../../migration/plan/plan';
import { rankRadar } from '../../migration/radar/ranking';
import type { RankedEntry } from '../../migration/radar/ranking';
import { defined } from '../../platform/defined';
import type { Services } from '../services';
import type { DraftScope, TurnScope } from '../turnScope';
import type { Awaiting, Draft } from './draft';
import type { Asking } from './question';
import { withRenewal } from './renewal';

/** Gathers what the question in hand may look at. */
export async function askingOf(
  { services, turn, draft }: DraftScope,
  { question, kind, view }: Pick<Awaiting, 'question' | 'kind' | 'view'>,
): Promise<Asking> {
  const early = kind === 'customer' || kind === 'subscription';
  const facts = draft.surveyId === undefined ? undefined : await services.surveys.facts(draft.surveyId);
  const quoted = kind === 'review' && draft.quoteId ? await quotedPlan(services, draft, draft.quoteId) : undefined;
  const radar = early ? await readRadar({ services, turn }) : [];
  return { turn, services, draft, question, view, radar, ...defined({ facts, quoted }) };
}

/** The quoted plan with the renewal as the agent wants it, which no quote depends on. */
async function quotedPlan(services: Services, draft: Draft, quoteId: string): Promise<MigrationPlan | undefined> {
  const plan = await services.surveys.quoted(quoteId);
  return plan === undefined ? undefined : withRenewal(plan, draft.renewsItself);
}

/** The subscriptions that can be moved, most urgent first by the reader's calendar. */
async function readRadar({ services, turn }: TurnScope): Promise<readonly RankedEntry[]> {
  const { entries } = await services.radarStore.reading();
  const movable = entries.filter(({ canMove }) => canMove);
  return rankRadar(movable, dayOf(turn.now, turn.reader.timeZone));
}
