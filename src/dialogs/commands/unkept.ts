import type { UnkeptAnswer } from '../../cards/answers';
import { unkeptAskCard } from '../../cards/migration/unkeptCard';
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
  if (wish === 'endAll') return endAll(scope, open);
  const ends = open.flatMap((each) => each.unkept ?? []);
  await show(turn, unkeptAskCard({ runs: open.map(runOf).join(','), ends }, turn.reader));
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
