import { dayOf } from '../../migration/days';
import { withRenewal } from '../../migration/plan/withRenewal';
import { rankRadar } from '../../migration/radar/ranking';
import type { RankedEntry } from '../../migration/radar/ranking';
import { defined } from '../../platform/defined';
import type { Services } from '../services';
import type { DraftScope, TurnScope } from '../turnScope';
import type { Awaiting, Draft } from './draft';
import type { Asking } from './question';

/** Gathers what the question in hand may look at. */
export async function askingOf(
  { services, turn, draft }: DraftScope,
  { question, kind, view }: Pick<Awaiting, 'question' | 'kind' | 'view'>,
): Promise<Asking> {
  const early = kind === 'customer' || kind === 'subscription';
  const radar = early ? await readRadar({ services, turn }) : [];
  const grounds = kind === 'review' ? await quoted(services, draft) : await surveyed(services, draft);
  return { turn, services, draft, question, view, radar, ...grounds };
}

type Grounds = Pick<Asking, 'facts' | 'quoted' | 'approval'>;

const surveyed = async ({ surveys }: Services, { surveyId }: Draft): Promise<Grounds> =>
  defined({ facts: surveyId === undefined ? undefined : await surveys.facts(surveyId) });

/** The quote with the renewal as the agent wants it, on which nothing else of it depends. */
async function quoted({ surveys, approvals }: Services, { quoteId, renewsItself }: Draft): Promise<Grounds> {
  const found = quoteId === undefined ? undefined : await surveys.quoted(quoteId);
  if (found === undefined) return {};
  const { quote, facts } = found;
  const plan = withRenewal(quote.plan, renewsItself);
  const advice = await approvals.advise(plan);
  return { facts, quoted: { ...quote, plan }, ...(advice.needs !== 'nothing' && { approval: advice }) };
}

/** The subscriptions that can be moved, most urgent first by the reader's calendar. */
async function readRadar({ services, turn }: TurnScope): Promise<readonly RankedEntry[]> {
  const { entries } = await services.radarStore.reading();
  const movable = entries.filter(({ canMove }) => canMove);
  return rankRadar(movable, dayOf(turn.now, turn.reader.timeZone), turn.now.toISOString());
}
