import type { MigrationPlan } from '../../migration/plan/plan';
import { plain } from '../../text/plain';
import type { Draft } from './draft';
import { lock } from './lock';
import { say } from '../turn';
import type { Turn } from '../turn';
import type { Services } from '../services';

/** Writes down the wish and leaves: everything else happens on the durable side. */
export async function confirm(services: Services, turn: Turn, draft: Draft, plan: MigrationPlan): Promise<undefined> {
  const result = await services.control.start(plan);
  const { chat } = turn.text;
  const { renewsItself } = plan.purchase ?? draft;
  await lock(services, turn, { ...draft, renewsItself }, { as: result === 'otherRunning' ? 'notNow' : 'confirmed' });
  await say(turn, result === 'started' ? chat.started(plain(plan.customer.name)) : chat[result]);
}
