import type { MigrationId } from '../../migration/ids';
import type { Migration, Problem, ProblemCode } from '../../migration/plan/progress';
import type { StoryPorts } from '../deps';
import { show } from './show';

/** Problems with which a run was taken from its process. */
const handedOver: readonly ProblemCode[] = ['notAsConfirmed', 'otherRelease'];

/** Gives a migration to a person. Is no step of its run, so it works whatever the run has behind it. */
export async function handOver(
  ports: StoryPorts,
  { id, runNo }: { readonly id: MigrationId; readonly runNo: number },
  problem: Problem,
): Promise<void> {
  await ports.migrations.setState(id, 'waitingForPerson', ports.clock.now().toISOString(), problem, runNo);
  await show({ id, ports });
}

/** Such a run does not go on by itself, whoever takes it over: only the next one does. */
export const isHandedOver = ({ state, problem }: Migration): boolean =>
  state === 'waitingForPerson' && problem !== undefined && handedOver.includes(problem.code);
