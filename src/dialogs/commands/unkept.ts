import type { UnkeptAnswer } from '../../cards/answers';
import { endNowAskCard, unkeptAskCard } from '../../cards/migration/unkeptCard';
import { mayEndNow } from '../../migration/endOfTerm/mayEndNow';
import { migrationId } from '../../migration/ids';
import type { Migration } from '../../migration/plan/progress';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, show } from '../turn';

/** Ends that do not hold are set anew: asked once more with their sum, then each by a run of its own, which looks who holds it. */
export async function unkeptPressed(scope: HostedTurn, { unkept: wish, runs }: UnkeptAnswer): Promise<void> {
  const { turn } = scope;
  const { unkept } = turn.text;
  if (wish === 'notNow') return say(turn, unkept.later);
  const open = await stillOpen(scope, runs);
  if (open.length === 0) return say(turn, unkept.noneLeft);
  if (wish === 'askNow' || wish === 'endNow') return endNowPressed(scope, wish, open);
  if (wish === 'endAll') return endAll(scope, open);
  const ends = open.flatMap((each) => each.unkept ?? []);
  const customers = [...new Set(open.map(({ plan }) => plan.customer.name))];
  await show(turn, unkeptAskCard({ runs: open.map(runOf).join(','), ends, customers }, turn.reader));
}

/** One at a time, and only out of an extended term. */
async function endNowPressed(
  { turn, services }: HostedTurn,
  wish: 'askNow' | 'endNow',
  open: readonly Migration[],
): Promise<void> {
  const { unkept } = turn.text;
  const migration = open.find(mayEndNow);
  if (migration?.unkept === undefined || open.length !== 1) return say(turn, unkept.noneLeft);
  const { id, customer, retired } = migration.plan;
  if (wish === 'askNow') {
    const names = { customerName: customer.name, offerName: retired.offerName };
    const question = { runs: runOf(migration), end: migration.unkept, ...names };
    await show(turn, endNowAskCard(question, turn.reader));
    return;
  }
  if (!(await services.control.endNow(id, turn.agentId))) return say(turn, unkept.noneLeft);
  services.liveCards.refresh(id);
  await say(turn, unkept.endNowBegun);
}

async function endAll({ turn, services }: HostedTurn, open: readonly Migration[]): Promise<void> {
  let begun = 0;
  for (const { plan } of open) {
    if (!(await services.control.checkAgain(plan.id, turn.agentId))) continue;
    begun += 1;
    services.liveCards.refresh(plan.id);
  }
  const { unkept } = turn.text;
  await say(turn, begun === 0 ? unkept.noneLeft : unkept.begun(begun));
}

/** Of the runs that the card showed, those that nobody has seen to since. */
async function stillOpen({ services }: HostedTurn, runs: string): Promise<readonly Migration[]> {
  const shown = runs.split(',');
  const all = await Promise.all(
    shown.map((run) => services.migrations.load(migrationId(run.slice(0, run.indexOf(':'))))),
  );
  return all
    .filter((migration) => migration !== undefined)
    .filter((each) => isOpen(each) && shown.includes(runOf(each)));
}

const isOpen = ({ unkept }: Migration): boolean => unkept !== undefined && unkept.isSettled === undefined;

const runOf = ({ plan, runNo }: Migration): string => `${plan.id}:${runNo}`;
